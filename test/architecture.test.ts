import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { checkForm } from './architecture/check-form.js';
import { checkImports } from './architecture/check-imports.js';
import { checkSurroundings } from './architecture/check-surroundings.js';
import { findCycle } from './architecture/find-cycle.js';
import { readImports } from './architecture/read-imports.js';
import { readSources, type SourceFile, sourceRoot } from './architecture/source-file.js';

const sources = readSources();
const file = (path: string, text = ''): SourceFile => ({ path, text });

describe('the program', () => {
  it('has files to check', () => {
    expect(sources.length).toBeGreaterThan(10);
  });

  it.each([
    ['imports only what its layer may', checkImports],
    ['depends on nothing but its input', checkSurroundings],
    ['is written in small, well named files', checkForm],
  ])('%s', (_, check) => {
    expect(sources.flatMap(check)).toEqual([]);
  });

  it('has no cycles between files', () => {
    expect(findCycle(sources)).toEqual([]);
  });

  it('shows the reader of imports every import that esbuild sees', async () => {
    const expected = await esbuildImports(sources);
    for (const source of sources) {
      const read = readImports(source).filter(({ kind }) => kind !== 'type');
      const targets = new Set(read.map(({ target }) => target));
      expect({ path: source.path, targets }).toEqual({
        path: source.path,
        targets: expected.get(source.path),
      });
    }
  });
});

describe('checkImports', () => {
  it.each([
    ['quantity/rate.ts', "import { quote } from './quote.js';"],
    ['diagnostics/code.ts', "import { quote } from '../quantity/quote.js';"],
    ['analysis/diff.ts', "import type { Span } from '../topology/span.js';"],
    ['analysis/diff.ts', "import { kinds } from '../topology/topology.js';"],
    ['render/terminal/table.ts', "import type { Report } from '../../report/report.js';"],
    ['topology/schema.ts', "import * as z from 'zod/mini';"],
    ['topology/shape.ts', "import type * as z from 'zod/mini';"],
    ['cli/project-file.ts', "import * as z from 'zod/mini';"],
    ['cli/main.ts', "import { readFileSync } from 'node:fs';"],
    ['cli/main.ts', "const { run } = await import('./commands/eval.js');"],
    ['index.ts', "export { readTopology } from './topology/read-topology.js';"],
    ['bdd/apply.ts', "/**\n * import { a } from 'yaml' is forbidden, and so is import('yaml')\n */"],
  ])('allows %s: %s', (path, text) => {
    expect(checkImports(file(path, text))).toEqual([]);
  });

  it.each([
    ['bdd/apply.ts', "import { a } from '../quantity/rate.js';", 'integers only'],
    ['bdd/apply.ts', "import type { A } from '../quantity/rate.js';", 'integers only'],
    ['bdd/apply.ts', "import {\n  a,\n  b,\n} from '../quantity/rate.js';", 'integers only'],
    ['bdd/apply.ts', "import '../quantity/rate.js';", 'integers only'],
    ['bdd/apply.ts', "const a = await import('../quantity/rate.js');", 'integers only'],
    ['bdd/apply.ts', "type A = import('../quantity/rate.js').A;", 'integers only'],
    ['quantity/rate.ts', "import { a } from '../diagnostics/code.js';", 'the ground'],
    [
      'analysis/diff.ts',
      "import { readTopology } from '../topology/read-topology.js';",
      'only types of topology',
    ],
    ['render/json.ts', "import { type A, b } from '../report/schema.js';", 'only types of report'],
    ['report/report.ts', "import { a } from '../cli/main.js';", 'the one contract'],
    ['cli/main.ts', "import { a } from '../page/page.js';", 'an asset'],
    ['index.ts', "export { main } from './cli/main.js';", 'everything but the command line'],
    ['cli/main.ts', "import { a } from '../index.js';", 'for other programs'],
    ['report/report.ts', "import { parse } from 'yaml';", 'one place'],
    ['render/json.ts', "import chalk from 'chalk';", 'for terminals'],
    ['cli/main.ts', "import * as z from 'zod/mini';", 'dear to start'],
    ['topology/schema.ts', "import { z } from 'zod/mini';", 'leaves out what is not used'],
    ['topology/schema.ts', "import { join } from 'node:path';", 'in a browser'],
    ['cli/open.ts', "import { execFile } from 'node:child_process';", 'in one place'],
    ['topology/schema.ts', "import { join } from 'path';", 'not in the plan'],
    ['cli/main.ts', "import lodash from 'lodash';", 'not in the plan'],
    ['cli/main.ts', 'await import(path);', 'literal path'],
    ['bdd/bdd.ts', "export { a } from './apply.js';", 'barrel'],
    ['bdd/bdd.ts', "export * from './apply.js';", 'barrel'],
    ['helpers/bdd.ts', '', 'not in the plan of layers'],
  ])('forbids %s: %s', (path, text, reason) => {
    const problems = checkImports(file(path, text));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(reason);
  });

  it('says where', () => {
    const text = "import { a } from './a.js';\n\nimport { b } from '../quantity/b.js';\n";
    expect(checkImports(file('bdd/apply.ts', text))[0]).toMatch(
      /^bdd\/apply\.ts:3 imports quantity\/b\.ts: the engine/,
    );
  });
});

describe('checkSurroundings', () => {
  it.each([
    ['a property', 'export const a = (job: { process: number }) => job.process;'],
    ['a local variable', 'export function a(process: string) { return process.length; }'],
    ['a text', "export const a = 'process.exit, Date.now(), Math.random()';"],
    ['a fixed time', 'export const a = new Date(0), b = Date.UTC(2026, 1, 1);'],
    ['what no locale changes', "export const a = new Intl.Segmenter('en');"],
    ['a comment', '// console.log(Date.now())\nexport const a = Math.max(1, 2);'],
  ])('does not mind %s', (_, text) => {
    expect(checkSurroundings(file('bdd/apply.ts', text))).toEqual([]);
  });

  it.each([
    ['process', 'export const a = process.cwd();'],
    ['console', "console.error('a');"],
    ['Date', 'export const a = Date.now();'],
    ['Date', 'export const a = new Date();'],
    ['performance', 'export const a = performance.now();'],
    ['Math.random', 'export const a = Math.random();'],
    ['Intl', 'export const a = new Intl.NumberFormat();'],
    ['globalThis', 'export const a = globalThis.process;'],
    ['toLocaleString', 'export const a = (1).toLocaleString();'],
    ['localeCompare', "export const a = 'a'.localeCompare('b');"],
  ])('forbids %s, except in cli: %s', (name, text) => {
    expect(checkSurroundings(file('bdd/apply.ts', text))[0]).toContain(name);
    expect(checkSurroundings(file('cli/main.ts', text))).toEqual([]);
  });
});

describe('checkForm', () => {
  it('allows 250 lines and no more', () => {
    expect(checkForm(file('bdd/apply.ts', '\n'.repeat(250)))).toEqual([]);
    expect(checkForm(file('bdd/apply.ts', '\n'.repeat(251)))[0]).toContain('251 lines');
  });

  it.each([
    ['bdd/apply.ts', 'export default function apply() {}', 'default export'],
    ['bdd/nodeStore.ts', '', 'kebab-case'],
    ['Bdd/apply.ts', '', 'kebab-case'],
    ['bdd/utils.ts', '', 'nothing in particular'],
  ])('forbids %s: %s', (path, text, problem) => {
    expect(checkForm(file(path, text))[0]).toContain(problem);
  });
});

describe('findCycle', () => {
  const a = file('bdd/a.ts', "import { b } from './b.js';");
  const b = file('bdd/b.ts', "import type { C } from '../quantity/c.js';");

  it('finds none where two ways lead to one file', () => {
    const both = file('bdd/d.ts', "import { a } from './a.js';\nimport { b } from './b.js';");
    expect(findCycle([both, a, b, file('quantity/c.ts')])).toEqual([]);
  });

  it('names the files of a cycle, types included', () => {
    const c = file('quantity/c.ts', "const a = await import('../bdd/b.js');");
    expect(findCycle([a, b, c])).toEqual(['bdd/b.ts', 'quantity/c.ts', 'bdd/b.ts']);
  });
});

/** What each file imports at run time according to esbuild, as targets like those of `readImports`. */
async function esbuildImports(files: readonly SourceFile[]): Promise<Map<string, Set<string>>> {
  const { metafile } = await build({
    absWorkingDir: sourceRoot,
    entryPoints: files.map(({ path }) => path),
    bundle: true,
    packages: 'external',
    platform: 'node',
    write: false,
    outdir: 'out',
    metafile: true,
    logLevel: 'silent',
  });
  return new Map(
    Object.entries(metafile.inputs).map(([path, { imports }]) => [path, new Set(esbuildTargets(imports))]),
  );
}

/** Without esbuild's own helpers. */
function esbuildTargets(imports: readonly { path: string }[]): string[] {
  return imports.flatMap(({ path }) => (path === '<runtime>' ? [] : [path]));
}

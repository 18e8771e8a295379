import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as original from 'yaml';
import { disturbed, files } from '../disturbed-files.js';

const script = (name: string) => pathToFileURL(join(import.meta.dirname, '../../scripts', name)).href;
const { fasterLibraries } = await import(script('faster-libraries.mjs'));
const { plainYaml } = await import(script('plain-yaml.mjs'));

type Yaml = Pick<typeof original, 'Lexer' | 'Parser'>;

const browser = join(dirname(createRequire(import.meta.url).resolve('yaml/package.json')), 'browser');
const plain = await changed();

/** What the bundles hold in place of the library's lexer and parser. */
async function changed(): Promise<Yaml> {
  const { outputFiles } = await build({
    stdin: { contents: "export { Lexer, Parser } from 'yaml';", resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'cjs',
    alias: { yaml: join(browser, 'index.js') },
    plugins: [fasterLibraries],
  });
  const [output] = outputFiles;
  expect(output!.text).toContain('handOut');
  const module: { exports: unknown } = { exports: {} };
  new Function('module', output!.text)(module);
  return module.exports as Yaml;
}

/** Everything that a text is to lexer and parser, token by token. */
function tokensOf({ Lexer, Parser }: Yaml, text: string): unknown {
  const lexemes = [...new Lexer().lex(text)];
  const lines: number[] = [];
  const parser = new Parser((offset) => lines.push(offset));
  const steps = lexemes.map((lexeme) => [[...parser.next(lexeme)], parser.offset, parser.stack.length]);
  return { lexemes, steps, end: [...parser.end()], parsed: [...new Parser().parse(text)], lines };
}

it('makes the same tokens of every file as the library', () => {
  expect(files.length).toBeGreaterThan(100);
  for (const text of files) expect(tokensOf(plain, text)).toEqual(tokensOf(original, text));
});

it('makes the same tokens of disturbed files as the library', () => {
  fc.assert(
    fc.property(disturbed, (text) => {
      expect(tokensOf(plain, text)).toEqual(tokensOf(original, text));
    }),
    { numRuns: 500 },
  );
});

it('makes the same tokens of a text in parts', () => {
  fc.assert(
    fc.property(disturbed, fc.nat(3000), (text, cut) => {
      const inParts = ({ Parser }: Yaml) => {
        const parser = new Parser();
        return [...parser.parse(text.slice(0, cut), true), ...parser.parse(text.slice(cut))];
      };
      expect(inParts(plain)).toEqual(inParts(original));
    }),
  );
});

it.each(['lexer', 'parser'] as const)('refuses a %s that is written in another way', (which) => {
  const source = readFileSync(join(browser, 'dist/parse', `${which}.js`), 'utf8');
  expect(() => plainYaml(which, source)).not.toThrow();
  expect(() => plainYaml(which, plainYaml(which, source))).toThrow('something else now');
  expect(() => plainYaml(which, `${source}\nfunction* more() { for (const x of []) yield* x; }`)).toThrow(
    'generators of another kind',
  );
});

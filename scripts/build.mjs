/** Builds dist/: the program, once more for each verb that has to be quick, and the library; without `--quick` the types and a warm code cache too. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { besideGraphviz } from './beside-graphviz.mjs';
import { bundlePage } from './bundle-page.mjs';
import { collectLicences } from './collect-licences.mjs';
import { fasterLibraries } from './faster-libraries.mjs';
import { onlyCommand } from './only-command.mjs';
import { removeStaleCaches, warmUp } from './warm-up.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const quick = process.argv.includes('--quick');
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  define: { HA_CALC_VERSION: JSON.stringify(version) },
  // Names stay, for stack traces: with the code cache, shorter ones start no faster.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  write: false,
};

/** CommonJS starts faster than ES modules, and `vm.Script` has no `import()` unless it is made a `require`. */
const commonJs = {
  format: 'cjs',
  supported: { 'dynamic-import': false },
  plugins: [fasterLibraries, besideGraphviz],
  // The build of yaml for Node reads `process.env`, which is slow, for every token; the other is the same without it.
  alias: { yaml: resolve(root, 'node_modules/yaml/browser/index.js') },
  // Libraries ask for it to make themselves a `require`, which takes a path as well.
  define: { ...common.define, 'import.meta.url': '__filename' },
};

/** Verbs that people and pipelines wait for most: each is also a bundle of its own. */
const QUICK_VERBS = ['eval', 'check', 'downtime', 'nines', 'calc'];

/** The library runs anywhere: a Node built-in in it fails the build. */
const portable = {
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  plugins: [fasterLibraries],
};

async function bundle(entry, output, options) {
  const { metafile, outputFiles } = await build({
    ...common,
    ...options,
    entryPoints: [entry],
    outfile: output,
  });
  put(output, outputFiles[0].contents);
  return { metafile, hash: createHash('sha256').update(outputFiles[0].contents).digest('hex').slice(0, 12) };
}

/** Writes a file of dist in one step: tests and other programs may be running the one before. */
function put(path, contents) {
  const target = resolve(root, path);
  const draft = resolve(dirname(target), `.${basename(target)}.${process.pid}`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(draft, contents);
  renameSync(draft, target);
}

function emitTypes() {
  rmSync(resolve(root, 'dist/types'), { recursive: true, force: true });
  const tsc = fileURLToPath(import.meta.resolve('typescript/package.json')).replace(
    'package.json',
    'bin/tsc',
  );
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { cwd: root, stdio: 'inherit' });
}

async function buildAll() {
  const library = await bundle('src/index.ts', 'dist/index.js', portable);
  const program = await bundle('src/cli/index.ts', 'dist/cli.cjs', commonJs);
  for (const verb of QUICK_VERBS) {
    const plugins = [...commonJs.plugins, onlyCommand(verb)];
    await bundle('src/cli/index.ts', `dist/cli-${verb}.cjs`, { ...commonJs, plugins });
  }
  const graphviz = await bundle('node_modules/@hpcc-js/wasm-graphviz/dist/index.js', 'dist/graphviz.cjs', {
    format: 'cjs',
  });
  const page = await bundlePage(common, root);
  put('dist/page.json', `${JSON.stringify(page.asset)}\n`);
  const define = {
    ...common.define,
    HA_CALC_BUILD: JSON.stringify(program.hash),
    HA_CALC_QUICK_VERBS: JSON.stringify(QUICK_VERBS),
  };
  await bundle('src/cli/launch.ts', 'dist/launch.cjs', { ...commonJs, define });
  put(
    'dist/third-party-licences.txt',
    collectLicences(root, [library.metafile, program.metafile, graphviz.metafile, page.metafile]),
  );
  removeStaleCaches(resolve(root, 'dist'), program.hash);
  if (quick) return;
  emitTypes();
  warmUp(root);
}

try {
  await buildAll();
} catch (error) {
  // esbuild and tsc have said what is wrong, in their own words.
  console.error(`build failed: ${error.message}`);
  process.exitCode = 1;
}

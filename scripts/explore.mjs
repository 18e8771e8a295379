/**
 * Runs the campaign of test/explore: `npm run test:explore -- --count 200000 --seed 7`, or one input again with
 * `--seed 7 --only 1234`. Prints the seed and index of each input that breaks a rule; exit status 1 if one does.
 */

import { fork } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { fasterLibraries } from './faster-libraries.mjs';

/** Milliseconds at one input after which a worker hangs: many command lines, each at its limit, on a busy machine. */
const HANGS_AFTER = 400_000;
/** Megabytes of heap that every input has to be content with. */
const MOST_HEAP = 1500;
/** Inputs that are shown of each kind of problem. */
const MOST_SHOWN = 5;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Bundles the worker with the program as users have it, and puts the page's assets beside it. */
async function bundleWorker(folder) {
  const outfile = join(folder, 'worker.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/explore/worker.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    plugins: [fasterLibraries],
    alias: { yaml: resolve(root, 'node_modules/yaml/browser/index.js') },
    define: { HA_CALC_VERSION: '"campaign"', 'import.meta.url': '__filename' },
    logLevel: 'error',
  });
  copyFileSync(join(root, 'dist/page.json'), join(folder, 'page.json'));
  return outfile;
}

/** Runs one worker over its share; one that hangs or dies is reported, and goes on behind that input. */
async function runWorker(script, task, onFailure) {
  for (let first = task.first; first < task.end; ) {
    const end = await runOnce(script, { ...task, first }, onFailure);
    if (end.problem === null) return;
    const drawn = await drawnBy(script, { ...task, first: end.at, drawOnly: true });
    onFailure({ index: end.at, rule: end.problem, problem: end.problem, ...drawn });
    first = end.at + 1;
  }
}

function runOnce(script, task, onFailure) {
  return new Promise((settle) => {
    const child = fork(script, [], { cwd: root, execArgv: [`--max-old-space-size=${MOST_HEAP}`] });
    let at = task.first;
    let hangs = false;
    let timer;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        hangs = true;
        child.kill('SIGKILL');
      }, HANGS_AFTER);
    };
    child.on('message', ({ at: now = at, failure }) => {
      at = now;
      watch();
      if (failure) onFailure(failure);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      const died = code === 0 ? null : `the process died: ${signal ?? code}`;
      settle({ at, problem: hangs ? 'it hangs' : died });
    });
    watch();
    child.send(task);
  });
}

/** What a worker did not come back from. */
function drawnBy(script, task) {
  return new Promise((settle) => {
    const child = fork(script, [], { cwd: root });
    child.on('message', settle);
    child.on('exit', () => settle({ kind: '', input: '' }));
    child.send(task);
  });
}

function show(seed, { index, kind, rule, problem, input }) {
  const again = `npm run test:explore -- --seed ${seed} --only ${index}`;
  console.log(
    `\n${rule} [${kind}] seed ${seed}, index ${index}: ${again}\n  ${problem.slice(0, 1500)}\n  input: ${input.slice(0, 4000)}`,
  );
}

async function explore({ seed, first, end, workers }) {
  const folder = mkdtempSync(join(tmpdir(), 'explore-'));
  const counts = new Map();
  const onFailure = (failure) => {
    const count = (counts.get(failure.rule) ?? 0) + 1;
    counts.set(failure.rule, count);
    if (count <= MOST_SHOWN) show(seed, failure);
  };
  try {
    const script = await bundleWorker(folder);
    const tasks = Array.from({ length: workers }, (_, worker) => ({ seed, first, end, worker, workers }));
    await Promise.all(tasks.map((task) => runWorker(script, task, onFailure)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return counts;
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    only: { type: 'string' },
    jobs: { type: 'string', default: `${availableParallelism()}` },
  },
});
const seed = Number(values.seed);
const first = Number(values.only ?? 0);
const end = values.only === undefined ? Number(values.count) : first + 1;
const workers = values.only === undefined ? Number(values.jobs) : 1;
const began = Date.now();
const counts = await explore({ seed, first, end, workers });
const failed = [...counts.values()].reduce((sum, count) => sum + count, 0);
for (const [rule, count] of [...counts].sort(([, a], [, b]) => b - a)) console.log(`${count} x ${rule}`);
console.log(
  `${end - first} inputs, seed ${seed}, ${failed} failed, ${((Date.now() - began) / 1000).toFixed(0)} s`,
);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * How the cost grows with the size of a file: whole processes against `node -e 0`, and the stages alone.
 *
 *   node bench/growth.mjs [--runs 3] [--json]
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { analyseTopology, applyRules, assembleReport, readTopology } from '../dist/index.js';

const program = fileURLToPath(new URL('../bin/ha-calc.js', import.meta.url));
const numbers = (count) => Array.from({ length: count }, (_, index) => index);

/** Parts in series, each named in `system`. */
function chain(count) {
  const components = numbers(count).map((index) => `  c${index}: { availability: 99.999%, mttr: 1h }`);
  return `components:\n${components.join('\n')}\nsystem: [${numbers(count).map((index) => `c${index}`)}]\n`;
}

/** Parts of which each needs the next. */
function dependencies(count) {
  const needs = (index) => (index + 1 < count ? `, depends_on: [c${index + 1}]` : '');
  const components = numbers(count).map(
    (index) => `  c${index}: { availability: 99.999%, mttr: 1h${needs(index)} }`,
  );
  return `components:\n${components.join('\n')}\nsystem: c0\n`;
}

/** Parts of 100 replicas, a majority of which must work. */
function majorities(count) {
  const components = numbers(count).map(
    (index) => `  c${index}: { availability: 99%, mttr: 1h, replicas: 100, required: majority }`,
  );
  return `components:\n${components.join('\n')}\nsystem: [${numbers(count).map((index) => `c${index}`)}]\n`;
}

const families = [
  ...[1e3, 1e4, 1e5].map((count) => ({ name: `chain of ${count}`, text: chain(count) })),
  ...[1e3, 1e4, 1e5].map((count) => ({ name: `dependencies ${count} deep`, text: dependencies(count) })),
  ...[1e3, 1e4].map((count) => ({ name: `${count} majorities of 100`, text: majorities(count) })),
];

function clock(work) {
  const start = process.hrtime.bigint();
  const result = work();
  return [Number(process.hrtime.bigint() - start) / 1e6, result];
}

function spawnMilliseconds(words) {
  const [elapsed, { status }] = clock(() => spawnSync(process.execPath, words, { stdio: 'ignore' }));
  if (status !== 0) throw new Error(`exit status ${status} of: ${words.join(' ')}`);
  return elapsed;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds of each stage in one warm process. */
function stages(text) {
  const [read, { topology }] = clock(() => readTopology({ file: 'bench.yaml', text }));
  const [analyse, analysis] = clock(() => analyseTopology(topology));
  const [rest] = clock(() => {
    const outcome = { file: 'bench.yaml', analysis, findings: applyRules(analysis) };
    return JSON.stringify(assembleReport({ name: 'ha-calc', version: 'bench' }, [outcome]));
  });
  return { read, analyse, report: rest };
}

function measure({ name, text }, folder, runs) {
  const file = join(folder, 'bench.yaml');
  writeFileSync(file, text);
  const bare = [];
  const whole = [];
  for (let turn = 0; turn < runs; turn += 1) {
    bare.push(spawnMilliseconds(['-e', '0']));
    whole.push(spawnMilliseconds([program, 'eval', '-q', file]));
  }
  return { name, beyondStart: median(whole) - median(bare), ...stages(text) };
}

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, json: { type: 'boolean' } },
});
const folder = mkdtempSync(join(tmpdir(), 'ha-calc-bench-'));
try {
  const rows = families.map((family) => measure(family, folder, Number(values.runs)));
  if (values.json) console.log(JSON.stringify(rows, null, 2));
  else {
    console.log(['family, ms'.padEnd(28), 'whole', 'read', 'analyse', 'report'].join('\t'));
    for (const { name, ...figures } of rows) {
      console.log([name.padEnd(28), ...Object.values(figures).map((value) => value.toFixed(0))].join('\t'));
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

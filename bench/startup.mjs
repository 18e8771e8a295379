/**
 * How long the program takes from start to exit, compared with `node -e 0` on the same machine at the same moment.
 *
 *   node bench/startup.mjs [--runs 31] [--json] ["eval topologies/a.yaml" "downtime 99.9" …]
 *
 * A command that begins with a dash stands after `--`. The commands take turns, so that a busy moment hits all of
 * them. Prints a table, or JSON.
 */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const DEFAULTS = ['--version', 'downtime 99.9'];
const program = fileURLToPath(new URL('../bin/ha-calc.js', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));

/** Milliseconds that one process takes. */
function time(words) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'ignore' });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`exit status ${status} of: ${words.join(' ')}`);
  return elapsed;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

function measure(commands, runs) {
  const times = commands.map(() => []);
  // The first turn fills the code cache and the file cache of the system.
  for (let turn = -1; turn < runs; turn += 1) {
    for (const [index, { words }] of commands.entries()) {
      const elapsed = time(words);
      if (turn >= 0) times[index].push(elapsed);
    }
  }
  return times;
}

function summarise(commands, times) {
  const [bare] = times;
  return commands.map(({ name }, index) => ({
    command: name,
    median: median(times[index]),
    fastest: Math.min(...times[index]),
    ratio: median(times[index]) / median(bare),
  }));
}

function formatTable(rows) {
  const cells = rows.map(({ command, ...figures }) => [
    command,
    ...Object.values(figures).map((value) => value.toFixed(2)),
  ]);
  const lines = [['', 'median ms', 'fastest ms', 'ratio'], ...cells].map(([name, ...rest]) =>
    [name.padEnd(40), ...rest.map((cell) => cell.padStart(11))].join(''),
  );
  return lines.join('\n');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '31' }, json: { type: 'boolean', default: false } },
});
const lines = positionals.length > 0 ? positionals : DEFAULTS;
const commands = [
  { name: 'node -e 0', words: ['-e', '0'] },
  ...lines.map((line) => ({ name: line, words: [program, ...line.split(' ')] })),
];
const rows = summarise(commands, measure(commands, Number(values.runs)));
console.log(
  values.json
    ? JSON.stringify({ node: process.version, runs: Number(values.runs), rows }, null, 2)
    : formatTable(rows),
);

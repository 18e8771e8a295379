/**
 * The engine on benchmark fault trees, one by one and all in one run, with SCRAM beside where it is installed, and on
 * families of topologies that grow. Whole processes take turns, so that a busy moment hits all of them.
 *
 *   node bench/engine.mjs [--runs 3] [--json]
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { analyseTopology, readTopology } from '../dist/index.js';
import { kOfN, kOfNZones, microservices, seriesParallel } from './families.mjs';

const program = fileURLToPath(new URL('../bin/ha-calc.js', import.meta.url));
const aralia = fileURLToPath(new URL('../test/reference/aralia/', import.meta.url));
const trees = Object.keys(JSON.parse(readFileSync(join(aralia, 'expected.json'), 'utf8')));
const hasScram = spawnSync('scram', ['--version']).status === 0;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const families = [
  ...[1e3, 1e4].map((count) => [`series-parallel ${count}`, seriesParallel(count)]),
  ['50 of 100 fail', kOfN(51, 100)],
  ['5000 of 10,000', kOfN(5000, 10_000)],
  ['500 of 999 in 3 zones', kOfNZones(500, 999, 3)],
  ['majority of a million in 3 zones', kOfNZones(500_001, 1_000_000, 3)],
  ...[50, 100, 200, 500].map((services) => [`${services} services`, microservices({ services })]),
  ...[50, 60, 100, 200, 500].map((services) => [
    `${services} services, redundant`,
    microservices({ services, redundant: 1 }),
  ]),
];

function milliseconds(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function spawnMilliseconds(command, words) {
  return milliseconds(() => {
    const { status, stderr } = spawnSync(command, words, { maxBuffer: 2 ** 30 });
    if (status !== 0) throw new Error(`exit status ${status} of: ${command} ${words.join(' ')}\n${stderr}`);
  });
}

function importText(tree) {
  const model = join(aralia, `${tree}.xml`);
  return spawnSync(process.execPath, [program, 'import', 'open-psa', model], { encoding: 'utf8' }).stdout;
}

function imported(tree, folder) {
  const file = join(folder, `${tree}.yaml`);
  writeFileSync(file, importText(tree));
  return file;
}

const evaluate = (files) =>
  spawnMilliseconds(process.execPath, [program, 'eval', '-q', '-f', 'json', ...files]);
const scram = (tree) =>
  spawnMilliseconds('scram', [
    '--bdd',
    '--probability',
    '1',
    '-l',
    '0',
    join(aralia, `${tree}.xml`),
    '-o',
    '/dev/null',
  ]);

/** Medians over all turns: each tree by itself, all in one run, and structure and engine in this process. */
function measureTrees(files, runs) {
  const times = trees.map(() => ({ process: [], scram: [], analyse: [] }));
  const inOne = [];
  for (let turn = 0; turn < runs; turn += 1) {
    inOne.push(evaluate(files));
    for (const [index, tree] of trees.entries()) {
      times[index].process.push(evaluate([files[index]]));
      if (hasScram) times[index].scram.push(scram(tree));
      const { topology } = readTopology({ file: tree, text: readFileSync(files[index], 'utf8') });
      times[index].analyse.push(milliseconds(() => analyseTopology(topology)));
    }
  }
  const rows = trees.map((tree, index) => ({
    tree,
    analyse: median(times[index].analyse),
    process: median(times[index].process),
    scram: hasScram ? median(times[index].scram) : null,
  }));
  const total = (key) => rows.reduce((sum, row) => sum + row[key], 0);
  return {
    rows,
    all: { inOne: median(inOne), oneByOne: total('process'), scram: hasScram ? total('scram') : null },
  };
}

function measureFamily([name, text], runs) {
  const { topology } = readTopology({ file: name, text });
  let bounds;
  const times = Array.from({ length: runs }, () =>
    milliseconds(() => {
      bounds = analyseTopology(topology).journeys[0].bounds;
    }),
  );
  return { name, analyse: median(times), ratio: bounds.high / bounds.low };
}

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, json: { type: 'boolean', default: false } },
});
const folder = mkdtempSync(join(tmpdir(), 'ha-calc-bench-'));
try {
  const runs = Number(values.runs);
  const result = {
    node: process.version,
    runs,
    trees: measureTrees(
      trees.map((tree) => imported(tree, folder)),
      runs,
    ),
    families: [...families, ['nus9601', importText('nus9601')]].map((family) => measureFamily(family, runs)),
  };
  if (values.json) console.log(JSON.stringify(result, null, 2));
  else {
    const cell = (value) => (value === null ? '-' : value.toFixed(0)).padStart(9);
    console.log(['tree, ms'.padEnd(34), 'analyse', 'process', 'SCRAM'].join('\t'));
    for (const { tree, analyse, process: whole, scram: other } of result.trees.rows)
      console.log([tree.padEnd(34), cell(analyse), cell(whole), cell(other)].join('\t'));
    const { inOne, oneByOne, scram: other } = result.trees.all;
    console.log(['all, one by one'.padEnd(34), cell(null), cell(oneByOne), cell(other)].join('\t'));
    console.log(['all in one run'.padEnd(34), cell(null), cell(inOne), cell(null)].join('\t'));
    for (const { name, analyse, ratio } of result.families) {
      const quality = ratio === 1 ? 'exact' : `bounds ${((ratio - 1) * 100).toPrecision(2)} % apart`;
      console.log([name.padEnd(34), cell(analyse), quality].join('\t'));
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * The engine alone, on series-parallel systems of a thousand to a million parts: pairs, four of which are a stage of a
 * larger pair, and so on. Building the graph, compiling it, its probability, and all Birnbaum values.
 *
 *   node bench/gates.mjs [--runs 3]
 */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { outputFiles } = await build({
  stdin: {
    contents: ['gate-graph-builder', 'compile', 'quantify', 'sensitivities']
      .map((file) => `export * from './src/bdd/${file}.ts';`)
      .join('\n'),
    resolveDir: fileURLToPath(new URL('..', import.meta.url)),
  },
  bundle: true,
  format: 'esm',
  write: false,
});
const engine = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
);

/** Joins neighbours, by turns two in parallel and four in series, until one is left. */
function seriesParallel(count) {
  const builder = new engine.GateGraphBuilder();
  let nodes = Array.from({ length: count }, () => builder.leaf());
  for (let level = 0; nodes.length > 1; level++) {
    const size = level % 2 === 0 ? 2 : 4;
    const next = [];
    for (let i = 0; i < nodes.length; i += size) {
      const group = nodes.slice(i, i + size);
      next.push(level % 2 === 0 ? builder.and(group) : builder.or(group));
    }
    nodes = next;
  }
  const { graph, roots } = builder.build(nodes);
  return { graph, root: roots[0] };
}

function stages(count) {
  const marks = [performance.now()];
  const { graph, root } = seriesParallel(count);
  marks.push(performance.now());
  const compiled = engine.compile(graph, root);
  marks.push(performance.now());
  const fail = new Float64Array(count).fill(0.01);
  const work = new Float64Array(count).fill(0.99);
  engine.quantify(compiled, fail, work);
  marks.push(performance.now());
  engine.sensitivities(compiled, fail, work);
  marks.push(performance.now());
  return marks.slice(1).map((mark, i) => mark - marks[i]);
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
console.log(['parts', 'build', 'compile', 'probability', 'Birnbaum'].join('\t'));
for (const count of [1e3, 1e4, 1e5, 1e6]) {
  const turns = Array.from({ length: Number(values.runs) }, () => stages(count));
  const medians = turns[0].map((_, stage) => {
    const sorted = turns.map((turn) => turn[stage]).toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
  });
  console.log([count, ...medians.map((ms) => ms.toFixed(1))].join('\t'));
}

import { diagnostic } from '../../diagnostics/diagnostic.js';
import { assembleGraph } from '../../report/graph.js';
import type { Context } from '../context.js';
import { evaluateFiles } from '../evaluate-files.js';
import { keepInputs } from '../keep-inputs.js';
import { readOverrides } from '../overrides.js';
import { tellBroken } from '../tell-broken.js';
import { UsageError } from '../usage-error.js';
import { deliver, outputsOf } from './deliver.js';
import type { EvaluationOptions } from './evaluate.js';

/** Some six seconds of layout. */
const MOST_EDGES = 800;

const formats = ['mermaid', 'dot', 'svg'] as const;

/** Draws the block diagram of one file. */
export async function runGraph(file: string, options: EvaluationOptions, context: Context): Promise<void> {
  const { io } = context;
  const outputs = outputsOf(options, formats);
  const { outcomes } = await evaluateFiles({ files: [file], unchanged: [] }, io, readOverrides(options), {});
  keepInputs(
    outputs,
    outcomes.map((outcome) => outcome.file),
  );
  const [outcome] = outcomes;
  const told = outcomes.map(({ analysis, findings }) => ({ broken: analysis === null, findings }));
  await tellBroken(told, options, context);
  if (!outcome?.analysis) return;
  const graph = assembleGraph(outcome.analysis);
  const renderers = {
    mermaid: async () => (await import('../../render/mermaid.js')).renderMermaid(graph),
    dot: async () => (await import('../../render/dot.js')).renderDot(graph),
    svg: async () => {
      refuseTooLarge(file, graph.edges.length + graph.links.length);
      const { loadGraphviz } = await import('../graphviz.js');
      return (await import('../../render/svg.js')).renderSvg(graph, await loadGraphviz());
    },
  };
  await deliver(outputs, renderers, options, context);
}

/** @throws UsageError */
function refuseTooLarge(file: string, edges: number): void {
  if (edges <= MOST_EDGES) return;
  const problem = `a picture of ${edges} edges is too large to draw; at most ${MOST_EDGES}`;
  const hint = 'draw one journey with --journey, or ask for -f dot or -f mermaid';
  throw new UsageError(problem, [diagnostic('HA413', { file, text: '' }, problem, { hint })]);
}

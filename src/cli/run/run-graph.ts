import { diagnostic } from '../../diagnostics/diagnostic.js';
import { assembleGraph, type Graph } from '../../report/graph.js';
import type { Topology } from '../../topology/topology.js';
import type { Context } from '../context.js';
import { type TooLarge, tooLarge } from '../drawable.js';
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
  const { topology } = outcome.analysis;
  const graph = assembleGraph(outcome.analysis);
  const renderers = {
    mermaid: async () => (await import('../../render/mermaid.js')).renderMermaid(graph),
    dot: async () => (await import('../../render/dot.js')).renderDot(graph),
    svg: () => drawSvg(graph, topology),
  };
  await deliver(outputs, renderers, options, context);
}

/** Draws a picture as SVG. @throws UsageError where it is too large */
async function drawSvg(graph: Graph, topology: Topology): Promise<string> {
  const large = tooLarge(graph, MOST_EDGES);
  if (large !== null) throw refused(large, topology);
  const { GraphvizError, loadGraphviz } = await import('../graphviz.js');
  const { renderSvg } = await import('../../render/svg.js');
  const layOut = await loadGraphviz();
  try {
    return renderSvg(graph, layOut);
  } catch (error) {
    if (!(error instanceof GraphvizError)) throw error;
    throw refused({ problem: `the picture is too large to draw: ${error.message}` }, topology);
  }
}

function refused({ problem, domain }: TooLarge, { source, domains }: Topology): UsageError {
  const hint = 'draw one journey with --journey, or ask for -f dot or -f mermaid';
  const span = domain === undefined ? undefined : domains.get(domain)?.span;
  const at = span === undefined ? { file: source.file, text: '' } : source;
  return new UsageError(problem, [diagnostic('HA413', at, problem, { hint, ...(span && { span }) })]);
}

import type { JourneyAnalysis, TopologyAnalysis } from '../analysis/analyse-topology.js';
import type { ComponentFigures } from '../analysis/component-figures.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { formatSignificant } from '../quantity/format-significant.js';
import type { Topology } from '../topology/topology.js';
import { listed } from './listed.js';

/** Closer than this nobody asks. */
const LEAST_PERCENT = 1e-8;

const HINT = 'a larger `--effort` brings the bounds closer; so does naming shared parts once, in `blocks`';

/** HA512: a journey shares so much that its figures are bounds, and some cannot be told. */
export function bounded(topology: Topology, { journey, hard, bounds }: JourneyAnalysis): Diagnostic[] {
  if (hard === null) return [];
  const message = `${journey.name} is too entangled for exact figures, through ${listed(hard)}: ${whatIsKnown(bounds)}`;
  return [
    diagnostic('HA512', topology.source, message, { span: journey.span, hint: HINT, journey: journey.name }),
  ];
}

function whatIsKnown({ low, high }: JourneyAnalysis['bounds']): string {
  if (low === high) return 'what is told of degraded service is an upper bound';
  const rest = 'outages and costs not told';
  if (low === 0) return `an upper bound, ${rest}`;
  const ratio = high / low;
  if (ratio >= 2) return `bounds a factor of ${formatSignificant(ratio, 2)} apart, ${rest}`;
  return `bounds ${formatSignificant(Math.max((ratio - 1) * 100, LEAST_PERCENT), 2)} % apart, ${rest}`;
}

/** The same of components by themselves. */
export function boundedComponents({ topology, components }: TopologyAnalysis): Diagnostic[] {
  return components.flatMap((component) => boundedComponent(topology, component));
}

function boundedComponent(topology: Topology, { name, hard }: ComponentFigures): Diagnostic[] {
  if (hard === null) return [];
  const message = `${name} by itself is too entangled for exact figures, through ${listed(hard)}: an upper bound, outages not told`;
  const { span } = topology.components.get(name)!;
  return [diagnostic('HA512', topology.source, message, { span, hint: HINT, on: name })];
}

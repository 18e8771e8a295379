import { formatAvailability } from '../quantity/format-availability.js';
import { formatDuration } from '../quantity/format-duration.js';
import type {
  EdgeKind,
  Graph,
  GraphEdge,
  GraphFrame,
  GraphLink,
  GraphNode,
  PartFigures,
} from '../report/graph.js';

/** From this share of the dearest part's cost on, a part stands out. */
const DEAR = 0.2;

/** How much a part stands out: it alone takes a journey down, it costs much, or neither. */
export type Standing = 'single' | 'dear' | 'quiet';

export function standingOf({ single, share }: PartFigures): Standing {
  if (single) return 'single';
  return share >= DEAR ? 'dear' : 'quiet';
}

/** What is written on a node, line by line. */
export function nodeLines(node: GraphNode): string[] {
  const { kind, name, units, required, also } = node;
  if (kind === 'units') return [units > 1 ? `${name} × ${units}` : name];
  if (kind === 'gate' || kind === 'point') return name === '' ? [] : [name];
  return [name, ...(units > 1 ? [`${required} of ${units}`] : []), ...figureLines(node), ...placeLines(also)];
}

/** What is written on a frame, in one line. */
export function captionOf(frame: GraphFrame): string {
  return [frame.name, ...figureLines(frame), ...placeLines(frame.also)].join('  ');
}

/** What is written on a link, line by line: so it covers least of what is drawn beside it. */
export function linkLines(link: GraphLink): string[] {
  return [link.name, ...figureLines(link)];
}

function placeLines(domains: readonly string[]): string[] {
  return domains.length > 0 ? [`in ${domains.join(', ')}`] : [];
}

function figureLines({ unavailability, cost }: PartFigures): string[] {
  return [
    ...(unavailability === null ? [] : [formatAvailability(unavailability)]),
    ...(cost > 0 ? [`${formatDuration(cost)} a year`] : []),
  ];
}

const WORDS: Readonly<Record<EdgeKind, string>> = {
  way: '',
  needs: '',
  optional: 'optional',
  fallback: 'else',
  standby: 'standby',
  link: '',
};

/** What is written on an edge. */
export function edgeLabel({ kind, label }: GraphEdge): string {
  return [WORDS[kind], label].filter((word) => word !== '').join(' ');
}

/** Whether an edge is drawn broken: service goes on without it. */
export function isSoft({ kind }: GraphEdge): boolean {
  return kind === 'optional' || kind === 'fallback' || kind === 'standby';
}

/** What the legend explains, in the order shown. */
export const LEGEND: readonly (readonly [standing: Standing, text: string])[] = [
  ['single', 'single point of failure'],
  ['dear', 'costs much'],
  ['quiet', 'name, units, availability, what it costs'],
];

/** What the legend says of lines. */
export function linesLegend({ nodes }: Graph): string {
  const domains = nodes.some(({ kind }) => kind === 'domain') ? '; double: a domain' : '';
  return `dotted: needs; dashed: stands in, or only adds${domains}`;
}

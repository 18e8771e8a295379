import { printable } from '../diagnostics/printable.js';
import type { Graph, GraphEdge, GraphFrame, GraphNode } from '../report/graph.js';
import { framesInOrder, indentOf } from './frames-in-order.js';
import {
  captionOf,
  edgeLabel,
  isSoft,
  LEGEND,
  linesLegend,
  linkLines,
  nodeLines,
  type Standing,
  standingOf,
} from './graph-labels.js';

const FONT = 'fontname="Helvetica,Arial,sans-serif"';

/** Colours for those who see the picture without the style sheet of the SVG. */
const PAINT: Readonly<Record<Standing, string>> = {
  single: 'color="#b3261e" fillcolor="#fbe9e7" penwidth=2',
  dear: 'color="#8a6100" fillcolor="#fff4d6"',
  quiet: 'color="#5f6368" fillcolor="#ffffff"',
};

/** From so many edges on, Graphviz is asked to try less hard, and from the second number on to draw straight lines. */
const MANY_EDGES = 150;
const VERY_MANY_EDGES = 400;

/** What a DOT digraph is for: by itself it has a legend, in a page there is one, and more room around the lines of a part. */
export type DotPlace = 'alone' | 'in a page';

/** A block diagram as a DOT digraph: ways left to right, domains as clusters. https://graphviz.org/doc/info/lang.html */
export function renderDot(graph: Graph, place: DotPlace = 'alone'): string {
  const margin = place === 'alone' ? '0.12,0.06' : '0.2,0.11';
  const lines = [
    `digraph ${quoted(nameOf(graph))} {`,
    `  rankdir=LR newrank=true compound=true nodesep=${graph.links.length > 0 ? 0.7 : 0.25} ranksep=0.5 bgcolor="transparent"`,
    ...haste(graph.edges.length),
    `  graph [${FONT} fontsize=11 style=rounded]`,
    `  node [${FONT} fontsize=11 shape=box style="rounded,filled" margin="${margin}"]`,
    `  edge [${FONT} fontsize=9 color="#5f6368" arrowsize=0.6]`,
    ...frameLines(graph),
    ...graph.nodes.filter(({ frame }) => frame === null).map((node) => `  ${nodeLine(node)}`),
    ...graph.edges.map((edge) => `  ${edgeLine(edge)}`),
    ...linksBetween(graph, place),
    ...(place === 'alone' ? legend(graph) : []),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

/** 260 edges take 2.5 s this way, 8 s without. */
function haste(edges: number): string[] {
  if (edges < MANY_EDGES) return [];
  const lines = edges < VERY_MANY_EDGES ? '' : ' splines=line';
  return [`  mclimit=0.1 nslimit=1 nslimit1=1${lines}`];
}

function frameLines(graph: Graph): string[] {
  return framesInOrder(graph).flatMap(({ frame, nodes, depth, isEnd }) => {
    const indent = indentOf(depth);
    if (isEnd) return [`${indent}}`];
    return [
      `${indent}subgraph ${quoted(`cluster ${frame.name}`)} {`,
      `${indent}  label=${quoted(`  ${captionOf(frame)}  `)} labeljust=l class=${quoted(`frame ${standingOf(frame)}`)} ${frameColour(frame)}`,
      ...nodes.map((node) => `${indent}  ${nodeLine(node)}`),
    ];
  });
}

function frameColour(frame: GraphFrame): string {
  return standingOf(frame) === 'single' ? 'color="#b3261e"' : 'color="#9aa0a6"';
}

function nodeLine(node: GraphNode): string {
  const label = nodeLines(node).join('\n');
  const standing = standingOf(node);
  const form = {
    journey: `shape=oval class="journey" ${PAINT.quiet}`,
    component: `class=${quoted(standing)} ${PAINT[standing]}`,
    domain: `class=${quoted(`domain ${standing}`)} ${PAINT[standing]} style=filled peripheries=2`,
    units: `class="units" ${PAINT.quiet} style="rounded,dashed"`,
    gate: `class="gate" shape=circle margin=0.02 fontsize=9 ${PAINT.quiet}`,
    point: label === '' ? 'class="point" shape=point width=0.05' : `class="point" shape=oval ${PAINT.quiet}`,
  }[node.kind];
  return `${quoted(node.id)} [label=${quoted(label)} ${form}]`;
}

function edgeLine(edge: GraphEdge): string {
  const label = edgeLabel(edge);
  const style = edge.kind === 'needs' ? 'dotted' : isSoft(edge) ? 'dashed' : 'solid';
  const direction = edge.kind === 'link' ? ' dir=none' : '';
  const text = label === '' ? '' : ` label=${quoted(label)}`;
  return `${quoted(edge.from)} -> ${quoted(edge.to)} [class=${quoted(edge.kind)} style=${style}${text}${direction}]`;
}

/** The name of a graph, of which Graphviz takes one that begins with a per cent sign for none. */
function nameOf({ name }: Graph): string {
  return name.startsWith('%') ? ` ${name}` : name;
}

/**
 * A link joins two frames: Graphviz draws it from some node of one to some node of the other, and would name it by those;
 * a page has to find it by its own name.
 */
function linksBetween(graph: Graph, place: DotPlace): string[] {
  if (graph.links.length === 0) return [];
  const frames = new Set(graph.frames.map(({ name }) => name));
  const someNodeIn = nodeFinder(graph);
  return graph.links.flatMap((link) => {
    const [one, other] = link.between.map(someNodeIn);
    if (one === undefined || other === undefined) return [];
    const ends = link.between.map((domain, end) =>
      frames.has(domain) ? ` ${end === 0 ? 'ltail' : 'lhead'}=${quoted(`cluster ${domain}`)}` : '',
    );
    const id = place === 'alone' ? '' : `id=${quoted(`link ${link.name}`)} `;
    const colour = standingOf(link) === 'single' ? ' color="#b3261e"' : '';
    const paint = `${id}class=${quoted(`link ${standingOf(link)}`)}${colour} dir=none style=bold constraint=false label=${quoted(linkLines(link).join('\n'))}${ends.join('')}`;
    return [`  ${quoted(one)} -> ${quoted(other)} [${paint}]`];
  });
}

/** Returns what finds a node for a domain: its own, else the first that is drawn in its frame or any within. */
function nodeFinder({ nodes, frames }: Graph): (domain: string) => string | undefined {
  const own = new Set(nodes.filter(({ kind }) => kind === 'domain').map(({ id }) => id));
  const parents = new Map(frames.map(({ name, parent }) => [name, parent]));
  const first = new Map<string, string>();
  for (const { id, frame } of nodes) {
    for (let around = frame; around !== null && !first.has(around); around = parents.get(around) ?? null)
      first.set(around, id);
  }
  return (domain) => (own.has(`cluster ${domain}`) ? `cluster ${domain}` : first.get(domain));
}

function legend(graph: Graph): string[] {
  const nodes = LEGEND.map(
    ([standing, text]) =>
      `    ${quoted(`legend ${standing}`)} [label=${quoted(text)} class=${quoted(standing)} ${PAINT[standing]} fontsize=9]`,
  );
  const order = [...LEGEND.map(([standing]) => standing), 'lines'].map((name) => quoted(`legend ${name}`));
  return [
    '  subgraph "cluster legend" {',
    '    label="" class="legend" color="transparent"',
    ...nodes,
    `    "legend lines" [label=${quoted(linesLegend(graph))} class="lines" shape=plain style="" fontsize=9]`,
    `    ${order.join(' -> ')} [style=invis]`,
    '  }',
  ];
}

/** Characters that XML, and so an SVG, does not have. */
const NOT_IN_XML = /[\ufffe\uffff]/g;

function quoted(text: string): string {
  const lines = text
    .replace(NOT_IN_XML, '\ufffd')
    .split('\n')
    .map((line) => printable(line).replaceAll('\\', '\\\\').replaceAll('"', '\\"'));
  return `"${lines.join('\\n')}"`;
}

import { printable } from '../diagnostics/printable.js';
import type { Graph, GraphEdge, GraphNode } from '../report/graph.js';
import { framesInOrder, indentOf } from './frames-in-order.js';
import {
  captionOf,
  edgeLabel,
  isSoft,
  LEGEND,
  linesLegend,
  linkLines,
  nodeLines,
  standingOf,
} from './graph-labels.js';

/** Fill, border and text for light and dark pages alike. */
const CLASSES = [
  'classDef single fill:#fbe9e7,stroke:#b3261e,stroke-width:3px,color:#3c0b08',
  'classDef dear fill:#fff4d6,stroke:#8a6100,stroke-width:2px,color:#332400',
  'classDef quiet fill:#f8f9fa,stroke:#5f6368,color:#202124',
  'classDef units fill:#f8f9fa,stroke:#5f6368,color:#202124,stroke-dasharray:4 3',
];

/** A block diagram as a Mermaid flowchart, which GitHub and GitLab draw. https://mermaid.js.org/syntax/flowchart.html */
export function renderMermaid(graph: Graph): string {
  const ids = new Map(graph.nodes.map(({ id }, index) => [id, `n${index}`]));
  const frames = new Map(graph.frames.map(({ name }, index) => [name, `d${index}`]));
  const line = (node: GraphNode) => nodeLine(ids.get(node.id)!, node);
  const frameLines = framesInOrder(graph).flatMap(({ frame, nodes, depth, isEnd }) => {
    const indent = indentOf(depth);
    const id = frames.get(frame.name);
    if (!isEnd) {
      const inside = nodes.map((node) => `${indent}  ${line(node)}`);
      return [`${indent}subgraph ${id} [${quoted([captionOf(frame)])}]`, ...inside];
    }
    const isSingle = standingOf(frame) === 'single';
    return [`${indent}end`, ...(isSingle ? [`${indent}style ${id} stroke:#b3261e,stroke-width:2px`] : [])];
  });
  const lines = [
    'flowchart LR',
    ...CLASSES.map((text) => `  ${text}`),
    ...frameLines,
    ...graph.nodes.filter(({ frame }) => frame === null).map((node) => `  ${line(node)}`),
    ...graph.edges.map((edge) => `  ${edgeLine(edge, ids)}`),
    ...graph.links.map((link) => {
      // What begins at a node goes to the left, where it covers nothing.
      const ends = link.between.toSorted((a, b) => Number(frames.has(a)) - Number(frames.has(b)));
      const [one, other] = ends.map((domain) => frames.get(domain) ?? ids.get(`cluster ${domain}`));
      return `  ${one} ---|${quoted(linkLines(link))}| ${other}`;
    }),
    // Lines have no names but their order.
    ...graph.links.flatMap((link, index) =>
      standingOf(link) === 'single'
        ? [`  linkStyle ${graph.edges.length + index} stroke:#b3261e,stroke-width:2px`]
        : [],
    ),
    '  subgraph legend [" "]',
    ...LEGEND.map(([standing, text]) => `    l_${standing}[${quoted([text])}]:::${standing}`),
    `    l_lines[${quoted([linesLegend(graph)])}]:::quiet`,
    '  end',
  ];
  return `${lines.join('\n')}\n`;
}

function nodeLine(id: string, node: GraphNode): string {
  const text = quoted(nodeLines(node));
  switch (node.kind) {
    case 'journey':
      return `${id}([${text}]):::quiet`;
    case 'units':
      return `${id}[${text}]:::units`;
    case 'gate':
      return `${id}((${text})):::quiet`;
    case 'point':
      return `${id}((${node.name === '' ? '" "' : text})):::quiet`;
    case 'component':
      return `${id}[${text}]:::${standingOf(node)}`;
    case 'domain':
      return `${id}[[${text}]]:::${standingOf(node)}`;
  }
}

function edgeLine(edge: GraphEdge, ids: ReadonlyMap<string, string>): string {
  const label = edgeLabel(edge);
  const arrow = edge.kind === 'link' ? '---' : edge.kind === 'needs' || isSoft(edge) ? '-.->' : '-->';
  const text = label === '' ? '' : `|${quoted([label])}|`;
  return `${ids.get(edge.from)} ${arrow}${text} ${ids.get(edge.to)}`;
}

/** Mermaid has entities for what would end a text or begin markup. */
function quoted(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    printable(line).replace(/[#"<>&`\\]/g, (mark) => `#${mark.codePointAt(0)};`),
  );
  return `"${escaped.join('<br/>')}"`;
}

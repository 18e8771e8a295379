import type { Graph } from '../report/graph.js';
import { renderDot } from './dot.js';
import { escapeXml } from './escape-xml.js';

/** Colours by class, for light and dark surroundings; presentation attributes give way to them. */
const STYLE = `
  svg { --ink: #202124; --line: #5f6368; --paper: #ffffff; --bad: #b3261e; --bad-paper: #fbe9e7; --dear: #8a6100; --dear-paper: #fff4d6; }
  @media (prefers-color-scheme: dark) {
    svg { --ink: #e8eaed; --line: #9aa0a6; --paper: #202124; --bad: #f28b82; --bad-paper: #3b1a18; --dear: #fdd663; --dear-paper: #33290a; }
  }
  text { fill: var(--ink); font-family: Helvetica, Arial, sans-serif; }
  .node path, .node polygon, .node ellipse { fill: var(--paper); stroke: var(--line); }
  .node.single path, .node.single polygon { fill: var(--bad-paper); stroke: var(--bad); }
  .node.dear path, .node.dear polygon { fill: var(--dear-paper); stroke: var(--dear); }
  .node.domain polygon + polygon { fill: none; }
  .edge path { stroke: var(--line); }
  .edge.single path { stroke: var(--bad); }
  .edge polygon { fill: var(--line); stroke: var(--line); }
  .cluster path, .cluster polygon { fill: none; stroke: var(--line); stroke-opacity: .6; }
  .cluster.legend path, .cluster.legend polygon { stroke: none; }
  .cluster.single path { stroke: var(--bad); stroke-opacity: 1; }
`;

/**
 * A block diagram as SVG, legible on light and dark pages. `layOut` turns DOT into the SVG of Graphviz, whose places are
 * kept and whose colours give way to a style sheet.
 */
export function renderSvg(graph: Graph, layOut: (dot: string) => string): string {
  const drawing = layOut(renderDot(graph));
  const start = drawing.indexOf('<svg');
  const open = drawing.indexOf('>', start) + 1;
  const head = drawing.slice(start, open).replace('<svg', '<svg role="img"');
  const title = `<title>${escapeXml(graph.name)}</title>`;
  const body = drawing.slice(open).replace(/<!--.*?-->\n/gs, '');
  return `${head}\n${title}\n<style>${STYLE}</style>${body}`;
}

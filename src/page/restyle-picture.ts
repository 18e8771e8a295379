import { captionOf, linkLines, nodeLines, standingOf } from '../render/graph-labels.js';
import type { Graph, GraphNode } from '../report/graph.js';
import type { LostPart } from '../report/page-report.js';

/** Lines of a part, in the units of the drawing, and the size of their letters. */
const LINE = 13.2;
const LETTERS = 11;
/** What stays free above and below the lines, and beside them. */
const PADDING = 4;

/** Titles of what can fail, with its name. */
const FAILING = /^(?:component|units|cluster|link) (\S+)/;

/** The group of each part in the drawing, by its id in the picture. */
export type Groups = ReadonlyMap<string, SVGGElement>;

/** Finds the parts in a drawing by their titles, which are then only in the way: they would pop up. */
export function groupsOf(drawing: Element): Groups {
  const groups = new Map<string, SVGGElement>();
  for (const group of drawing.querySelectorAll<SVGGElement>('g.node, g.cluster, g.edge.link')) {
    const id = group.querySelector('title')?.textContent;
    if (id == null) continue;
    groups.set(id, group);
    const [, name] = FAILING.exec(id) ?? [];
    if (name !== undefined) group.setAttribute('data-part', name);
  }
  for (const title of drawing.querySelectorAll('title')) title.remove();
  return groups;
}

/** Puts new figures and colours on the drawing as it is laid out; gives the names of parts that it has no place for. */
export function restyle(groups: Groups, graph: Graph, lost: ReadonlyMap<string, LostPart>): string[] {
  const caption = (id: string, lines: readonly string[], style: string) => {
    const group = groups.get(id);
    if (group === undefined) return;
    group.setAttribute('class', `${style}${lossOf(lost.get(id))}`);
    write(group, lines, false);
  };
  for (const frame of graph.frames)
    caption(`cluster ${frame.name}`, [captionOf(frame)], `cluster frame ${standingOf(frame)}`);
  for (const link of graph.links)
    caption(`link ${link.name}`, linkLines(link), `edge link ${standingOf(link)}`);
  return graph.nodes.flatMap((node) => {
    const group = groups.get(node.id);
    if (group === undefined) return node.kind === 'units' ? [node.name] : [];
    const loss = lost.get(node.id);
    group.setAttribute('class', `node ${styleOf(node)}${lossOf(loss)}`);
    write(group, [...nodeLines(node), ...lossLines(loss)], true);
    return [];
  });
}

function styleOf(node: GraphNode): string {
  if (node.kind === 'component') return standingOf(node);
  return node.kind === 'domain' ? `domain ${standingOf(node)}` : node.kind;
}

/** The class of what is out of service, or has only lost some of its replicas. */
function lossOf(loss: LostPart | undefined): string {
  if (loss === undefined) return '';
  return loss.down ? ' failed' : ' partly';
}

/** How much is gone of what is still there. */
function lossLines(loss: LostPart | undefined): string[] {
  return loss === undefined || loss.down ? [] : [`${loss.lost} of ${loss.units} down`];
}

/** Writes lines where lines are; where there are more of them than before, in smaller letters. */
function write(group: SVGGElement, lines: readonly string[], inside: boolean): void {
  const texts = [...group.querySelectorAll('text')];
  const [first] = texts;
  if (first === undefined || texts.map((text) => text.textContent).join('\n') === lines.join('\n')) return;
  const shape = group.querySelector<SVGGraphicsElement>('path, ellipse, polygon')!.getBBox();
  const [from, to] = [first, texts.at(-1)!].map((text) => Number(text.getAttribute('y'))) as [number, number];
  const own = texts.length > 1 ? (to - from) / (texts.length - 1) : LINE;
  const step = inside ? Math.min(LINE, (shape.height - PADDING) / lines.length) : own;
  const middle = inside ? shape.y + shape.height / 2 : (from + to) / 2 - step * 0.27;
  const top = middle - (step * (lines.length - 1)) / 2 + step * 0.27;
  for (const text of texts.slice(lines.length)) text.remove();
  for (const [index, line] of lines.entries()) {
    const text = texts[index] ?? group.appendChild(first.cloneNode() as SVGTextElement);
    text.textContent = line;
    text.setAttribute('y', `${top + index * step}`);
    if (inside) shrink(text, Math.min(LETTERS, (LETTERS * step) / LINE), shape.width - 2 * PADDING);
  }
}

function shrink(text: SVGTextElement, letters: number, room: number): void {
  text.style.fontSize = `${letters}px`;
  const taken = text.getComputedTextLength();
  if (taken > room) text.style.fontSize = `${(letters * room) / taken}px`;
}

import type { Graph } from '../../report/graph.js';
import { renderDot } from '../dot.js';
import { escapeXml } from '../escape-xml.js';
import { linesLegend } from '../graph-labels.js';
import { type Html, html, raw } from './html.js';

/** Pixels in a point of Graphviz. */
const PIXELS = 4 / 3;
/** A picture is scaled down so far and no further, then it is wider than the page and can be scrolled. */
const LEAST_SCALE = 0.55;

/** A picture for a page: its drawing, what its lines mean, and how narrow it may become, pixels. */
export interface PagePicture {
  drawing: Html;
  lines: string;
  leastWidth: number;
}

/** What a page says once for all in its style sheet, or has no use for. */
const NEEDLESS: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/<!--.*?-->\n/gs, ''],
  [/ (?:xml:space|font-family|font-size|fill|stroke|stroke-width)="[^"]*"/g, ''],
  [/<g id="(?:node|edge|clust)\d+"/g, '<g'],
  [/(<g class="edge [^"]*">)\n<title>[^<]*<\/title>/g, '$1'],
  [/<g id="(link [^"]*)" (class="edge [^"]*">\n<title>)[^<]*/g, '<g $2$1'],
];
/** Places, which have more digits than a screen has dots. */
const PLACES = / (?:d|points|x|y|cx|cy|rx|ry)="[^"]*"/g;

/**
 * The block diagram for a page. `layOut` turns DOT into the SVG of Graphviz, of which the places are kept and the looks left
 * out. Each part is a group whose title is its id in the picture.
 */
export function drawForPage(graph: Graph, layOut: (dot: string) => string): PagePicture {
  const drawing = layOut(renderDot(graph, 'in a page'));
  const start = drawing.indexOf('<svg');
  const open = drawing.indexOf('>', start) + 1;
  const [, width = '0', height = '0'] =
    /width="(\d+)pt" height="(\d+)pt"/.exec(drawing.slice(start, open)) ?? [];
  const [box = ''] = /viewBox="[^"]*"/.exec(drawing.slice(start, open)) ?? [];
  const [wide, high] = [Number(width) * PIXELS, Number(height) * PIXELS].map(Math.round);
  const label = escapeXml(`Block diagram of ${graph.name}`);
  const body = NEEDLESS.reduce(
    (text, [pattern, instead]) => text.replace(pattern, instead),
    drawing.slice(open),
  ).replace(PLACES, (places) => places.replace(/(\.\d)\d+/g, '$1'));
  const head = `<svg id="drawing" role="img" aria-label="${label}" width="${wide}" height="${high}" ${box}>`;
  return {
    drawing: raw(head + body.trim()),
    lines: linesLegend(graph),
    leastWidth: Math.round(wide! * LEAST_SCALE),
  };
}

/** The picture with its legend, or why there is none. */
export function pictureSection(picture: PagePicture | null, why: string): Html {
  if (picture === null) return html`<h2>How it is built</h2><p class="quiet">${why}</p>`;
  return html`<h2>How it is built</h2>
    <div class="scroll drawing" tabindex="0" role="group" aria-label="Block diagram">${picture.drawing}</div>
    <p id="picture-caption" role="status"></p>
    <ul class="legend"><li class="single">single point of failure</li><li class="dear">costs much</li><li class="failed live">down, made to fail here</li>
    <li class="partly live">some replicas down</li>
    <li class="lines">${picture.lines}</li></ul>
    <p id="picture-size" hidden><button type="button" id="fit" data-fit="" aria-pressed="false">Whole picture</button></p>
    <p class="quiet" id="picture-note"></p>`;
}

import { createHash } from 'node:crypto';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Source } from '../diagnostics/span.js';
import { type PageDocument, renderPage } from '../render/html/page.js';
import { drawForPage, type PagePicture } from '../render/html/picture.js';
import type { PageReport } from '../report/page-report.js';
import { tooLarge } from './drawable.js';
import { loadPageAsset } from './page-asset.js';
import type { Wish } from './what-if.js';

/** Largest page, bytes: what can be mailed and opens at once. */
export const MAX_PAGE_BYTES = 400_000;
/** Most components, domains and links of a page that answers: up to here a change takes less than a second. */
export const MAX_LIVE_PARTS = 500;
/** Most journeys of a page. */
export const MAX_PAGE_JOURNEYS = 50;
/** Most edges of a picture in a page: three seconds of layout, and hardly legible. */
export const MAX_PICTURE_EDGES = 300;

const HINT = 'choose journeys with --journey';
const NO_ENGINE = 'It is too heavy to answer what-ifs itself: ha-calc eval --set and ha-calc chaos do.';
const NO_PICTURE = 'The picture is too large for a page: ha-calc graph draws it.';
const UNCHANGED = { settings: [], command: '', patch: '', problems: [] };

/** A page, and what had to be left out of it. */
export interface WrittenPage {
  text: string;
  remarks: readonly Diagnostic[];
}

/**
 * Writes a page of at most MAX_PAGE_BYTES: where it would be larger without its engine, then without its picture, and where
 * that does not help says so.
 */
export async function writePage(
  page: PageReport,
  source: Source,
  wish: Wish,
): Promise<WrittenPage | { problems: readonly Diagnostic[] }> {
  if (page.topology.journeys.length > MAX_PAGE_JOURNEYS) {
    const problem = `a page of ${page.topology.journeys.length} journeys is too large; at most ${MAX_PAGE_JOURNEYS}`;
    return { problems: [diagnostic('HA442', about(source), problem, { hint: HINT })] };
  }
  const whole: PageDocument = {
    view: { page, before: null, live: false, changes: UNCHANGED },
    picture: await pictureOf(page),
    notes: { picture: NO_PICTURE, engine: '' },
    asset: loadPageAsset(),
    data: isTooHeavy(page) ? null : dataOf(page, source, wish),
    hash: (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
  };
  const still = { ...whole, data: null, notes: { ...whole.notes, engine: NO_ENGINE } };
  const choices = [...(whole.data === null ? [] : [whole]), still];
  for (const choice of [...choices, { ...still, picture: null }]) {
    const text = renderPage(choice);
    if (Buffer.byteLength(text) <= MAX_PAGE_BYTES) return { text, remarks: remarksOn(choice, source) };
  }
  const problem = `even without engine and picture the page would be larger than ${MAX_PAGE_BYTES / 1000} kB`;
  return { problems: [diagnostic('HA442', about(source), problem, { hint: HINT })] };
}

/** Whether a change would take long: there is much to evaluate, or what is too entangled must be bounded anew each time. */
function isTooHeavy({ parts, topology }: PageReport): boolean {
  return parts.length > MAX_LIVE_PARTS || topology.journeys.some(({ method }) => method === 'bounded');
}

async function pictureOf({ graph }: PageReport): Promise<PagePicture | null> {
  if (tooLarge(graph, MAX_PICTURE_EDGES) !== null) return null;
  const { GraphvizError, loadGraphviz } = await import('./graphviz.js');
  const layOut = await loadGraphviz();
  try {
    return drawForPage(graph, layOut);
  } catch (error) {
    if (error instanceof GraphvizError) return null;
    throw error;
  }
}

/** What the engine starts from; the day only where something depends on it, so that the page does not change overnight. */
function dataOf({ tool, judgedOn }: PageReport, { file, text }: Source, wish: Wish): string {
  return JSON.stringify({ tool, file, text, wish: judgedOn === null ? wish : { ...wish, today: judgedOn } });
}

function remarksOn({ data, picture }: PageDocument, source: Source): Diagnostic[] {
  const noEngine = 'the page does not answer what-ifs: it would be too heavy';
  const noPicture = 'the page has no picture: it would be too large';
  return [
    ...(data === null ? [diagnostic('HA440', about(source), noEngine, { hint: HINT })] : []),
    ...(picture === null ? [diagnostic('HA441', about(source), noPicture, { hint: HINT })] : []),
  ];
}

/** The file as a whole. */
function about({ file }: Source): Source {
  return { file, text: '' };
}

import type { Html } from './html.js';
import { html, raw } from './html.js';
import type { PageView } from './page-view.js';
import { type PagePicture, pictureSection } from './picture.js';
import { sections } from './sections.js';

/** What the page is made of besides its figures: built once, the same for every page. */
export interface PageAsset {
  style: string;
  /** Unpacks and starts the engine. */
  loader: string;
  /** The engine: deflated, in base 64. */
  engine: string;
  /** The hash of the engine's text, as a content security policy names it. */
  engineHash: string;
  /** Licences of the libraries in the engine, which ask to be passed on with it. */
  licences: string;
}

/** A page about to be written. */
export interface PageDocument {
  view: PageView;
  picture: PagePicture | null;
  /** Why there is no picture, or no engine; empty where there is one. */
  notes: { picture: string; engine: string };
  asset: PageAsset;
  /** What the engine starts from, as JSON; null for a page without an engine. */
  data: string | null;
  /** Hash of a text, as a content security policy names it: `sha256-…`. */
  hash: (text: string) => string;
}

/**
 * One self-contained page: nothing is loaded, and nothing runs or is styled but what the policy names by its hash. Without
 * scripts it says everything too, and on paper.
 */
export function renderPage(document: PageDocument): string {
  const { view, picture, notes, asset } = document;
  const { topology, tool } = view.page;
  const style = asset.style + (picture ? `@media screen{#drawing{min-width:${picture.leastWidth}px}}` : '');
  const body = html`${head(document, style)}<body>
<aside id="strip" aria-label="The answer now"></aside><p id="status" class="hidden" role="status"></p>
<header><p class="kicker">Availability report <span>${topology.file === '-' ? '' : topology.file}</span></p><h1>${topology.name}</h1>${description(view)}</header>
<main>${filled(view, picture, notes)}</main>
<footer><p>Made by ${tool.name} ${tool.version}. This page loads nothing and sends nothing.${notes.engine !== '' && html` ${notes.engine}`}</p></footer>
${engine(document)}</body></html>
`;
  return `<!DOCTYPE html>\n${body.text}`;
}

function head({ asset, data, hash, view }: PageDocument, style: string): Html {
  const scripts = data === null ? "'none'" : `'${hash(asset.loader)}' '${asset.engineHash}'`;
  const policy = `default-src 'none'; script-src ${scripts}; style-src '${hash(style)}'; base-uri 'none'; form-action 'none'`;
  return html`<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${view.page.topology.name}: availability</title><style>${raw(style)}</style></head>`;
}

/** Paragraphs as they are written. */
function description({ page }: PageView): Html[] {
  const paragraphs = page.description?.split(/\n\s*\n/) ?? [];
  return paragraphs.map((text) => html`<p class="lead">${text.replace(/\s+/g, ' ').trim()}</p>`);
}

/** The sections in their order; the picture is drawn once. */
function filled(view: PageView, picture: PagePicture | null, notes: PageDocument['notes']): Html[] {
  const order = [
    'answer',
    'targets',
    'picture',
    'changes',
    'parts',
    'cut-sets',
    'hidden',
    'findings',
    'assumptions',
  ];
  const known = sections(view);
  return order.map((id) => {
    const content = id === 'picture' ? pictureSection(picture, notes.picture) : known.get(id);
    return html`<section id="${id}">${content}</section>`;
  });
}

/** The engine lies packed in a block of data that no browser runs; JSON in one has no way to end it. */
function engine({ asset, data }: PageDocument): Html | null {
  if (data === null) return null;
  return html`<script type="application/json" id="data">${raw(data.replaceAll('<', '\\u003c'))}</script>
<script type="text/plain" id="licences">${raw(asset.licences.replaceAll('<', '&lt;'))}</script>
<script type="text/plain" id="engine">${raw(asset.engine)}</script><script>${raw(asset.loader)}</script>`;
}

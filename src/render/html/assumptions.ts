import { assumptionNotes } from '../assumption-notes.js';
import { type Html, html } from './html.js';
import type { PageView } from './page-view.js';

/** What the figures rest on. */
export function assumptionsSection({ page: { topology } }: PageView): Html {
  return html`<h2>What the figures rest on</h2><ul class="notes">${assumptionNotes(topology).map((note) => html`<li>${note}</li>`)}</ul>`;
}

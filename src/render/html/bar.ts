import { type Html, html } from './html.js';

/** A bar for a share from 0 to 1; what is above zero shows at least a trace. The figure beside it says the same in words. */
export function bar(share: number): Html {
  const width = share > 0 ? Math.max(1, Math.round(share * 1000) / 10) : 0;
  return html`<svg class="bar" aria-hidden="true" width="100%" height="8"><rect width="${width}%" height="8" rx="2"/></svg>`;
}

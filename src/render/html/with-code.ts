import { type Html, html } from './html.js';

/** A message: what stands between backquotes is a name of the file. */
export function withCode(message: string): Html {
  return html`${message.split('`').map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece))}`;
}

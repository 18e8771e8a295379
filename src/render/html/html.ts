import { printable } from '../../diagnostics/printable.js';
import { escapeXml } from '../escape-xml.js';

/** Text that is HTML already. Only `html` and `raw` make it, so that nothing else gets into a page unescaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: texts are escaped, lists joined, what is missing leaves nothing. */
export type Piece = string | number | Html | null | undefined | false | readonly Piece[];

/** A template tag: what is put in is text unless it is `Html`, in elements and in quoted attributes. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(strings.map((text, index) => (index === 0 ? '' : put(pieces[index - 1])) + text).join(''));
}

/** Takes a text for HTML that other code of ours has made and escaped. */
export function raw(text: string): Html {
  return new Html(text);
}

function put(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'object') return piece.map(put).join('');
  return escapeXml(printable(`${piece}`));
}

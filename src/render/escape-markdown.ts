import { printable } from '../diagnostics/printable.js';
import { escapeXml } from './escape-xml.js';

/** A name alone between two backquotes: nothing in it means anything to Markdown, not even in a cell of a table. */
const NAME = /(?<!`)(`[A-Za-z_][\w.-]*`)(?!`)/;

/**
 * A text that Markdown shows as it is, on one line: nothing in it becomes emphasis, a link, a table cell, HTML or the
 * mention of a person. Only plain names between backquotes become code, as messages mean them.
 */
export function escapeMarkdown(text: string): string {
  const pieces = printable(text).split(NAME);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : escapePlain(piece))).join('');
}

function escapePlain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]#|~!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;');
}

/** The same on a line that begins with an HTML tag, where Markdown is not read and a backslash would be seen. */
export function escapeInHtml(text: string): string {
  return escapeXml(printable(text)).replaceAll('@', '&#64;');
}

/** A text in a code span; backquotes in it are no end of it. */
export function code(text: string): string {
  const line = printable(text);
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

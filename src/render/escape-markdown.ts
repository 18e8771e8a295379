import { printable } from '../diagnostics/printable.js';

/**
 * A text that Markdown shows as it is, on one line: nothing in it becomes emphasis, a link, a table cell, HTML or the
 * mention of a person.
 */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]#|~!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;');
}

/** A text in a code span; backquotes in it are no end of it. */
export function code(text: string): string {
  const line = printable(text);
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

import { printable } from '../diagnostics/printable.js';
import { breakReferences } from './break-references.js';
import { escapeXml } from './escape-xml.js';

/**
 * What becomes code, in which nothing means anything to Markdown, not even in a cell of a table: a name alone between two
 * backquotes, and a replica, `db#2`, so that it can be copied to the command line.
 */
const CODE = /((?<!`)`[A-Za-z_][\w.-]*`(?!`)|(?<![^\s(])[A-Za-z_][\w-]*#\d+(?![^\s.,;:)]))/;

/**
 * A dollar sign that begins no formula, in a form that `replaceAll` takes for itself; a backslash before it would not help.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
 */
const DOLLAR = '<span>$$</span>';

/**
 * Returns a text that GitHub's Markdown shows as it is, on one line. Nothing in it becomes emphasis, a table cell, HTML, a formula or a
 * picture; a link, be it written, bare, `www.` or an address of mail; the mention of a person or a team; or a reference to an issue,
 * a pull request or a commit. Only plain names between backquotes become code, as
 * messages mean them, and replicas. What would be linked or
 * mentioned holds a zero width space, which a reader who copies it gets too. Links that a repository defines itself
 * (`JIRA-1`) and what other platforms refer to are not looked for.
 */
export function escapeMarkdown(text: string): string {
  const pieces = printable(text).split(CODE);
  return pieces.map((piece, index) => (index % 2 === 1 ? asCode(piece) : escapePlain(piece))).join('');
}

function asCode(name: string): string {
  return name.startsWith('`') ? name : `\`${name}\``;
}

function escapePlain(text: string): string {
  return breakReferences(text)
    .replace(/[\\`*_{}[\]#|~!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('$', DOLLAR);
}

/** Returns the same for a line that begins with an HTML tag, where Markdown is not read and a backslash would be seen. */
export function escapeInHtml(text: string): string {
  return escapeXml(breakReferences(printable(text))).replaceAll('$', DOLLAR);
}

/** Returns a text in a code span, in which nothing is linked or mentioned; backquotes in it are no end of it. */
export function code(text: string): string {
  const line = printable(text);
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

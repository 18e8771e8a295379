import type { Source } from './span.js';

const cache = new WeakMap<Source, readonly number[]>();
const lineBreak = /\r\n|\r|\n/g;

/**
 * The UTF-16 offset at which each line of a source starts, ascending, the first being 0. A line ends at `\n`, `\r\n` or
 * a lone `\r`, as YAML counts line breaks. Computed once per source.
 */
export function lineStartsOf(source: Source): readonly number[] {
  const known = cache.get(source);
  if (known) return known;
  const starts = [0];
  for (const found of source.text.matchAll(lineBreak)) starts.push(found.index + found[0].length);
  cache.set(source, starts);
  return starts;
}

/** The text of a line, counted from 1, without its line break; empty for a line that the source does not have. */
export function lineText(source: Source, line: number): string {
  const starts = lineStartsOf(source);
  const start = starts[line - 1] ?? source.text.length;
  let end = starts[line] ?? source.text.length;
  while (end > start && isBreak(source.text[end - 1]!)) end--;
  return source.text.slice(start, end);
}

function isBreak(character: string): boolean {
  return character === '\n' || character === '\r';
}

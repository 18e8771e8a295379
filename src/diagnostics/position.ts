import { lineStartsOf } from './line-starts.js';
import type { Position, Source } from './span.js';

/**
 * Line and column (both from 1, columns in UTF-16 units) of an offset into a source's text; an offset outside the text
 * counts as its nearest end.
 */
export function positionOf(source: Source, offset: number): Position {
  const inside = Math.min(Math.max(offset, 0), source.text.length);
  const starts = lineStartsOf(source);
  const line = lastAtMost(starts, inside);
  return { line: line + 1, column: inside - starts[line]! + 1 };
}

/** Index of the last of the ascending `starts` (the first of which is 0) that is at most `offset`. */
function lastAtMost(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

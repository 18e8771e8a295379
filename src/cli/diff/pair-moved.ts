import { type Alone, originsOf } from './origins-of.js';
import type { FilePair, Side } from './pair-files.js';
import { contentOf, similarity } from './similarity.js';

/**
 * Pairs files that were moved with what they were, in place of one that is gone and one that is new. A file that
 * another took the place of counts as gone too; what stands there now is held against it all the same, unless it was moved
 * there: else a copy elsewhere would make a new file of any. The pairs in `gone` are only compared with, not returned.
 * @throws UsageError if too many came and went
 */
export function pairMoved(pairs: readonly FilePair[], gone: readonly FilePair[] = []): FilePair[] {
  const replaced = pairs.filter(isReplaced);
  const left = [...pairs, ...gone].filter(({ after }) => after === null);
  const come = pairs.filter(({ before }) => before === null);
  const origins = originsOf(sides([...left, ...replaced], 'before'), sides([...come, ...replaced], 'after'));
  const taken = new Set(origins.values());
  return pairs.flatMap((pair) => {
    const origin = origins.get(pair);
    const isTaken = taken.has(pair);
    if (origin === undefined) return pair.after === null && isTaken ? [] : [pair];
    const after = [withOrigin(pair, origin)];
    const isLost = !isTaken && pair.before !== null;
    return isLost ? [...after, { ...pair, file: pair.base ?? pair.file, after: null }] : after;
  });
}

function withOrigin(pair: FilePair, { base, before }: FilePair): FilePair {
  return { ...pair, base, before };
}

/** True if both sides were read and are different files. */
function isReplaced({ before, after }: FilePair): boolean {
  if (!isText(before) || !isText(after) || before.text === after.text) return false;
  return similarity(contentOf(before.text), contentOf(after.text)) === null;
}

function sides(pairs: readonly FilePair[], which: 'before' | 'after'): Alone[] {
  return pairs.flatMap((pair) => {
    const side = pair[which];
    return isText(side) ? [{ pair, content: contentOf(side.text) }] : [];
  });
}

function isText(side: Side): side is Exclude<Side, null> & { text: string } {
  return side !== null && 'text' in side;
}

import type { Source } from '../../diagnostics/span.js';
import type { FilePair } from './pair-files.js';

/** A file of which more of the lines are those of one that is gone is that file under another name, as git has it. */
const ALIKE = 0.5;

/** More files on either side are not held against each other: it takes the product of their numbers. */
const MOST_HELD = 100;

/** A pair of which one side was read, and nothing is on the other. */
interface Alone {
  pair: FilePair;
  lines: ReadonlySet<string>;
}

/** Files that were moved as pairs of what they were and are, in place of one that is gone and one that is new. */
export function pairMoved(pairs: readonly FilePair[]): FilePair[] {
  const gone = pairs.flatMap((pair) => alone(pair, pair.before, pair.after));
  const come = pairs.flatMap((pair) => alone(pair, pair.after, pair.before));
  if (Math.max(gone.length, come.length) > MOST_HELD) return [...pairs];
  const candidates = come.flatMap((own) =>
    gone.map((old) => ({ own: own.pair, old: old.pair, alike: alikeness(old.lines, own.lines) })),
  );
  const moved = new Map<FilePair, FilePair>();
  for (const { own, old, alike } of candidates.sort((a, b) => b.alike - a.alike)) {
    const isTaken = moved.has(own) || [...moved.values()].includes(old);
    if (alike > ALIKE && !isTaken) moved.set(own, old);
  }
  const left = new Set(moved.values());
  return pairs
    .filter((pair) => !left.has(pair))
    .map((pair) => {
      const old = moved.get(pair);
      return old === undefined ? pair : { ...pair, base: old.base, before: old.before };
    });
}

function alone(pair: FilePair, side: FilePair['before'], other: FilePair['before']): Alone[] {
  return side !== null && other === null && 'text' in side ? [{ pair, lines: linesOf(side) }] : [];
}

/** Lines that say something. */
function linesOf({ text }: Source): Set<string> {
  const lines = text.split('\n').map((line) => line.trim());
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')));
}

/** The share of lines that two files have in common, 0 to 1. */
function alikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((line) => other.has(line)).length;
  return (2 * common) / Math.max(1, one.size + other.size);
}

/** What a file with some of the changes means, as a text; null where it is no valid file. */
export type Meaning = (changes: ReadonlySet<number>) => string | null;

/** Whether two changes are about the same thing. */
export type AreAlike = (one: number, other: number) => boolean;

/**
 * Puts changes together that only make a valid file with each other, and drops those that change nothing of what the file
 * means (a figure in other words). Every group that is left can be made alone, and can alone be left out. Where a change
 * can come with one or another, it comes with one about the same thing, then with the first. Null where it takes more than
 * `most` looks at what a file means.
 */
export function groupChanges(
  groups: readonly (readonly number[])[],
  lookAt: Meaning,
  most: number,
  areAlike: AreAlike,
): number[][] | null {
  let looks = 0;
  const meaning: Meaning = (changes) => {
    if (looks++ >= most) throw new TooManyLooks();
    return lookAt(changes);
  };
  try {
    return grouped(groups, meaning, areAlike);
  } catch (error) {
    if (error instanceof TooManyLooks) return null;
    throw error;
  }
}

class TooManyLooks extends Error {}

function grouped(groups: readonly (readonly number[])[], meaning: Meaning, areAlike: AreAlike): number[][] {
  const all = groups.flat();
  const [none, full] = [meaning(new Set()), meaning(new Set(all))];
  if (none === null || full === null) return all.length > 0 ? [all] : [];
  const whole = merged(groups, meaning, areAlike);
  const without = (group: readonly number[]) => {
    const gone = new Set(group);
    return new Set(all.filter((change) => !gone.has(change)));
  };
  return whole.filter((group) => meaning(new Set(group)) !== none || meaning(without(group)) !== full);
}

/** First what one group about the same thing makes valid, then what any other does, then what takes several. */
function merged(groups: readonly (readonly number[])[], meaning: Meaning, areAlike: AreAlike): number[][] {
  const alike = mergedBy(groups, meaning, partner(areAlike));
  const single = mergedBy(alike, meaning, anyPartner);
  return mergedBy(single, meaning, (...asked) => anyPartner(...asked) ?? fewest(...asked));
}

/** Whether a file with these changes, or without them, is valid. */
type IsValid = (changes: readonly number[]) => boolean;

/** Which groups one needs, itself included; null where that is not found. */
type Search = (groups: readonly number[][], index: number, isValid: IsValid) => Set<number> | null;

function mergedBy(groups: readonly (readonly number[])[], meaning: Meaning, search: Search): number[][] {
  let left = groups.map((group) => [...group]);
  for (let index = 0; index < left.length; ) {
    const needed = neededBy(left, index, meaning, search);
    if (needed === null) {
      index++;
      continue;
    }
    const together = left.filter((_, at) => needed.has(at)).flat();
    const place = Math.min(...needed);
    left = left.flatMap((group, at) => (at === place ? [together] : needed.has(at) ? [] : [group]));
    index = Math.min(index, place);
  }
  return left;
}

/** The groups that one needs to be made, or to be left out; null where it needs none, or they are not found. */
function neededBy(
  groups: readonly number[][],
  index: number,
  meaning: Meaning,
  search: Search,
): Set<number> | null {
  const all = groups.flat();
  const made: IsValid = (some) => meaning(new Set(some)) !== null;
  const leftOut: IsValid = (some) => {
    const gone = new Set(some);
    return meaning(new Set(all.filter((change) => !gone.has(change)))) !== null;
  };
  for (const isValid of [made, leftOut]) {
    const needed = isValid(groups[index]!) ? null : search(groups, index, isValid);
    if (needed !== null) return needed;
  }
  return null;
}

/** One other group that is enough. */
const partner =
  (mayBe: AreAlike): Search =>
  (groups, index, isValid) => {
    const own = groups[index]!;
    const other = groups.findIndex(
      (group, at) => at !== index && mayBe(own[0]!, group[0]!) && isValid([...own, ...group]),
    );
    return other < 0 ? null : new Set([index, other]);
  };

const anyPartner = partner(() => true);

/** A set of groups that is valid and of which none can be spared: all are valid, so others are taken out one by one. */
function fewest(groups: readonly number[][], index: number, isValid: IsValid): Set<number> {
  const kept = new Set(groups.keys());
  for (let size = Number.POSITIVE_INFINITY; size > kept.size; ) {
    size = kept.size;
    for (const other of [...kept]) {
      if (other === index) continue;
      kept.delete(other);
      if (!isValid([...kept].flatMap((at) => groups[at]!))) kept.add(other);
    }
  }
  return kept;
}

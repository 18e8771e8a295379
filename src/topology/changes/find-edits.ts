import type { Located } from '../located.js';
import { canonicalText } from './canonical-text.js';
import type { Change } from './change.js';
import type { Comparison } from './compare-sources.js';
import type { Edit } from './edit.js';
import { editWords, renameWords } from './edit-words.js';
import { groupChanges, type Meaning } from './group-changes.js';
import { meaningOf } from './meaning.js';

/** Most edits that are told apart; what is more is taken together by what it is about. */
export const MAX_EDITS = 64;

/** Most values that are read to find out which changes need each other: some seconds. */
const MAX_VALUES_READ = 2 ** 23;

/** How changes are told apart: one by one, by what they are about, by section; the first that is not too much is taken. */
const WAYS: readonly ((change: Change, index: number) => string)[] = [
  (_, index) => `${index}`,
  thingOf,
  ({ path }) => path[0]!,
];

/**
 * What somebody did to a file, in the order in which it stands there. Changes that only make sense together are one edit,
 * those that change nothing of what the file means are none.
 */
export function findEdits(comparison: Comparison): Edit[] {
  const { changes, renames } = comparison;
  const journeys = [...comparison.journeys.values()];
  const meaning = (chosen: ReadonlySet<number>) => {
    const topology = comparison.between((change) => chosen.has(change), journeys);
    return topology && meaningOf(topology);
  };
  const groups = groupsOf(comparison, meaning).sort((one, other) => Math.min(...one) - Math.min(...other));
  const edits = groups.map((group): Edit => {
    const own = asWritten(group, changes).map((index) => changes[index]!);
    const { span, near } = own[0]!;
    return {
      words: editWords(own, journeys.length > 1),
      span,
      near,
      changes: group,
      inert: own.every(({ inert }) => inert),
    };
  });
  const names = renames.map(
    (rename): Edit => ({
      words: renameWords(rename),
      span: rename.span,
      near: rename.span,
      changes: [],
      inert: true,
    }),
  );
  return [...names, ...edits];
}

/** The numbers of changes by what they are about, so that it does not matter where things stand in the files. */
function inOrder(changes: readonly Change[]): number[] {
  const text = (value: Located | null) => (value === null ? '' : canonicalText(value));
  return sortedBy([...changes.keys()], (index) => {
    const { path, before, after } = changes[index]!;
    return [...path, text(before), text(after)].join('\0');
  });
}

/** The same for the changes of one edit, but what is about one thing as the file has it. */
function asWritten(group: readonly number[], changes: readonly Change[]): number[] {
  const inFile = [...group].sort((one, other) => one - other);
  return sortedBy(inFile, (index) => thingOf(changes[index]!));
}

function thingOf({ path }: Change): string {
  return path.slice(0, 2).join('\0');
}

/** Sorted by a text of each; those with the same stay as they are. */
function sortedBy<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  const keyed = items.map((item) => ({ item, text: textOf(item) }));
  keyed.sort((one, other) => Number(one.text > other.text) - Number(one.text < other.text));
  return keyed.map(({ item }) => item);
}

/** All changes are one edit where everything else is too much. */
function groupsOf({ changes, size }: Comparison, meaning: Meaning): number[][] {
  const most = Math.floor(MAX_VALUES_READ / size);
  const ordered = inOrder(changes);
  const areAlike = (one: number, other: number) => thingOf(changes[one]!) === thingOf(changes[other]!);
  for (const way of WAYS) {
    const together = new Map<string, number[]>();
    for (const index of ordered) {
      const key = way(changes[index]!, index);
      const same = together.get(key);
      if (same === undefined) together.set(key, [index]);
      else same.push(index);
    }
    const groups =
      together.size <= MAX_EDITS ? groupChanges([...together.values()], meaning, most, areAlike) : null;
    if (groups !== null) return groups;
  }
  return changes.length > 0 ? [[...changes.keys()]] : [];
}

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
  ({ path }) => path.slice(0, 2).join(' '),
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
  const groups = groupsOf(comparison, meaning);
  const edits = groups.map((group): Edit => {
    const own = group.map((index) => changes[index]!);
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

/** All changes are one edit where everything else is too much. */
function groupsOf({ changes, size }: Comparison, meaning: Meaning): number[][] {
  const most = Math.floor(MAX_VALUES_READ / size);
  for (const way of WAYS) {
    const together = new Map<string, number[]>();
    for (const [index, change] of changes.entries()) {
      const key = way(change, index);
      const same = together.get(key);
      if (same === undefined) together.set(key, [index]);
      else same.push(index);
    }
    const groups = together.size <= MAX_EDITS ? groupChanges([...together.values()], meaning, most) : null;
    if (groups !== null) return groups;
  }
  return changes.length > 0 ? [[...changes.keys()]] : [];
}

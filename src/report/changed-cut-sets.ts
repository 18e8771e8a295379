import type { JourneyRisks, TopologyRisks } from '../analysis/risks.js';
import { cutSetWords } from './cut-set-words.js';
import type { CutSetKindReport, CutSetsDiffReport } from './diff-report.js';

/** The risks of one journey before or after, and of the file that it is in. */
export interface JourneyAndFile {
  journey: JourneyRisks;
  file: TopologyRisks;
}

/** Most kinds that are listed of each. */
const MOST_LISTED = 100;

/** Kinds of minimal cut sets that only one of two journeys has. */
export function changedCutSets(
  before: JourneyAndFile,
  after: JourneyAndFile,
  names: ReadonlyMap<string, string>,
): CutSetsDiffReport {
  const maxOrder = after.file.limits.maxOrder;
  if (!isWhole(before) || !isWhole(after)) return { maxOrder, complete: false, new: [], gone: [] };
  const old = kindsOf(before, names);
  const own = kindsOf(after, new Map());
  const only = (some: ReadonlyMap<string, CutSetKindReport>, others: ReadonlyMap<string, CutSetKindReport>) =>
    [...some]
      .filter(([key]) => !others.has(key))
      .map(([, kind]) => kind)
      .slice(0, MOST_LISTED);
  return {
    maxOrder,
    complete: true,
    new: only(own, old),
    gone: only(old, own),
  };
}

/** Whether all that are counted are among the kinds: what is missing there may only not be listed. */
function isWhole({ journey: { counts, cutSets } }: JourneyAndFile): boolean {
  const listed = cutSets.reduce((sum, { count }) => sum + count, 0);
  const counted = counts.countByOrder.reduce((sum, count) => sum + count, 0);
  return counts.complete && listed === counted;
}

/** By what is down: how many replicas of what, and which other events. */
function kindsOf(
  { journey, file }: JourneyAndFile,
  names: ReadonlyMap<string, string>,
): Map<string, CutSetKindReport> {
  return new Map(
    journey.cutSets.map(({ members, order, chance }) => {
      const events = members.map(({ kind, owner }) => `${kind} ${names.get(owner) ?? owner}`);
      const what = cutSetWords(members, file.topology);
      return [events.sort().join(' + '), { what, order, probability: chance }];
    }),
  );
}

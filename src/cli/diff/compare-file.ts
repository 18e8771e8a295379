import type { JourneyAnalysis } from '../../analysis/analyse-topology.js';
import { attribute } from '../../analysis/attribution.js';
import { boundedChange } from '../../analysis/bounded-change.js';
import { journeyUnavailability } from '../../analysis/journey-unavailability.js';
import { analyseRisks } from '../../analysis/risks.js';
import { Allowance } from '../../bdd/allowance.js';
import type { Interval } from '../../bdd/enclose/diagram-ends.js';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import type { Source } from '../../diagnostics/span.js';
import type { DiffOutcome, DiffSide, SharedOut } from '../../report/diff-outcome.js';
import type { RuleOptions } from '../../rules/rule.js';
import { shareAllowance } from '../../structure/allowance-of.js';
import { type Comparison, compareSources } from '../../topology/changes/compare-sources.js';
import type { Edit } from '../../topology/changes/edit.js';
import { findEdits } from '../../topology/changes/find-edits.js';
import { evaluateFile } from '../evaluate-file.js';
import { journeyHint } from '../journey-hint.js';
import type { Overrides } from '../overrides.js';
import { journeysOf } from './journeys-of.js';
import type { FilePair, Side } from './pair-files.js';

/**
 * Cut sets of so many failures are held against each other, however little they come to; not those of a large graph that is
 * only bounded, where that takes as long as all else together.
 */
const CUT_SETS = { maxOrder: 3, minShare: 0, largest: 2 ** 14 };

/**
 * The work for one journey, and for all of a file together, in values of files that are read and nodes of diagrams that are
 * made, after which sampling takes the place of an exact answer: some ten and twenty seconds.
 */
const MAX_WORK = 2 ** 22;
const MAX_WORK_OF_FILE = 2 ** 23;

/** What is asked of both sides. */
export interface Asked {
  overrides: Overrides;
  rules: RuleOptions;
}

/** Evaluates both sides of a comparison, and finds out what somebody did and what each of that costs. */
export function compareFile(pair: FilePair, asked: Asked): DiffOutcome {
  const { file, base } = pair;
  const apart = pair.before !== null && pair.after !== null;
  const rules = { ...asked.rules, apart };
  const before = evaluated(pair.before, { ...asked, rules });
  const after = evaluated(pair.after, { ...asked, rules });
  const problems = [...problemsOf(before), ...problemsOf(after), ...unknownJourneys(pair, asked)];
  const source = sourceOf(pair.after) ?? sourceOf(pair.before) ?? { file, text: '' };
  const outcome: DiffOutcome = {
    file,
    base,
    before: isSide(before) ? before : null,
    after: isSide(after) ? after : null,
    source,
    edits: [],
    shares: new Map(),
    changes: new Map(),
    names: { things: new Map(), journeys: new Map() },
    problems: problems.length > 0 ? problems : null,
  };
  if (problems.length > 0 || outcome.before === null || outcome.after === null) return outcome;
  return { ...outcome, ...shared(pair, asked, outcome.before, outcome.after) };
}

type Evaluated = DiffSide | { problems: readonly Diagnostic[] } | null;

function isSide(evaluated: Evaluated): evaluated is DiffSide {
  return evaluated !== null && 'analysis' in evaluated;
}

function problemsOf(evaluated: Evaluated): readonly Diagnostic[] {
  return evaluated !== null && 'problems' in evaluated ? evaluated.problems : [];
}

function sourceOf(side: Side): Source | null {
  return side !== null && 'text' in side ? side : null;
}

/** One side; null where there is none, or where it has none of the journeys that are asked for. */
function evaluated(side: Side, { overrides, rules }: Asked): Evaluated {
  if (side === null) return null;
  if (!('text' in side)) return { problems: [side] };
  const journeys = wantedJourneys(side, overrides);
  if (journeys === null) return null;
  const { analysis, findings } = evaluateFile(side, { ...overrides, journeys }, rules);
  if (analysis === null) return { problems: findings };
  const risks = analyseRisks(analysis.topology, CUT_SETS);
  return { analysis, risks: 'problems' in risks ? null : risks, findings };
}

/** Those of the journeys asked for that a side has, since one may be new; null for none. A broken file has them all. */
function wantedJourneys(side: Source, { journeys, settings }: Overrides): readonly string[] | null {
  if (journeys.length === 0) return journeys;
  const names = journeysOf(side, settings);
  if (names === null) return journeys;
  const own = journeys.filter((name) => names.includes(name));
  return own.length > 0 ? own : null;
}

/** The journeys asked for that neither side has; none where a side is broken, and nobody can tell. */
function unknownJourneys({ before, after }: FilePair, { overrides }: Asked): Diagnostic[] {
  const { journeys, settings } = overrides;
  if (journeys.length === 0) return [];
  const sides = [before, after].map((side) => journeysOf(side, settings));
  if (sides.includes(null)) return [];
  const known = new Set(sides.flatMap((names) => names!));
  const source = sourceOf(after) ?? sourceOf(before)!;
  const unknown = new Set(journeys.filter((name) => !known.has(name)));
  return Array.from(unknown, (name) => {
    const hint = journeyHint(name, [...known]);
    return diagnostic('HA301', source, `no journey is called \`${name}\` before or after`, { hint });
  });
}

type Compared = Pick<DiffOutcome, 'source' | 'edits' | 'shares' | 'changes' | 'names'>;

function shared(pair: FilePair, { overrides }: Asked, before: DiffSide, after: DiffSide): Compared {
  const comparison = compareSources(sourceOf(pair.before)!, sourceOf(pair.after)!, overrides.settings);
  const edits = findEdits(comparison);
  const ends = endsOf(comparison, before, after);
  const mostWork = Math.min(MAX_WORK, MAX_WORK_OF_FILE / ends.size);
  const allowance = new Allowance();
  const sharing = { comparison, edits, ends, effort: overrides.effort, mostWork, allowance };
  return {
    source: comparison.source,
    edits,
    shares: new Map([...ends.keys()].flatMap((name) => sharedOut(sharing, name))),
    changes: changesOf(sharing, before, after),
    names: {
      things: new Map(comparison.renames.map(({ from, to }) => [from, to])),
      journeys: comparison.journeys,
    },
  };
}

/** How unavailable a journey was before and is after. */
type Ends = readonly [before: number, after: number];

/** The ends of every journey that has two, by its new name; bounds cannot be shared out. */
function endsOf({ journeys }: Comparison, before: DiffSide, after: DiffSide): Map<string, Ends> {
  const exact = ({ analysis }: DiffSide) => analysis.journeys.filter(({ hard }) => hard === null);
  const own = new Map(exact(after).map(({ journey, unavailability }) => [journey.name, unavailability]));
  return new Map(
    exact(before).flatMap(({ journey, unavailability }): [string, Ends][] => {
      const name = journeys.get(journey.name);
      const end = name === undefined ? undefined : own.get(name);
      return end === undefined ? [] : [[name!, [unavailability, end]]];
    }),
  );
}

/** How every journey changes that is bounded before or after, by its new name; not at all where no edit concerns it. */
function changesOf(
  { comparison, edits }: Pick<Sharing, 'comparison' | 'edits'>,
  before: DiffSide,
  after: DiffSide,
): Map<string, Interval> {
  const own = new Map(after.analysis.journeys.map((one) => [one.journey.name, one]));
  return new Map(
    before.analysis.journeys.flatMap((old): [string, Interval][] => {
      const name = comparison.journeys.get(old.journey.name);
      const now = name === undefined ? undefined : own.get(name);
      if (now === undefined || (isExact(old) && isExact(now))) return [];
      if (concerning({ comparison, edits }, name!).length === 0) return [[name!, { low: 0, high: 0 }]];
      const side = ({ journey, bounds }: JourneyAnalysis, { analysis: { topology } }: DiffSide) => ({
        topology,
        journey,
        bounds,
      });
      return [[name!, boundedChange(side(old, before), side(now, after))]];
    }),
  );
}

function isExact({ bounds: { low, high } }: JourneyAnalysis): boolean {
  return low === high;
}

/** The edits, by their places, that may concern a journey. */
function concerning({ comparison, edits }: Pick<Sharing, 'comparison' | 'edits'>, journey: string): number[] {
  return [...edits.keys()].filter((at) => {
    const edit = edits[at]!;
    return (
      !edit.inert && edit.changes.some((change) => comparison.concerns(comparison.changes[change]!, journey))
    );
  });
}

/** What is to be shared out. */
interface Sharing {
  comparison: Comparison;
  edits: readonly Edit[];
  ends: ReadonlyMap<string, Ends>;
  effort: number | undefined;
  mostWork: number;
  /** What may be spent on exact answers about combinations of edits. */
  allowance: Allowance;
}

/**
 * Shares the change of a journey out among the edits that may concern it; nothing where there are none, or where some of
 * them without the others make what is too entangled for an exact answer.
 */
function sharedOut(sharing: Sharing, journey: string): [string, SharedOut][] {
  const { comparison, edits, ends, effort, mostWork, allowance } = sharing;
  const { size } = comparison;
  const own = concerning(sharing, journey);
  let isEntangled = false;
  const evaluateWith = (made: readonly number[]) => {
    const chosen = new Set(made.flatMap((at) => edits[own[at]!]!.changes));
    const topology = comparison.between((change) => chosen.has(change), [journey]);
    // What a journey needs may be no file by itself where all that it needs never fails.
    const end = made.length === 0 ? 0 : made.length === own.length ? 1 : undefined;
    if (topology === null) return { value: end === undefined ? null : ends.get(journey)![end], work: size };
    shareAllowance(topology, allowance);
    const { unavailability, work } = journeyUnavailability(topology, topology.journeys[0]!, effort);
    isEntangled ||= unavailability === null;
    return { value: unavailability ?? ends.get(journey)![0], work: work + size };
  };
  if (own.length === 0) return [];
  const shares = attribute(own.length, evaluateWith, mostWork);
  return isEntangled ? [] : [[journey, { edits: own, ...shares }]];
}

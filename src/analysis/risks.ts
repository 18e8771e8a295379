import type { Interval } from '../bdd/enclose/diagram-ends.js';
import { buildJourney } from '../structure/build-system.js';
import { ALL_DETAIL } from '../structure/building.js';
import type { OwnerKind, System } from '../structure/system.js';
import { usageOf } from '../structure/usage.js';
import type { Journey, Topology } from '../topology/topology.js';
import type { AnalysisProblem } from './analyse-topology.js';
import { cutSetMembers, type Member } from './cut-set-members.js';
import { DEFAULT_EFFORT } from './effort.js';
import { boundJourney, evaluate, type Unevaluated } from './evaluation.js';
import { eventCutSets } from './event-cut-sets.js';
import { type CutSetCounts, type CutSetLimits, type FoundCutSets, NONE_FOUND } from './find-cut-sets.js';
import { type Importance, importance } from './importance.js';
import { liftedCutSets } from './lifted-cut-sets.js';
import { ownFailure } from './own-failure.js';
import { type SinglePoint, singlePoints, singlePointsOf } from './single-points.js';
import { spreadTooFar } from './spread-too-far.js';
import { systemOwners } from './system-owners.js';

/** A cut set, and how many are like it; `chance` is the probability of this one. */
export interface CutSet<M> {
  members: readonly M[];
  order: number;
  chance: number;
  count: number;
}

/** Something that fails with all its own events. */
export interface Whole {
  name: string;
  kind: OwnerKind;
}

/** What takes a journey down. */
export interface JourneyRisks {
  journey: Journey;
  /** Its upper bound where it is too entangled for an exact answer. */
  unavailability: number;
  /** Both are the unavailability where that is exact. */
  bounds: Interval;
  /** Owners of what is too entangled for an exact answer; null where it is exact. */
  hard: readonly string[] | null;
  singlePoints: readonly SinglePoint[];
  counts: CutSetCounts;
  /** Kinds of cut sets over basic events, those that come to most first. */
  cutSets: readonly CutSet<Member>[];
  liftedCounts: CutSetCounts;
  /** Cut sets over components, domains, links and reactions of blocks, each failing as a whole. */
  liftedCutSets: readonly CutSet<Whole>[];
  /** None where it is too entangled: cut sets need no exact answer, this does. */
  importance: readonly Importance[];
}

/** What takes the journeys of one file down. */
export interface TopologyRisks {
  topology: Topology;
  limits: CutSetLimits;
  journeys: readonly JourneyRisks[];
}

/**
 * Single points, minimal cut sets and importance for every journey; where that is too entangled for an exact answer, the
 * first two. Problems only where a way through links is too entangled to say what a reaction to it costs.
 */
export function analyseRisks(
  topology: Topology,
  limits: CutSetLimits,
  effort = DEFAULT_EFFORT,
): TopologyRisks | { problems: readonly AnalysisProblem[] } {
  const problems: AnalysisProblem[] = [];
  const journeys = topology.journeys.flatMap((journey) => {
    const risks = journeyRisks(topology, journey, { limits, effort });
    if (!('entangled' in risks)) return [risks];
    problems.push({ on: journey.name, span: journey.span, entangled: risks.entangled });
    return [];
  });
  return problems.length > 0 ? { problems } : { topology, limits, journeys };
}

function journeyRisks(
  topology: Topology,
  journey: Journey,
  { limits, effort }: { limits: CutSetLimits; effort: number },
): JourneyRisks | Unevaluated {
  const tooFar = spreadTooFar(topology, journey);
  if (tooFar !== null) return tooFar;
  const system = buildJourney(topology, journey);
  if (system.unbounded) return { entangled: [...system.entangled] };
  const apart = atLeast(withReplicasApart(topology, journey, system));
  const { owners, ownerOf, chance } = ownersWithChances(topology, journey, apart);
  const places = new Map(owners.map(({ name }, index) => [name, index]));
  const figures = figuresOf({ topology, journey, system }, effort, (name) => chance[places.get(name)!]!);
  const isLeftOut = figures.hard !== null && apart.graph.inputs.length > (limits.largest ?? Infinity);
  const { unavailability } = figures;
  const events = isLeftOut ? NONE_FOUND : eventCutSets(apart, limits, unavailability);
  const lifted = isLeftOut ? NONE_FOUND : liftedCutSets(apart, { ownerOf, chance }, limits, unavailability);
  return {
    journey,
    ...figures,
    counts: counted(events, apart),
    cutSets: named(events, (leaves) => cutSetMembers(leaves.map((leaf) => apart.leaves[leaf]!))),
    liftedCounts: counted(lifted, apart),
    liftedCutSets: named(lifted, (places) => places.map((place) => owners[place]!)),
  };
}

type Figures = Pick<JourneyRisks, 'unavailability' | 'bounds' | 'hard' | 'singlePoints' | 'importance'>;

/** Exact, or bounded without what each part matters. */
function figuresOf(
  { topology, journey, system }: { topology: Topology; journey: Journey; system: System },
  effort: number,
  downOf: (name: string) => number,
): Figures {
  const evaluation = evaluate(system, effort);
  if ('entangled' in evaluation) {
    const bounds = boundJourney(topology, journey, effort, () => system).fail;
    const { entangled: hard } = evaluation;
    return {
      unavailability: bounds.high,
      bounds,
      hard,
      singlePoints: singlePointsOf(system),
      importance: [],
    };
  }
  const { fail } = evaluation.result;
  return {
    unavailability: fail,
    bounds: { low: fail, high: fail },
    hard: null,
    singlePoints: singlePoints(system, evaluation),
    importance: importance(evaluation, downOf),
  };
}

/** The same system with leaves that are events, where spread replicas were counted by what their groups add. */
function withReplicasApart(topology: Topology, journey: Journey, system: System): System {
  const isCounted = system.leaves.some(({ given }) => given !== undefined);
  return isCounted ? buildJourney(topology, journey, { ...ALL_DETAIL, apart: true }) : system;
}

/** The same system where what is only bounded is as unlikely as it can be: so are the shares of cut sets then. */
function atLeast(system: System): System {
  const leaves = system.leaves.map((leaf) => ({
    ...leaf,
    unavailability: leaf.least ?? leaf.unavailability,
  }));
  return { ...system, leaves };
}

/** A reaction that may never come, for all that is proved of it, or of which nothing is, has its cut sets missing. */
function counted(counts: CutSetCounts, { leaves, unbounded }: System): CutSetCounts {
  const isWhole = !unbounded && leaves.every(({ least }) => least !== 0);
  return { ...counts, complete: counts.complete && isWhole };
}

function named<M>({ kinds }: FoundCutSets, membersOf: (leaves: readonly number[]) => M[]): CutSet<M>[] {
  return kinds.map(({ leaves, order, chance, count }) => ({
    members: membersOf(leaves),
    order,
    chance,
    count,
  }));
}

function ownersWithChances(topology: Topology, { path }: Journey, { leaves }: System) {
  const { owners, ownerOf } = systemOwners(leaves);
  const usage = usageOf(topology, path);
  const chance = Float64Array.from(owners, (owner) => ownFailure(topology, usage, owner.leaves));
  return { owners, ownerOf, chance };
}

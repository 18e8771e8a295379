import { compile } from '../bdd/compile.js';
import type { Interval } from '../bdd/enclose/diagram-ends.js';
import { buildJourney } from '../structure/build-system.js';
import { ALL_DETAIL } from '../structure/building.js';
import { type FailedNames, type UnitsDown, unitsDownOf } from '../structure/failed-names.js';
import type { System } from '../structure/system.js';
import type { Journey, Topology } from '../topology/topology.js';
import type { AnalysisProblem } from './analyse-topology.js';
import { DEFAULT_EFFORT } from './effort.js';
import { boundJourney, type Unevaluated } from './evaluation.js';
import {
  addUp,
  type Failure,
  failuresOf,
  likelihood,
  type NamedFailure,
  NOTHING_FAILED,
  nextOf,
  replicaOf,
  togetherOf,
} from './failure.js';
import { type GameDay, gameDaysOf } from './game-days.js';
import { type Missed, MissedFailovers } from './missed-failovers.js';
import type { Scenario } from './scenario.js';
import { spreadTooFar } from './spread-too-far.js';
import { type Reactions, WhatIf } from './what-if.js';
import { boundedAnswers, type Chances, exactAnswers } from './what-if-answers.js';

/** Most pairs of one journey, so that a report stays one that a program can read. */
const MAX_PAIRS = 2 ** 17;
/** Most steps that the singles, and again the pairs, of one journey may take: a few seconds. */
export const MAX_STEPS = 2 ** 29;

/** One journey under every failure. */
export interface JourneyChaos {
  journey: Journey;
  /** P(it works) with nothing failed for certain. */
  availability: number;
  unavailability: number;
  /** Certified bounds of the unavailability, of which the two above are the pessimistic end; null where they are exact. */
  bounds: Interval | null;
  asked: 'chosen' | 'singles' | 'pairs';
  scenarios: readonly Scenario[];
  gameDays: readonly GameDay[];
  /** How many scenarios were left out because of the limits, the least likely ones. */
  leftOut: { singles: number; pairs: number };
}

/** What is asked: chosen failures, each list at once; else every single one, and perhaps every pair. */
export interface ChaosQuestion {
  chosen: readonly (readonly NamedFailure[])[];
  pairs: boolean;
  /** MAX_STEPS unless told. */
  maxSteps?: number;
}

/** One file under every failure. */
export interface TopologyChaos {
  topology: Topology;
  journeys: readonly JourneyChaos[];
}

/** Asks every journey of a file, or says what a failover needs that is too entangled for that. */
export function analyseChaos(
  topology: Topology,
  question: ChaosQuestion,
): TopologyChaos | { problems: readonly AnalysisProblem[] } {
  const problems: AnalysisProblem[] = [];
  const journeys = topology.journeys.flatMap((journey) => {
    const chaos = journeyChaos(topology, journey, question);
    if (!('entangled' in chaos)) return [chaos];
    problems.push({ on: journey.name, span: journey.span, entangled: chaos.entangled });
    return [];
  });
  return problems.length > 0 ? { problems } : { topology, journeys };
}

/**
 * Fails everything that a journey depends on in turn. What is left is known whatever is entangled; how available that is is
 * bounded where it is too entangled for an exact answer. Says what a failover needs that is too entangled for that.
 */
export function journeyChaos(
  topology: Topology,
  journey: Journey,
  { chosen, pairs, maxSteps = MAX_STEPS }: ChaosQuestion,
): JourneyChaos | Unevaluated {
  const tooFar = spreadTooFar(topology, journey);
  if (tooFar !== null) return tooFar;
  const system = buildJourney(topology, journey, { ...ALL_DETAIL, whatIf: true });
  if (isRefused(system)) return { entangled: [...system.entangled] };
  const all = chosen.length > 0 ? [] : failuresOf(topology, system);
  const compiled = compile(system.graph, system.root, undefined, system.allowance);
  const answers = compiled.tooEntangled
    ? boundedAnswers(system, chosen.length + all.length)
    : exactAnswers(compiled);
  const whatIf = new WhatIf(system, answers);
  const most = Math.max(1, Math.floor(maxSteps / whatIf.cost));
  const missed = new MissedFailovers(topology, journey, system);
  const asking: Asking = { topology, system, whatIf, missed, most };
  const {
    work: availability,
    fail: unavailability,
    bounds,
  } = usualOf(topology, journey, {
    whatIf,
    isExact: !compiled.tooEntangled && system.entangled.size === 0,
  });
  const tried = likeliest(all, most);
  const singles = tried.map((failure) => single(asking, [failure], failure.failed));
  const asked = chosen.map((names) => {
    const failures = names.map((name) => failureIn(system, name));
    return single(asking, failures, togetherOf(failures));
  });
  const doubles = pairs && chosen.length === 0 ? pairsOf(asking, singles) : { scenarios: [], leftOut: 0 };
  // Some graphs are made only for a question.
  if (isRefused(system)) return { entangled: [...system.entangled] };
  const known = [...asked, ...singles].map(({ scenario }) => scenario);
  return {
    journey,
    availability,
    unavailability,
    bounds,
    asked: chosen.length > 0 ? 'chosen' : pairs ? 'pairs' : 'singles',
    scenarios: [...known, ...doubles.scenarios],
    gameDays: gameDaysOf(topology, journey, known),
    leftOut: { singles: all.length - tried.length, pairs: doubles.leftOut },
  };
}

/** Of a failover that needs something nobody can say what it does when more fails, where either is too entangled. */
function isRefused({ unbounded, unaskable }: System): boolean {
  return unbounded || unaskable.size > 0;
}

/** The journey with nothing failed for certain: where it is bounded, the bounds are those of `eval`. */
function usualOf(
  topology: Topology,
  journey: Journey,
  { whatIf, isExact }: { whatIf: WhatIf; isExact: boolean },
): Chances {
  if (isExact) return whatIf.usual;
  const { fail, work } = boundJourney(topology, journey, DEFAULT_EFFORT);
  return { fail: fail.high, work: work.low, bounds: fail };
}

interface Asking {
  topology: Topology;
  system: System;
  whatIf: WhatIf;
  missed: MissedFailovers;
  /** How many questions there is time for. */
  most: number;
}

/** A scenario with what pairs with it build on. */
interface Single {
  scenario: Scenario;
  failed: FailedNames;
  down: UnitsDown;
  reactions: Reactions;
}

function single(
  { system, whatIf, missed }: Asking,
  failures: readonly Failure[],
  failed: FailedNames,
): Single {
  const lost = missed.in(failures);
  const down = withMissed(unitsDownOf(system, failed), lost);
  let reactions: Reactions = new Map();
  const meanwhile = whatIf.meanwhile(down, () => {
    reactions = whatIf.reactionsTo(down);
    return reactions;
  });
  return { scenario: { failures, notTakenOver: lost.names, ...meanwhile }, failed, down, reactions };
}

/** What has failed, and what nothing takes over from meanwhile. */
function withMissed(down: UnitsDown, { leaves }: Missed): UnitsDown {
  return leaves.length === 0 ? down : new Map([...down, ...leaves.map((leaf) => [leaf, 1] as const)]);
}

function failureIn({ units }: System, named: NamedFailure): Failure {
  if ('failed' in named) return named;
  const { component, index } = named;
  return replicaOf(component, index, units.get(component.name) ?? []);
}

/** The most likely ones, in the order given; of equally likely ones the first. */
function likeliest<T extends Failure>(failures: readonly T[], most: number): T[] {
  if (failures.length <= most) return [...failures];
  const ranked = failures.toSorted((a, b) => likelihood([b]) - likelihood([a]));
  const kept = new Set(ranked.slice(0, most));
  return failures.filter((failure) => kept.has(failure));
}

/** Pairs of failures that are each survived: the others take the journey down anyhow. */
function pairsOf(asking: Asking, singles: readonly Single[]): { scenarios: Scenario[]; leftOut: number } {
  const { topology } = asking;
  const survived = singles.filter(({ scenario }) => scenario.state !== 'down');
  const affordable = Math.min(MAX_PAIRS, asking.most);
  // So many that the pairs among them, each with itself too, are affordable.
  const most = Math.max(1, Math.floor((Math.sqrt(8 * affordable + 1) - 1) / 2));
  const kept = new Set(
    likeliest(
      survived.map(({ scenario }) => scenario.failures[0]!),
      most,
    ),
  );
  const tried = survived.filter(({ scenario }) => kept.has(scenario.failures[0]!));
  const scenarios: Scenario[] = [];
  for (const [index, a] of tried.entries()) {
    for (const b of tried.slice(index)) {
      const [first, second] = [a.scenario.failures[0]!, b.scenario.failures[0]!];
      if (addUp(topology, first, second)) scenarios.push(pairOf(asking, a, b));
    }
  }
  scenarios.sort((a, b) => likelihood(b.failures) - likelihood(a.failures));
  const count = (items: number) => (items * (items + 1)) / 2;
  return { scenarios, leftOut: count(survived.length) - count(tried.length) };
}

function pairOf({ system, whatIf, missed }: Asking, a: Single, b: Single): Scenario {
  const failures = [...a.scenario.failures, ...b.scenario.failures];
  const one = sharesUnits(a, b) ? bothOfOne(system, a, b) : null;
  const lost = missed.in(one ? [one] : failures);
  const down = withMissed(one ? unitsDownOf(system, one.failed) : new Map([...a.down, ...b.down]), lost);
  const react = () =>
    lost.leaves.length > 0
      ? whatIf.reactionsTo(down)
      : whatIf.reactionsToBoth(down, a.reactions, b.reactions);
  return { failures, notTakenOver: lost.names, ...whatIf.meanwhile(down, react) };
}

function sharesUnits(a: Single, b: Single): boolean {
  return a.scenario.failures[0]!.owner === b.scenario.failures[0]!.owner;
}

/** Two replicas of one component as one failure: of the same kind, the first and the next like it. */
function bothOfOne(system: System, a: Single, b: Single): Failure {
  const failure = a.scenario.failures[0]!;
  const { owner } = failure;
  const [first, other] = [a, b].map(({ failed }) => (failed.replicas.get(owner) as readonly number[])[0]!);
  const group = system.units.get(owner)!.find(({ slots }) => slots.includes(first!))!;
  const indices = first === other ? [first!, nextOf(first!, group)] : [first!, other!];
  return { ...failure, failed: { ...NOTHING_FAILED, replicas: new Map([[owner, indices]]) } };
}

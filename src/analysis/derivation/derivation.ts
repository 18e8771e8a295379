import type { Interval } from '../../bdd/enclose/diagram-ends.js';
import type { FailWork } from '../../bdd/fail-work.js';
import { formatAvailability } from '../../quantity/format-availability.js';
import { buildComponent, buildDomain, buildJourney, buildLink } from '../../structure/build-system.js';
import type { System } from '../../structure/system.js';
import type { Component, Domain, Journey, Link, NamedBlock, Topology } from '../../topology/topology.js';
import { degradedShare } from '../degraded.js';
import { DEFAULT_EFFORT } from '../effort.js';
import { bound, boundJourney, type Evaluation, evaluate, type Unevaluated } from '../evaluation.js';
import { copiesOf, recoveryParts } from '../recovery-parts.js';
import { singlePoints, singlePointsOf } from '../single-points.js';
import { beginAnatomy, MAX_PARTS } from './anatomy.js';
import { boundedSteps } from './bounded-steps.js';
import { fullTargetSteps, meaningSteps, targetSteps } from './conclusion-steps.js';
import { derive } from './derive.js';
import { type Dissected, dissectComponent, dissectJourney } from './dissect.js';
import { difference, named } from './expression.js';
import { outageFrequencyStep } from './outage-frequency-step.js';
import { componentRecoverySteps, rpoSteps, rtoSteps } from './recovery-steps.js';
import { beginSheet, type Derived, reference, type Sheet, write } from './sheet.js';
import type { Step } from './step.js';
import { domainWithin, linkAnatomy } from './surroundings-anatomy.js';

/** So often something is taken as given in one derivation; what is left then is evaluated on a diagram. */
export const MAX_CASES = 24;

/** What a derivation is asked for. */
export type Asked =
  | { kind: 'journey'; journey: Journey }
  | { kind: 'component'; component: Component }
  | { kind: 'block'; block: NamedBlock }
  | { kind: 'domain'; domain: Domain }
  | { kind: 'link'; link: Link };

/** How one figure comes about, from what the file says to the answer. */
export interface Derivation {
  kind: Asked['kind'];
  name: string;
  unavailability: number;
  /** Certified bounds of it where it is only their pessimistic end; null where it is exact. */
  bounds: Interval | null;
  /** Whether some step was left to the decision diagram, or to bounds. */
  byDiagram: boolean;
  steps: readonly Step[];
}

/** Derives the figure that `eval` gives, or the bounds; says what is too entangled for either. */
export function derivation(topology: Topology, asked: Asked): Derivation | Unevaluated {
  switch (asked.kind) {
    case 'component':
      return ofComponent(topology, asked.component);
    case 'domain':
    case 'link':
      return ofSurroundings(topology, asked);
    case 'block':
      return ofJourney(topology, asked, journeyOf(topology, asked.block));
    case 'journey':
      return ofJourney(topology, asked, asked.journey);
  }
}

/** A block as if it were a journey, seen from everywhere. */
function journeyOf(topology: Topology, { name, span }: NamedBlock): Journey {
  const { period } = topology.journeys[0]!.targets;
  const targets = { slo: null, sla: null, full: null, rto: null, rpo: null, period };
  return { name, span, path: { type: 'name', name, operation: null, span }, targets, from: null };
}

function ofJourney(topology: Topology, { kind }: Asked, journey: Journey): Derivation | Unevaluated {
  const system = buildJourney(topology, journey);
  const evaluation = evaluate(system);
  if ('entangled' in evaluation)
    return system.unbounded ? evaluation : ofBounded(topology, kind, journey, system);
  const dissected = dissectJourney(topology, journey);
  const sheet = beginSheet(dissected?.anatomy ?? beginAnatomy(topology), MAX_CASES);
  const result = rootSteps(sheet, dissected, evaluation, journey.name);
  meaningSteps(sheet, result);
  outageFrequencyStep(sheet, evaluation);
  targetSteps(sheet, result, journey.targets);
  const full = dissected && degradedSteps(sheet, dissected, system, result);
  if (full !== null) fullTargetSteps(sheet, full, journey.targets);
  rtoSteps(sheet, recoveryParts(topology, journey, singlePoints(system, evaluation)), journey.targets.rto);
  rpoSteps(sheet, copiesOf(topology, journey), journey.targets.rpo);
  return finish(sheet, kind, journey.name, evaluation);
}

/** A journey that is only bounded: its ends, and what follows from the pessimistic one. */
function ofBounded(topology: Topology, kind: Asked['kind'], journey: Journey, system: System): Derivation {
  const sheet = beginSheet(beginAnatomy(topology), MAX_CASES);
  const enclosure = boundJourney(topology, journey, DEFAULT_EFFORT, () => system);
  const result = boundedSteps(sheet, journey.name, enclosure);
  meaningSteps(sheet, result);
  targetSteps(sheet, result, journey.targets);
  rtoSteps(sheet, recoveryParts(topology, journey, singlePointsOf(system)), journey.targets.rto);
  rpoSteps(sheet, copiesOf(topology, journey), journey.targets.rpo);
  return finish(sheet, kind, journey.name, { result, bounds: enclosure.fail });
}

function ofComponent(topology: Topology, component: Component): Derivation | Unevaluated {
  const system = buildComponent(topology, component);
  const evaluation = evaluate(system);
  if ('entangled' in evaluation) {
    if (system.unbounded) return evaluation;
    const sheet = beginSheet(beginAnatomy(topology), MAX_CASES);
    const enclosure = bound(system, DEFAULT_EFFORT);
    const result = boundedSteps(sheet, component.name, enclosure);
    meaningSteps(sheet, result);
    componentRecoverySteps(sheet, component);
    return finish(sheet, 'component', component.name, { result, bounds: enclosure.fail });
  }
  const dissected = dissectComponent(topology, component);
  const sheet = beginSheet(dissected?.anatomy ?? beginAnatomy(topology), MAX_CASES);
  meaningSteps(sheet, rootSteps(sheet, dissected, evaluation, component.name));
  componentRecoverySteps(sheet, component);
  return finish(sheet, 'component', component.name, evaluation);
}

/** A domain with all that contain it, or a link. */
function ofSurroundings(
  topology: Topology,
  asked: Extract<Asked, { kind: 'domain' | 'link' }>,
): Derivation | Unevaluated {
  const isDomain = asked.kind === 'domain';
  const system = isDomain ? buildDomain(topology, asked.domain) : buildLink(topology, asked.link);
  const evaluation = evaluate(system);
  if ('entangled' in evaluation) return evaluation;
  const { name } = isDomain ? asked.domain : asked.link;
  const anatomy = beginAnatomy(topology);
  const core = isDomain ? domainWithin(anatomy, name) : linkAnatomy(anatomy, name);
  const sheet = beginSheet(anatomy, MAX_CASES);
  meaningSteps(sheet, rootSteps(sheet, { anatomy, core, full: core }, evaluation, name));
  outageFrequencyStep(sheet, evaluation);
  return finish(sheet, asked.kind, name, evaluation);
}

function finish(
  { byDiagram, steps }: Sheet,
  kind: Asked['kind'],
  name: string,
  { result, bounds = null }: { result: FailWork; bounds?: Interval | null },
): Derivation {
  return { kind, name, unavailability: result.fail, bounds, byDiagram, steps };
}

/** The steps up to the unavailability of the whole, which is called U(name) in the end. */
function rootSteps(sheet: Sheet, dissected: Dissected | null, { result }: Evaluation, name: string): Derived {
  if (dissected === null) return wholeStep(sheet, result, name, `more than ${MAX_PARTS} parts`);
  const derived = derive(sheet, dissected.core);
  if (Number.isNaN(derived.fail)) {
    sheet.steps.length = 0;
    return wholeStep(sheet, result, name, 'what is left of it in some cases is too entangled');
  }
  const of = `U(${name})`;
  if (derived.step === sheet.steps.length && sheet.steps.at(-1)?.of === of) return derived;
  const title = `${name}: the share of time that it is down`;
  const expression = named(derived.name, derived.fail);
  const note = dissected.core === false ? 'nothing in it fails by itself' : null;
  const step = write(sheet, { of, title, result: derived.fail, expression, note });
  return { ...derived, name: reference(of, step), step };
}

/** The figure as the engine gives it, where its steps cannot be written out. */
function wholeStep(sheet: Sheet, result: FailWork, name: string, reason: string): Derived {
  sheet.byDiagram = true;
  const of = `U(${name})`;
  const step = write(sheet, {
    of,
    title: `${name}: too much to be written out`,
    result: result.fail,
    expression: 'P(down), evaluated exactly',
    note: `${reason}: ask for a component or a block of it`,
  });
  return { name: reference(of, step), ...result, step };
}

/** The share of degraded service, what full service lacks beyond what is down; returns the figure of full service. */
function degradedSteps(
  sheet: Sheet,
  { core, full }: Dissected,
  system: System,
  result: Derived,
): Derived | null {
  const degraded = degradedShare(system);
  if (core === full || degraded === 0) return result;
  const before = sheet.steps.length;
  const whole = derive(sheet, full);
  if (typeof degraded !== 'number' || Number.isNaN(whole.fail)) {
    sheet.steps.length = before;
    return null;
  }
  write(sheet, {
    of: 'degraded',
    title: 'The share of degraded service: full service is not there, and it is not down',
    result: degraded,
    expression: difference(named(whole.name, whole.fail), named(result.name, result.fail)),
    note: `full service ${formatAvailability(whole.fail)}`,
  });
  return whole;
}

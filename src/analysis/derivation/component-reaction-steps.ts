import { HOUR } from '../../quantity/calendar.js';
import { againOf } from '../../structure/component-reaction.js';
import type { Component } from '../../topology/topology.js';
import type { CoverageSource } from './coverage-steps.js';
import { constant, type Expression, minimum, named, product, quotient, sum } from './expression.js';
import type { ComponentReactionSource, EventNode } from './node.js';
import { detectionSteps, failoverOutages, type OutageOf, outageSteps } from './outage-steps.js';
import { causeLabel } from './rate-steps.js';
import { againFactor, over, shareOf } from './share-steps.js';
import type { Derive } from './sheet.js';
import { type Sheet, write } from './sheet.js';
import { againFactors, triggerSteps } from './trigger-steps.js';

const FAILOVER_NOTE =
  'set off by what leaves enough replicas; of n replicas, a failure hits one that serves in so many of n cases';
const HEALTH_NOTE =
  'set off by what leaves enough replicas; until the dead of n are removed, their share of the requests fails';

type Trigger = ComponentReactionSource['triggers'][number];

/**
 * The reaction of a component: Σ w·hit·T / 3600 over what takes replicas down and leaves enough of them; with a failover
 * the hit is min(1, active·m/n), with a health check m/n, the share of requests that fails until the dead are removed.
 */
export function componentReactionSteps(
  sheet: Sheet,
  event: EventNode,
  source: ComponentReactionSource,
  derive: Derive,
): number {
  const { label } = event;
  const { component, triggers } = source;
  const { failover, healthCheck } = component;
  const outages: OutageOf = failover
    ? failoverOutages(sheet, label, { times: failover, coverage: coverageSource(sheet, source) }, derive)
    : healthOutages(sheet, label, healthCheck!);
  const alike = triggerSteps(sheet, component, triggers);
  const outage = outageSteps(
    sheet,
    label,
    outages,
    alike.map(({ first }) => first),
  );
  const hits = alike.map(({ first, count, rate }) =>
    product([...(count > 1 ? [constant(count)] : []), ...hitOf(component, first), rate]),
  );
  const terms = alike.map(({ first }, index) => product([hits[index]!, outage(first)]));
  const own = sheet.anatomy.building.leaves[event.leaf]!;
  const met = alike.flatMap(({ first, count }, index) =>
    first.spare === null ? [] : [{ first, count, term: terms[index]!, seconds: outages(first).seconds }],
  );
  const divided = { by: againSteps(sheet, label, component, met), most: mostOf(event) };
  write(sheet, {
    of: `w(${label})`,
    title: null,
    result: own.frequency,
    expression: over(sum(hits), divided),
  });
  return write(sheet, {
    of: `q(${label})`,
    title: `${label}: outages an hour times their seconds`,
    result: event.fail,
    expression: shareOf(quotient(sum(terms), constant(HOUR)), divided),
    note: failover ? FAILOVER_NOTE : HEALTH_NOTE,
  });
}

/** Terms of what takes one replica, with their outages in seconds. */
interface Met {
  first: Trigger;
  count: number;
  term: Expression;
  seconds: number;
}

/** What takes one replica while another is being taken over from has no spare to set off, or has another. */
function againSteps(sheet: Sheet, label: string, component: Component, met: readonly Met[]): Expression[] {
  const spare = met[0]?.first.spare;
  if (!spare || spare.chance === 0) return [];
  const { failover, replicas } = component;
  const hours = met.reduce((sum, { first, count, seconds }) => {
    const hit = failover ? Math.min(1, (failover.active * first.down) / replicas) : first.down / replicas;
    return sum + (count * first.frequency * hit * seconds) / HOUR;
  }, 0);
  const factors = [
    quotient(sum(met.map(({ term }) => term)), constant(HOUR)),
    ...againFactors(sheet, component, spare),
  ];
  return againFactor(sheet, label, hours * againOf(spare), {
    terms: product(factors),
    title: `${label}: hours of it in an hour otherwise that could be set off again`,
    note: 'a: one of the replicas left when one is down is met by a spare too; while one is taken over from, that sets off nothing new',
  });
}

/** It never takes more than all of the time. */
function mostOf(event: EventNode): Expression | null {
  return event.fail === 1 ? constant(1) : null;
}

function healthOutages(sheet: Sheet, label: string, check: NonNullable<Component['healthCheck']>): OutageOf {
  const detects = detectionSteps(sheet, label, check.detection, check.probe);
  return ({ duration }) => ({
    expression: minimum(detects, named('d', duration)),
    seconds: Math.min(check.detection, duration),
  });
}

function coverageSource(
  sheet: Sheet,
  { component, triggers, needs, isTold }: ComponentReactionSource,
): CoverageSource {
  if (!isTold) return { needs };
  const { leaves, topology } = sheet.anatomy.building;
  const byOf = (leaf: number | null) =>
    leaf === null ? `a replica of ${component.name}` : causeLabel(topology, leaves[leaf]!);
  return { told: triggers.map(({ acts, leaf }) => ({ acts: acts.low, by: byOf(leaf) })) };
}

/** Which share of the service each of them takes. */
export function hitOf({ replicas, failover }: Component, { down }: Pick<Trigger, 'down'>): Expression[] {
  const share = quotient(constant(down), constant(replicas));
  if (!failover) return [{ ...share, rank: 0 }];
  const parts = product([constant(failover.active), constant(down)]);
  const hit = failover.active === 1 ? share : quotient(parts, constant(replicas));
  return failover.active * down >= replicas ? [] : [{ ...hit, rank: 0 }];
}

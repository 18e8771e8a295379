import type { SpareGroup, Trigger } from '../../structure/component-triggers.js';
import type { CoveredTrigger } from '../../structure/covered-triggers.js';
import { ownFigures } from '../../structure/own-figures.js';
import type { Component } from '../../topology/topology.js';
import { binomialForm } from './binomial-form.js';
import { complement, constant, type Expression, named, product, quotient, sum } from './expression.js';
import { causeLabel, rateStep } from './rate-steps.js';
import { reference, type Sheet, write } from './sheet.js';
import { oneUnit, unitName } from './units-steps.js';

/** Triggers of a component that strike as often, for as long and take as many replicas; the first stands for all. */
export interface AlikeTriggers {
  first: CoveredTrigger;
  count: number;
  /** How often an hour one of them has something to react to. */
  rate: Expression;
}

/** How often an hour there is something to react to, by what takes replicas down; see structure/component-triggers. */
export function triggerSteps(
  sheet: Sheet,
  component: Component,
  triggers: readonly CoveredTrigger[],
): AlikeTriggers[] {
  const alike = new Map<string, CoveredTrigger[]>();
  for (const trigger of triggers) {
    const { leaf, down, frequency, duration, spare, acts } = trigger;
    const key = [leaf === null, down, frequency, duration, spare === null, acts.low].join(' ');
    alike.set(key, [...(alike.get(key) ?? []), trigger]);
  }
  return [...alike.values()].map((some) => ({
    first: some[0]!,
    count: some.length,
    rate: some[0]!.spare === null ? rateOf(sheet, component, some[0]!) : metStep(sheet, component, some),
  }));
}

/** Failures an hour of what takes replicas down. */
function rateOf(sheet: Sheet, component: Component, { leaf, event }: Trigger): Expression {
  if (leaf === null) return ownRate(sheet, component);
  const { leaves, topology } = sheet.anatomy.building;
  const cause = {
    label: causeLabel(topology, leaves[leaf]!),
    leaf: leaves[leaf]!,
    perHour: event.frequency ?? 0,
  };
  return rateStep(sheet, cause);
}

/** Failures of single replicas an hour: of all of them, without the common share, which is no trigger. */
function ownRate(sheet: Sheet, component: Component): Expression {
  const { name, replicas, figures, commonCause: share } = component;
  const perHour = figures.frequency ?? 0;
  const of = `w(one ${name})`;
  if (!sheet.steps.some((step) => step.of === of)) {
    const unit = oneUnit(sheet, { component }, `one ${name}`);
    const mttr = named('mttr', figures.unavailability / perHour);
    const title = `${name}: failures of one replica an hour`;
    const expression = quotient(named(unit.name, figures.unavailability), mttr);
    write(sheet, { of, title, result: perHour, expression });
  }
  const own = share > 0 ? [complement(named('β', share))] : [];
  return product([constant(replicas), ...own, named(of, perHour)]);
}

/** What takes down a single replica counts as often as it meets one that serves, while there is a spare. */
function metStep(sheet: Sheet, component: Component, [trigger, ...others]: readonly Trigger[]): Expression {
  const { name, replicas } = component;
  const { leaf, frequency, event, spare, serves } = trigger!;
  const ownerOf = (index: number) => sheet.anatomy.building.leaves[index]!.owner;
  const rate = rateOf(sheet, component, trigger!);
  const isRare = serves < spare!.chance;
  const met = product([rate, isRare ? named('s', serves) : spareStep(sheet, component, spare!)]);
  const of = leaf === null ? `f(all ${replicas} ${name})` : `f(${name} by ${ownerOf(leaf)})`;
  const q = named(leaf === null ? unitName(component) : `q(${ownerOf(leaf)})`, event.unavailability);
  const what =
    leaf === null ? 'a replica that serves is lost' : `${ownerOf(leaf)} takes a replica that serves`;
  const step = write(sheet, {
    of,
    title: `${name}: how often an hour ${what} while there is a spare`,
    result: frequency,
    expression: quotient(quotient(met, enoughStep(sheet, component, spare!)), complement(q)),
    note: isRare ? RARE_NOTE : null,
  });
  const alike = others.map((other) => `f(${name} by ${ownerOf(other.leaf!)})`);
  sheet.steps[step - 1]!.alike = alike;
  return named(reference(of, step), frequency);
}

/** P(one replica more is up than must be), with a, the availability of one with what it alone needs. */
export function spareStep(
  sheet: Sheet,
  component: Component,
  spare: NonNullable<Trigger['spare']>,
): Expression {
  const { name, replicas } = component;
  const { chance, availability, required } = spare;
  const of = `P(${name} has a spare)`;
  const known = sheet.byKey.get(of);
  if (known === undefined) {
    const a = upStep(sheet, component, spare);
    const up = { name: a, fail: availability, work: 1 - availability, step: null };
    const meaning = a === 'a' ? `a = 1 − ${unitName(component)}` : a;
    const step = write(sheet, {
      of,
      title: `${name}: at least ${required + 1} of ${replicas} replicas are up, each with the availability ${meaning}`,
      result: chance,
      expression: binomialForm(replicas, required + 1, up),
    });
    sheet.byKey.set(of, { name: reference(of, step), fail: chance, work: 1 - chance, step });
  }
  return named(sheet.byKey.get(of)!.name, chance);
}

const RARE_NOTE =
  's: its replica is up less often than the mean of all, and serves no more than its share while there is a spare';

/** P(as many replicas are up as must be), each with the availability a. */
function enoughStep(sheet: Sheet, component: Component, spare: NonNullable<Trigger['spare']>): Expression {
  const { name, replicas } = component;
  const { enough, availability, required } = spare;
  const of = `P(${name} has enough)`;
  if (!sheet.byKey.has(of)) {
    const a = upStep(sheet, component, spare);
    const up = { name: a, fail: availability, work: 1 - availability, step: null };
    const step = write(sheet, {
      of,
      title: `${name}: at least ${required} of ${replicas} replicas are up`,
      result: enough,
      expression: binomialForm(replicas, required, up),
    });
    sheet.byKey.set(of, { name: reference(of, step), fail: enough, work: 1 - enough, step });
  }
  return named(sheet.byKey.get(of)!.name, enough);
}

/** What a share of the time is multiplied with to be that of those that could be set off again. */
export function againFactors(
  sheet: Sheet,
  component: Component,
  spare: NonNullable<Trigger['spare']>,
): Expression[] {
  const enough = enoughStep(sheet, component, spare);
  return [named('a', spare.after), quotient(enough, spareStep(sheet, component, spare))];
}

/** How much of the time a replica is up with what takes it, but not all, down: `a`, or a step where more than itself does. */
function upStep(
  sheet: Sheet,
  component: Component,
  { availability, groups }: NonNullable<Trigger['spare']>,
): string {
  if (groups.every(({ leaves }) => leaves.length === 0)) return 'a';
  const { name, figures, commonCause } = component;
  const own = complement(named(unitName(component), ownFigures(figures, commonCause).unavailability));
  const terms = alikeGroups(sheet, groups).map(({ share, around }) =>
    product([...(share > 1 - 1e-12 ? [] : [partOf(share, component.replicas)]), around]),
  );
  const of = `a(${name})`;
  const step = write(sheet, {
    of,
    title: `${name}: how much of the time one replica is up, with what takes it, but not all, down`,
    result: availability,
    expression: product([own, sum(terms)]),
    note: groups.length > 1 ? 'the mean over the replicas' : null,
  });
  return reference(of, step);
}

/** A share of n replicas, as `(2 / 3)`. */
function partOf(share: number, replicas: number): Expression {
  return { ...quotient(constant(Math.round(share * replicas)), constant(replicas)), rank: 0 };
}

/** Shares of the replicas, each with the chance that all works that these rest on; those with equal chances together. */
function alikeGroups(
  { anatomy }: Sheet,
  groups: readonly SpareGroup[],
): { share: number; around: Expression }[] {
  const { leaves } = anatomy.building;
  const alike = new Map<string, { share: number; around: Expression }>();
  for (const { share, leaves: own } of groups) {
    const parts = own.map((leaf) => leaves[leaf]!);
    const key = parts.map(({ unavailability }) => unavailability).join(' ');
    const around = parts.map(({ owner, unavailability }) => complement(named(`q(${owner})`, unavailability)));
    const all = around.length === 0 ? constant(1) : product(around);
    alike.set(key, { share: share + (alike.get(key)?.share ?? 0), around: alike.get(key)?.around ?? all });
  }
  return [...alike.values()];
}

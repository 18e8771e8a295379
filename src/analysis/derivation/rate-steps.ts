import type { Leaf } from '../../structure/system.js';
import type { Component } from '../../topology/topology.js';
import { complement, constant, type Expression, named, power, product, quotient } from './expression.js';
import { reference, type Sheet, write } from './sheet.js';
import { unitName } from './units-steps.js';

/** Why something goes down so often an hour. */
export interface Cause {
  /** As formulas call it: `w(label)`. */
  label: string;
  leaf: Leaf;
  perHour: number;
}

/** What a cause is called in formulas. */
export function causeLabel({ components }: Sheet['anatomy']['building']['topology'], leaf: Leaf): string {
  const { owner, kind, event, units, failing } = leaf;
  const component = kind === 'component' ? components.get(owner) : undefined;
  if (event === 'common-cause') return `common cause of ${owner}`;
  if (component === undefined) return owner;
  if (event === 'reaction') return `${component.failover ? 'failover' : 'health check'} of ${owner}`;
  if (units > 1) return failing === 1 ? `any of ${units} ${owner}` : `${failing} of ${units} ${owner}`;
  return component.replicas > 1 ? `one ${owner}` : owner;
}

/** How often an hour a cause strikes: what is derived already, else q / mttr and what follows from it. */
export function rateStep(sheet: Sheet, { label, leaf, perHour }: Cause): Expression {
  const { owner, kind, event, units, given } = leaf;
  const { components } = sheet.anatomy.building.topology;
  const component = kind === 'component' ? components.get(owner) : undefined;
  const known = derivedRate(sheet, label, perHour);
  if (known !== null || event === 'reaction' || given !== undefined)
    return known ?? named(`w(${label})`, perHour);
  if (component === undefined) return ratePerRepair(sheet, owner, [leaf.unavailability, leaf.frequency ?? 0]);
  const whole = wholeRate(sheet, component);
  const share = component.replicas > 1 ? component.commonCause : 0;
  if (event === 'common-cause') return line(sheet, label, perHour, product([named('β', share), whole]));
  const own = share > 0 ? ownRate(sheet, component, whole) : whole;
  return units > 1 ? countRate(sheet, { label, leaf, perHour }, component, own) : own;
}

/** Failures of one unit an hour: q / mttr. */
function wholeRate(sheet: Sheet, { name, replicas, figures }: Component): Expression {
  const label = replicas > 1 ? `one ${name}` : name;
  const { unavailability, frequency } = figures;
  return (
    derivedRate(sheet, label, frequency ?? 0) ?? ratePerRepair(sheet, label, [unavailability, frequency ?? 0])
  );
}

/** What is left to one unit when a common cause takes its share. */
function ownRate(sheet: Sheet, { name, commonCause, figures }: Component, whole: Expression): Expression {
  const label = `one ${name} by itself`;
  const perHour = (1 - commonCause) * (figures.frequency ?? 0);
  const known = derivedRate(sheet, label, perHour);
  return known ?? line(sheet, label, perHour, product([complement(named('β', commonCause)), whole]));
}

/** Of n equal units the one that makes k down: k·C(n, k)·q^(k − 1)·(1 − q)^(n − k)·w. */
function countRate(
  sheet: Sheet,
  { label, leaf, perHour }: Cause,
  component: Component,
  one: Expression,
): Expression {
  const { units: n, failing: k, unavailability } = leaf;
  const q = named(unitName(component), unavailability);
  let choose = k;
  for (let i = 1; i <= k; i++) choose = (choose * (n - k + i)) / i;
  const factors = [
    ...(choose === 1 ? [] : [constant(Math.round(choose))]),
    ...(k > 1 ? [power(q, k - 1)] : []),
    ...(n > k ? [power(complement(q), n - k)] : []),
    one,
  ];
  return line(sheet, label, perHour, product(factors));
}

function ratePerRepair(sheet: Sheet, label: string, [q, w]: readonly [number, number]): Expression {
  return line(sheet, label, w, quotient(named(`q(${label})`, q), named('mttr', q / w)));
}

function line(sheet: Sheet, label: string, result: number, expression: Expression): Expression {
  const of = `w(${label})`;
  const step = write(sheet, { of, title: null, result, expression });
  return named(reference(of, step), result);
}

function derivedRate(sheet: Sheet, label: string, perHour: number): Expression | null {
  const of = `w(${label})`;
  const step = sheet.steps.find((one) => one.of === of && one.result === perHour);
  return step === undefined ? null : named(reference(of, step.id), perHour);
}

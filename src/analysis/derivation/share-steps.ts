import { complement, constant, type Expression, minimum, named, quotient, sum } from './expression.js';
import { reference, type Sheet, write } from './sheet.js';

/** What changes a figure by less than this, relative, does not show in the digits that are written. */
const VISIBLE = 1e-14;

/** What hours of outage an hour are divided by, to be shares of the time that what they stand beside is up. */
export interface Divided {
  /** Factors, each with its value. */
  by: readonly Expression[];
  /** The share that is never exceeded, where that decides; else null. */
  most: Expression | null;
}

/** A sum over triggers, divided. */
export function over(total: Expression, { by }: Pick<Divided, 'by'>): Expression {
  return by.reduce((rest, factor) => quotient(rest, factor), total);
}

/** Outage an hour as a share, divided, and never more than there can be. */
export function shareOf(total: Expression, divided: Divided): Expression {
  const share = over(total, divided);
  return divided.most === null ? share : minimum(share, divided.most);
}

/** 1 − U of what a reaction stands beside, where that shows. */
export function besideFactor(up: number): Expression[] {
  return 1 - up < VISIBLE ? [] : [{ ...complement(named('U', 1 - up)), rank: 0 }];
}

/** 1 + r, with a step for r, hours in which what sets a reaction off would set off another, where that shows. */
export function againFactor(
  sheet: Sheet,
  label: string,
  again: number,
  { terms, title, note }: { terms: Expression; title: string; note: string },
): Expression[] {
  if (again < VISIBLE) return [];
  const of = `r(${label})`;
  const step = write(sheet, { of, title, result: again, expression: terms, note });
  return [{ ...sum([constant(1), named(reference(of, step), again)]), rank: 0 }];
}

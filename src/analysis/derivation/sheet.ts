import { DIGITS } from '../../quantity/format-number.js';
import type { Anatomy } from './anatomy.js';
import { type Expression, named } from './expression.js';
import type { Node, Outcome } from './node.js';
import type { Step } from './step.js';

/** A figure that has been derived: what it is called, both its sides, and its step. */
export interface Derived {
  name: string;
  fail: number;
  work: number;
  step: number | null;
}

/** Derives what a figure rests on. */
export type Derive = (sheet: Sheet, outcome: Outcome) => Derived;

/** A derivation while it is written. */
export interface Sheet {
  anatomy: Anatomy;
  steps: Step[];
  known: Map<Node, Derived>;
  /** By what they look like. */
  byKey: Map<string, Derived>;
  /** How many more times something may be taken as given. */
  casesLeft: number;
  /** Whether a figure had to be left to the decision diagram. */
  byDiagram: boolean;
}

/** Begins to write a derivation. */
export function beginSheet(anatomy: Anatomy, cases: number): Sheet {
  return { anatomy, steps: [], known: new Map(), byKey: new Map(), casesLeft: cases, byDiagram: false };
}

/** What a step says besides its number. */
export type Line = Pick<Step, 'of' | 'title' | 'result'> & {
  expression: Expression | string;
  note?: string | null;
};

/** Longer than this, numbers in place of names help nobody. */
const LONGEST = 2000;

const LONGEST_NAMES = 200;

/** Writes a step and returns its number. */
export function write(sheet: Sheet, { of, title, result, expression, note = null }: Line): number {
  const id = sheet.steps.length + 1;
  const isText = typeof expression === 'string';
  const tooLong = !isText && expression.numbers.length > LONGEST;
  const formula = isText
    ? expression
    : tooLong
      ? `${expression.names.slice(0, LONGEST_NAMES)}…`
      : expression.names;
  const substituted = isText || tooLong ? null : expression.numbers;
  const said = tooLong ? [note, 'too many numbers to write out here'].filter(Boolean).join('; ') : note;
  sheet.steps.push({ id, of, title, formula, substituted, result, note: said, alike: [] });
  return id;
}

/** Longer names stand in formulas as the number of their step. */
const LONGEST_NAME = 28;

/** What later formulas call what a step gives. */
export function reference(of: string, step: number | null): string {
  return of.length > LONGEST_NAME && step !== null ? `[${step}]` : of;
}

/** A derived figure in a formula. */
export function down({ name, fail, work }: Derived): Expression {
  const short = named(name, fail);
  // What is all but certain keeps its digits on the other side.
  const near = fail > 0.99 && work > 0 && Number(fail.toPrecision(DIGITS)) !== fail;
  return near ? { ...short, numbers: `(1 − ${named('', work).numbers})` } : short;
}

import { HOUR, YEAR } from '../../quantity/calendar.js';
import { leafFrequency } from '../../structure/leaf-values.js';
import type { Evaluation } from '../evaluation.js';
import { outageFrequency } from '../frequency.js';
import { constant, named, product, sum } from './expression.js';
import { type Cause, causeLabel, rateStep } from './rate-steps.js';
import { type Sheet, write } from './sheet.js';

/** So many causes are written out; of more, only the formula. */
const MOST_CAUSES = 8;

/** Digits in which equal causes agree. */
const SAME = 10;

interface Weighed extends Cause {
  importance: number;
  count: number;
}

/** Outages a year: ν = Σ B·w over everything that can fail, B = U(it down) − U(it works). */
export function outageFrequencyStep(sheet: Sheet, evaluation: Evaluation): void {
  const frequency = outageFrequency(evaluation);
  if (!('outages' in frequency) || frequency.outages.perYear === 0) return;
  const causes = causesOf(sheet, evaluation);
  const few = causes.length <= MOST_CAUSES;
  const terms = (few ? causes : []).map(({ importance, count, ...cause }) =>
    product([
      ...(count > 1 ? [constant(count)] : []),
      named(`B(${cause.label})`, importance),
      rateStep(sheet, cause),
    ]),
  );
  write(sheet, {
    of: 'outages(year)',
    title: 'Outages a year: how often each cause strikes, times the chance that it decides',
    result: frequency.outages.perYear,
    expression: few ? product([sum(terms), constant(YEAR / HOUR)]) : `Σ B·w·${YEAR / HOUR}`,
    note: few
      ? 'B(x) = U(x down) − U(x works), evaluated exactly; w in failures an hour; 8766 hours a year'
      : `over ${causes.length} causes, too many to write out`,
  });
}

function causesOf(sheet: Sheet, { leaves, birnbaum }: Evaluation): Weighed[] {
  const causes = new Map<string, Weighed>();
  for (const [index, leaf] of leaves.entries()) {
    const importance = birnbaum[index]!;
    const perHour = leafFrequency(leaf) ?? 0;
    if (importance === 0 || perHour === 0) continue;
    const label = causeLabel(sheet.anatomy.building.topology, leaf);
    const key = [label, importance.toPrecision(SAME), perHour.toPrecision(SAME)].join(' ');
    const known = causes.get(key);
    if (known) known.count++;
    else causes.set(key, { label, leaf, importance, perHour, count: 1 });
  }
  return [...causes.values()];
}

import { HOUR, YEAR } from '../../quantity/calendar.js';
import { leafFrequency } from '../../structure/leaf-values.js';
import type { Leaf } from '../../structure/system.js';
import type { Evaluation } from '../evaluation.js';
import { outageFrequency } from '../frequency.js';
import { constant, named, product, sum } from './expression.js';
import { type Sheet, write } from './sheet.js';

/** So many causes are written out; of more, only the formula. */
const MOST_CAUSES = 8;

/** Digits in which equal causes agree. */
const SAME = 10;

interface Cause {
  label: string;
  importance: number;
  perHour: number;
  count: number;
}

/** Outages a year: ν = Σ B·w over everything that can fail, B = U(it down) − U(it works). */
export function outageFrequencyStep(sheet: Sheet, evaluation: Evaluation): void {
  const frequency = outageFrequency(evaluation);
  if (!('outages' in frequency) || frequency.outages.perYear === 0) return;
  const causes = causesOf(evaluation);
  const total = sum(
    causes.map(({ label, importance, perHour, count }) =>
      product([
        ...(count > 1 ? [constant(count)] : []),
        named(`B(${label})`, importance),
        named(`w(${label})`, perHour),
      ]),
    ),
  );
  const few = causes.length <= MOST_CAUSES;
  write(sheet, {
    of: 'outages(year)',
    title: 'Outages a year: how often each cause strikes, times the chance that it decides',
    result: frequency.outages.perYear,
    expression: few ? product([total, constant(YEAR / HOUR)]) : `Σ B·w·${YEAR / HOUR}`,
    note: few
      ? 'B(x) = U(x down) − U(x works), evaluated exactly; w in failures an hour; 8766 hours a year'
      : `over ${causes.length} causes, too many to write out`,
  });
}

function causesOf({ leaves, birnbaum }: Evaluation): Cause[] {
  const causes = new Map<string, Cause>();
  for (const [index, leaf] of leaves.entries()) {
    const importance = birnbaum[index]!;
    const perHour = leafFrequency(leaf) ?? 0;
    if (importance === 0 || perHour === 0) continue;
    const label = labelOf(leaf);
    const key = [label, importance.toPrecision(SAME), perHour.toPrecision(SAME)].join(' ');
    const known = causes.get(key);
    if (known) known.count++;
    else causes.set(key, { label, importance, perHour, count: 1 });
  }
  return [...causes.values()];
}

function labelOf({ event, kind, owner }: Leaf): string {
  if (event === 'failure' || kind === 'reaction') return owner;
  return event === 'reaction' ? `reaction of ${owner}` : `common cause of ${owner}`;
}

import type { Figures } from '../../topology/topology.js';
import { constant, type Expression, named, product, quotient, sum } from './expression.js';
import { type Derived, type Sheet, write } from './sheet.js';

/** Hours in a year of 365.25 days. */
const HOURS_A_YEAR = 8766;
/** Beyond this many decimals an availability is better said by what it lacks. */
const MOST_DECIMALS = 12;

/** The unavailability of one unit from what the file says, once for each name. */
export function ownFigureSteps(sheet: Sheet, label: string, figures: Figures): Derived & { step: number } {
  const { unavailability: fail } = figures;
  const of = `q(${label})`;
  const { expression, note } = formOf(figures);
  const step = write(sheet, {
    of,
    title: null,
    result: fail,
    expression,
    note,
  });
  return { name: of, fail, work: 1 - fail, step };
}

function formOf({ unavailability: q, frequency: w, form }: Figures): {
  expression: Expression | string;
  note: string | null;
} {
  const hours = w ? q / w : 0;
  if (form === 'mtbf' && w) {
    const [down, up] = [named('mttr', hours), named('mtbf', (1 - q) / w)];
    return { expression: quotient(down, sum([up, down])), note: null };
  }
  if (form === 'failures' && w) {
    const rate = named('failures a year', w * HOURS_A_YEAR);
    const expression = quotient(product([rate, named('mttr', hours)]), constant(HOURS_A_YEAR));
    return { expression, note: null };
  }
  const exact = form === 'availability' ? availabilityText(q) : null;
  if (exact !== null) return { expression: { names: '1 − A', numbers: `1 − ${exact}`, rank: 0 }, note: null };
  return {
    expression: { ...constant(q), names: form === 'availability' ? '1 − A' : 'as the file says' },
    note: null,
  };
}

/** An availability with all decimals that its unavailability needs; null where those are many. */
export function availabilityText(unavailability: number): string | null {
  const decimals = unavailability > 0 ? Math.ceil(-Math.log10(unavailability)) + 5 : 1;
  return decimals <= MOST_DECIMALS ? `${Number((1 - unavailability).toFixed(decimals))}` : null;
}

import type { JourneyReport } from '../../report/report.js';
import { agreement, optimismSteps } from '../optimism-steps.js';
import type { View } from './style.js';
import { type Column, firstFitting, layOut } from './table.js';
import { INDENT, wrap } from './wrap.js';

/** What a step is called keeps this much on a narrow screen. */
const LEAST_LABEL = 10;

/** What is known besides the figures of a journey. */
export interface OptimismContext {
  /** There are other journeys, so that this one must be named. */
  several: boolean;
  /** What is taken to react at once, since the file does not say how long it takes: nobody has agreed to that. */
  assumed: readonly string[];
}

/** What optimism hides, step by step; one line where all steps agree; nothing where it cannot be told. */
export function optimismLines(
  { name, optimism }: JourneyReport,
  { several, assumed }: OptimismContext,
  view: View,
): string[] {
  if (optimism === null) return [];
  const of = several ? ` of ${name}` : '';
  const steps = optimismSteps(optimism, assumed);
  if (steps === null) return wrap(agreement(of, assumed), view, INDENT).map(view.style.dim);
  const counted: Column = { title: 'Counted', cells: steps.map(({ label }) => label), least: LEAST_LABEL };
  const down: Column = { title: 'Down a year', align: 'right', cells: steps.map((step) => step.down) };
  const cells = steps.map(({ hidden }) => hidden);
  const hidden: Column = { title: 'Hidden before', cells, paint: view.style.notable };
  const nines: Column = { title: 'Nines', cells: steps.map((step) => step.nines) };
  const ways = [() => [counted, down, nines, hidden], () => [counted, down, hidden], () => [counted, down]];
  const table = layOut(firstFitting(ways, view.width), view);
  return several ? [...wrap(`What optimism hides${of}`, view), ...table] : table;
}

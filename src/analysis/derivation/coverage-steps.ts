import { complement, type Expression, named, product } from './expression.js';
import type { Outcome } from './node.js';
import { type Derive, reference, type Sheet, write } from './sheet.js';

/** What a failover needs to act: something of which its causes tell nothing, false for nothing; or how surely it works by each. */
export type CoverageSource = { needs: Outcome } | { told: readonly Told[] };

/** How surely what a failover needs works when something sets it off. */
interface Told {
  acts: number;
  by: string;
}

/** How surely a failover acts, by how surely what it needs works. */
export type CoverageOf = (acts: number) => { surely: Expression; chance: number };

/** So many of what sets a failover off are named in a title. */
const MOST_NAMED = 3;

const TOLD_NOTE =
  'A: what it needs works when this has just failed and enough is left to take over; they share parts; evaluated exactly';

/** Writes how surely a failover acts, c = success × A(needs), once for all causes or for each A. */
export function coverageSteps(
  sheet: Sheet,
  label: string,
  success: number,
  { coverage, derive }: { coverage: CoverageSource; derive: Derive },
): CoverageOf {
  if ('told' in coverage) return toldSteps(sheet, label, success, coverage.told);
  const { needs } = coverage;
  if (needs === false) return () => ({ surely: named('success', success), chance: success });
  const acts = derive(sheet, needs);
  const of = `c(${label})`;
  const chance = success * acts.work;
  const step = write(sheet, {
    of,
    title: `${label}: how often it works, which takes what it needs`,
    result: chance,
    expression: product([named('success', success), complement(named(acts.name, acts.fail))]),
  });
  return () => ({ surely: named(reference(of, step), chance), chance });
}

function toldSteps(sheet: Sheet, label: string, success: number, told: readonly Told[]): CoverageOf {
  const names = new Map<number, Set<string>>();
  for (const { acts, by } of told) names.set(acts, (names.get(acts) ?? new Set()).add(by));
  const steps = new Map<number, { surely: Expression; chance: number }>();
  for (const [acts, by] of names) {
    const of = `c(${label}${steps.size > 0 ? `, ${steps.size + 1}` : ''})`;
    const chance = success * acts;
    const step = write(sheet, {
      of,
      title: `${label}: how often it works when ${some([...by])} sets it off`,
      result: chance,
      expression: product([named('success', success), named('A', acts)]),
      note: steps.size > 0 ? null : TOLD_NOTE,
    });
    steps.set(acts, { surely: named(reference(of, step), chance), chance });
  }
  return (acts) => steps.get(acts)!;
}

function some(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return names.join(' or ');
  return `${names.slice(0, MOST_NAMED).join(', ')} or ${names.length - MOST_NAMED} more`;
}

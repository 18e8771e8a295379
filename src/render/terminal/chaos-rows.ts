import type { JourneyChaosReport, ScenarioReport } from '../../report/chaos-report.js';
import { failureWords, isSingleFailure, type Parts, partsByName } from './chaos-names.js';

/** One row of the table: what fails, and what is left of each journey; null where that does not depend on it. */
export interface ChaosRow {
  label: string;
  fail: readonly string[];
  scenarios: readonly (ScenarioReport | null)[];
  /** A component that loses all its replicas at once, which no single failure does. */
  whole: boolean;
}

/** Whether several things fail at once. */
export function isPairRow({ fail }: ChaosRow): boolean {
  return fail.length > 1;
}

const RANK = { down: 0, degraded: 1, full: 2 } as const;

/** Every failure, the worst first and whole components last; replicas that are alike in what happens are one row, unless all are wanted. */
export function chaosRows(journeys: readonly JourneyChaosReport[], apart: boolean): ChaosRow[] {
  const parts = partsByName(journeys);
  const chosen = journeys.some(({ asked }) => asked === 'chosen');
  const byKey = journeys.map(
    ({ scenarios }) => new Map(scenarios.map((scenario) => [scenario.fail.join(','), scenario])),
  );
  const keys = new Set(byKey.flatMap((scenarios) => [...scenarios.keys()]));
  const rows = Array.from(keys, (key): ChaosRow => {
    const scenarios = byKey.map((known) => known.get(key) ?? null);
    const { fail } = scenarios.find((scenario) => scenario !== null)!;
    const whole = !chosen && fail.length === 1 && !isSingleFailure({ fail }, parts);
    return { label: failureWords(fail, parts), fail, scenarios, whole };
  });
  return worstFirst(apart ? rows : merged(rows, parts));
}

/** By what becomes of the journey that fares worst, then by what is left of the one that has least. */
function worstFirst(rows: readonly ChaosRow[]): ChaosRow[] {
  const ranked = rows.map((row) => ({ row, rank: worst(row), most: highest(row) }));
  return ranked
    .sort((a, b) => Number(a.row.whole) - Number(b.row.whole) || a.rank - b.rank || b.most - a.most)
    .map(({ row }) => row);
}

function worst({ scenarios }: ChaosRow): number {
  return Math.min(...scenarios.map((scenario) => (scenario ? RANK[scenario.state] : RANK.full)));
}

function highest({ scenarios }: ChaosRow): number {
  return Math.max(...scenarios.map((scenario) => scenario?.unavailability ?? 0));
}

/** All replicas of a component that fare alike, though they lie in different domains: one row. */
function merged(rows: readonly ChaosRow[], parts: Parts): ChaosRow[] {
  const groups = new Map<string, ChaosRow[]>();
  for (const row of rows) {
    const key = likenessOf(row, parts);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((alike) => mergedRow(alike, parts));
}

/** Twelve digits: what differs less differs by rounding. */
function likenessOf({ fail, scenarios }: ChaosRow, parts: Parts): string {
  const part = fail.length === 1 ? parts.get(fail[0]!) : undefined;
  if (part?.kind !== 'replica') return fail.join(',');
  const fates = scenarios.map(
    (scenario) => scenario && [scenario.state, scenario.unavailability.toPrecision(12)],
  );
  return JSON.stringify([part.owner, fates]);
}

function mergedRow(rows: readonly ChaosRow[], parts: Parts): ChaosRow[] {
  const [first, second] = rows;
  const own = parts.get(first!.fail[0]!);
  const count = rows.reduce((sum, { fail }) => sum + (parts.get(fail[0]!)?.alike ?? 1), 0);
  if (second === undefined || own === undefined || count < own.replicas) return [...rows];
  const scenarios = first!.scenarios.map((scenario, journey) => {
    if (scenario === null) return null;
    const others = rows.map((row) => new Set(row.scenarios[journey]!.newSinglePoints));
    const common = scenario.newSinglePoints.filter((name) => others.every((names) => names.has(name)));
    const some = others.some((names) => names.size > common.length);
    return { ...scenario, newSinglePoints: some ? [...common, 'domains of the others'] : common };
  });
  return [{ ...first!, label: `one of ${own.replicas} ${own.owner}`, scenarios }];
}

import { evaluateFile } from '../../src/cli/evaluate-file.js';
import { assembleReport } from '../../src/report/assemble-report.js';
import type { JourneyReport } from '../../src/report/report.js';
import type { FullDocument } from '../model/full-document.js';
import type { Law, Shares } from './law.js';
import { isSame } from './same.js';
import { ensure } from './violation.js';

/** How far figures of the same thing, said in another way, may be apart. */
const TOLERANCE = 1e-9;

/** Checks a law on one document. */
export function checkLaw(law: Law, document: FullDocument, shares: Shares): void {
  const before = journeysOf(JSON.stringify(document));
  const changed = law.change(document, shares);
  if (before === null || changed === null) return;
  const text = typeof changed === 'string' ? changed : JSON.stringify(changed);
  const after = journeysOf(text);
  ensure(after !== null, law.name, () => `refused: ${text}`);
  for (const [index, journey] of before.entries()) checkJourneys(law, journey, [after[index]!, text]);
}

function journeysOf(text: string): readonly JourneyReport[] | null {
  const asked = { settings: [], targets: {}, journeys: [] };
  const outcome = evaluateFile({ file: 'input.yaml', text }, asked, { today: '2026-11-27' });
  if (outcome.analysis === null) return null;
  return assembleReport({ name: 'ha-calc', version: '1.2.3' }, [outcome]).topologies[0]!.journeys;
}

function checkJourneys(
  { name, expect, undoes = false }: Law,
  before: JourneyReport,
  [after, text]: [JourneyReport, string],
): void {
  // Bounds may be closer in one way of saying it than in another.
  if (before.method === 'bounded' || after.method === 'bounded') return;
  const [old, now] = [before.unavailability, after.unavailability];
  for (const figure of [old, now, before.states.degraded])
    ensure(Number.isFinite(figure), 'finite', () => `${before.name}: ${figure}: ${text}`);
  const same = isSame(old, now, TOLERANCE);
  const slack = undoes ? old ** 2 : 0;
  const holds =
    same || (expect === 'not lower' && now > old - slack) || (expect === 'not higher' && now < old);
  ensure(holds, name, () => `${before.name}: ${old}, then ${now}: ${text}`);
  if (expect !== 'same') return;
  for (const [what, one, other] of recoveries(before, after))
    ensure(
      one === null || other === null ? one === other : isSame(one, other, TOLERANCE),
      `${name}: ${what}`,
      () => `${before.name}: ${one}, then ${other}: ${text}`,
    );
}

function recoveries(before: JourneyReport, after: JourneyReport): [string, number | null, number | null][] {
  return [
    ['RTO', before.rto, after.rto],
    ['RPO', before.rpo, after.rpo],
    ['outages', before.outagesPerYear, after.outagesPerYear],
    ['degraded', before.states.degraded, after.states.degraded],
  ];
}

import fc from 'fast-check';
import { YEAR } from '../../src/quantity/calendar.js';
import type { DiffReport, JourneyDiffReport } from '../../src/report/diff-report.js';
import type { Report } from '../../src/report/report.js';
import type { FullDocument } from '../model/full-document.js';
import { documentOf } from './ask-verbs.js';
import { checkSame } from './same.js';
import { scratchFile } from './scratch.js';
import { ensure } from './violation.js';

const TODAY = ['--today', '2026-11-27'];

/** How far the shares of a change may be from it: of the change, or of all time where nearly nothing has changed. */
const OF_CHANGE = 1e-9;
const OF_TIME = 1e-12 * YEAR;

/** What somebody changes in a file: shares of the parts to choose from, and what happens to each. */
export const edits = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    fc.constantFrom<Record<string, unknown>>(
      { availability: '99%', mttr: '2h' },
      { availability: '40%', mttr: '1h' },
      { mtbf: '30d', mttr: '10m' },
      { replicas: 7 },
      { common_cause: '3%' },
      { health_check: { interval: '5s', failure_threshold: 3 } },
    ),
  ),
  { minLength: 1, maxLength: 4 },
);
type Edits = typeof edits extends fc.Arbitrary<infer Value> ? Value : never;

const FORMS = ['availability', 'unavailability', 'mtbf', 'failures', 'mttr'];

/** Checks that saying with `--set` what the file says changes nothing, and that the shares of a change sum to it. */
export async function checkWhatIfs(document: FullDocument, changes: Edits): Promise<void> {
  const text = JSON.stringify(document);
  const plain = await documentOf<Report>('eval', ['eval', '-', ...TODAY], text);
  if (plain === null) return;
  const same = Object.entries(document.components).map(
    ([name, { replicas = 1 }]) => `${name}.replicas=${replicas}`,
  );
  const settings = same.flatMap((setting) => ['--set', setting]);
  const set = await documentOf<Report>('eval', ['eval', '-', ...TODAY, ...settings], text);
  for (const [index, journey] of plain.topologies[0]!.journeys.entries()) {
    const other = set?.topologies[0]?.journeys[index]?.unavailability ?? null;
    checkSame('--set of what is there', journey.name, [journey.unavailability, other]);
  }
  await checkUnchanged(text);
  await checkShares(text, JSON.stringify(edited(document, changes)), plain);
}

function edited(document: FullDocument, changes: Edits): FullDocument {
  const components = { ...document.components };
  for (const [share, change] of changes) {
    const name = Object.keys(components)[Math.floor(share * Object.keys(components).length)]!;
    const isForm = FORMS.some((key) => key in change);
    const kept = Object.entries(components[name]!).filter(([key]) => !isForm || !FORMS.includes(key));
    components[name] = { ...Object.fromEntries(kept), ...change };
  }
  return { ...document, components };
}

async function checkShares(before: string, after: string, report: Report): Promise<void> {
  const paths = [scratchFile('before.yaml', before), scratchFile('after.yaml', after)];
  const diff = await documentOf<DiffReport>('diff', ['diff', ...paths, ...TODAY], '');
  const changed = await documentOf<Report>('eval', ['eval', '-', ...TODAY], after);
  if (diff === null || changed === null) return;
  for (const journey of diff.topologies[0]!.journeys) {
    checkSide(journey.name, journey.before, report);
    checkSide(journey.name, journey.after, changed);
    checkSum(journey);
  }
}

/** An end of a diff is what `eval` says of that file. */
function checkSide(name: string, side: { unavailability: number } | null, { topologies }: Report): void {
  const expected = topologies[0]!.journeys.find((journey) => journey.name === name)!.unavailability;
  checkSame('verbs agree', `${name} in eval and diff`, [expected, side?.unavailability ?? null]);
}

/** A file has not changed against itself. */
async function checkUnchanged(text: string): Promise<void> {
  const path = scratchFile('same.yaml', text);
  const diff = await documentOf<DiffReport>('diff', ['diff', path, path, ...TODAY], '');
  const [file] = diff?.topologies ?? [];
  if (file === undefined) return;
  const { state, edits: made, journeys, newFindings, goneFindings } = file;
  const changes = [...made, ...newFindings, ...goneFindings];
  ensure(state === 'same' && changes.length === 0, 'diff with itself', () =>
    JSON.stringify(changes).slice(0, 300),
  );
  for (const { name, downtimeYear, attribution, cutSets } of journeys) {
    const found = [...attribution, ...cutSets.new, ...cutSets.gone];
    ensure(downtimeYear === 0 && found.length === 0, 'diff with itself', () => `${name}: ${downtimeYear}`);
  }
}

function checkSum({ name, downtimeYear, attribution, method }: JourneyDiffReport): void {
  if (downtimeYear === null || method === null) return;
  const sum = attribution.reduce((total, share) => total + share.downtimeYear, 0);
  const apart = Math.abs(sum - downtimeYear);
  ensure(
    apart <= Math.max(OF_CHANGE * Math.abs(downtimeYear), OF_TIME),
    'shares sum to the change',
    () => `${name}: ${sum} of ${downtimeYear} s`,
  );
}

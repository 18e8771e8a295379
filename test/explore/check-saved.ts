import fc from 'fast-check';
import { evaluationFormats } from '../../src/cli/run/deliver.js';
import { hostileTexts } from './hostile-texts.js';
import { runClean } from './run-clean.js';
import { scratchFile } from './scratch.js';
import { ensure } from './violation.js';

/** Verbs whose JSON `render` takes, with what they are asked besides the file. */
const VERBS: readonly (readonly string[])[] = [
  ['eval'],
  ['check', '--fail-on', 'never'],
  ['risks'],
  ['chaos', '--pairs'],
  ['diff', '--max-increase', '10m/month'],
];

/** Values in place of those of a saved result. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', -1, 2, 0, 1e308, -1e-9, [], {}, true, 'HA999', 0.5, 1e-320),
  fc.constantFrom(...hostileTexts),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Which verb is asked, the format it is rendered in, and what is changed in between. */
export const savedChanges = fc.record({
  verb: fc.constantFrom(...VERBS),
  format: fc.constantFrom(...evaluationFormats),
  changes: fc.array(fc.tuple(fc.nat(), strange), { maxLength: 3 }),
});
type SavedChanges = typeof savedChanges extends fc.Arbitrary<infer Value> ? Value : never;

/** Checks that `render` takes what a verb wrote, and refuses or renders what somebody changed in it. */
export async function checkSaved(text: string, { verb, format, changes }: SavedChanges): Promise<void> {
  const [name = '', ...asked] = verb;
  const files =
    name === 'diff' ? [scratchFile('base.yaml', text), scratchFile('head.yaml', changedText(text))] : ['-'];
  const today = name === 'risks' || name === 'chaos' ? [] : ['--today', '2026-11-27'];
  const said = await runClean([name, ...files, ...asked, ...today, '-f', 'json'], text);
  if (said.stdout === '') return;
  const rendered = await runClean(['render', '-', '-f', format], said.stdout);
  ensure(
    rendered.status === 0,
    'render takes what we write',
    () => `${name}: ${rendered.stderr.slice(0, 500)}`,
  );
  if (changes.length === 0) return;
  const document = JSON.parse(said.stdout);
  for (const [pick, value] of changes) changeOne(document, pick, value);
  const { status, stdout } = await runClean(['render', '-', '-f', format], JSON.stringify(document));
  ensure(
    status !== 2 || stdout === '',
    'silent',
    () => `render wrote ${stdout.slice(0, 100)} of what it refused`,
  );
}

/** A text that differs where it says how much or how long. */
function changedText(text: string): string {
  return text.replace('"mttr":"1h"', '"mttr":"2h"').replace('"replicas":2', '"replicas":3');
}

/** Puts another value into one place of a document, or takes it out. */
function changeOne(document: object, pick: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const left: unknown[] = [document];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, item] of Object.entries(next)) {
      places.push([next as Record<string, unknown>, key]);
      left.push(item);
    }
  }
  const [holder, key] = places[pick % places.length] ?? [{}, ''];
  if (value === undefined) delete holder[key];
  else holder[key] = value;
}

import fc from 'fast-check';
import { files, pieces } from '../disturbed-files.js';
import { oddDocuments } from '../model/full-document.js';
import { writeYaml } from '../topology/arbitrary.js';
import { hostileTexts } from './hostile-texts.js';
import { mutators } from './mutators.js';

const mutation = fc.record({
  kind: fc.nat({ max: mutators.length - 1 }),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  other: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  put: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  ),
});

const styles = fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 20 });

/** A drawn file as YAML in a style that is drawn too. */
const generated = fc.tuple(oddDocuments, styles, fc.boolean()).map(([document, numbers, isJson]) => {
  if (isJson) return JSON.stringify(document, null, 1);
  let next = 0;
  return writeYaml(asTexts(document) as never, (count) => numbers[next++ % numbers.length]! % count);
});

/** Examples, files with mistakes, and drawn files, each changed in up to six places. */
export const mutatedTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...files) }, { weight: 1, arbitrary: generated }),
    fc.array(mutation, { minLength: 1, maxLength: 6 }),
  )
  .map(([text, mutations]) => mutations.reduce((rest, one) => mutators[one.kind]!(rest, one), text));

/** The same data with every number and truth value as text; empty maps and lists, which the writer does not know, left out. */
function asTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value !== 'object' || value === null) return String(value).replaceAll('\n', ' ');
  const kept = Object.entries(value).filter(
    ([, item]) => typeof item !== 'object' || Object.keys(item).length > 0,
  );
  return Object.fromEntries(kept.map(([key, item]) => [key, asTexts(item)]));
}

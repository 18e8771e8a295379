import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type { ChaosReport } from '../../../src/report/chaos-report.js';
import type { DiffReport } from '../../../src/report/diff-report.js';
import { type Register, registerOf } from '../../../src/report/register.js';
import type { Report } from '../../../src/report/report.js';
import type { RisksReport } from '../../../src/report/risks-report.js';
import { resultSchema, type resultShapes } from '../../../src/report/shape/result-schema.js';
import { expectGolden } from '../../golden.js';
import { mixedDiff } from '../../mixed-diff.js';
import { chaosReportOf, risksReportOf } from '../../outcomes-of.js';
import { reportOf } from '../../report-of.js';

const { Ajv: Validator } = Ajv;
const ajv = new Validator({ strict: true, allErrors: true });

const folders = ['topologies', 'test/rules/examples', 'docs/examples'];
const paths = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);
const texts = Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
/** Good ones and broken ones. */
const documents = {
  eval: reportOf(texts),
  risks: risksReportOf(texts),
  chaos: chaosReportOf(texts, { pairs: true }),
  diff: mixedDiff(),
  register: registerOf(reportOf(texts)),
} as const;
const names = Object.keys(documents) as (keyof typeof documents)[];

type Written<T> = T extends (...args: never) => unknown
  ? T
  : T extends object
    ? { -readonly [Key in keyof T]: Written<T[Key]> }
    : T;
type Read<Name extends keyof typeof resultShapes> = z.infer<(typeof resultShapes)[Name]['shape']>;

describe.each(names)('the schema of %s', (name) => {
  const schema = JSON.parse(resultSchema(name));
  const validate = ajv.compile(schema);

  it('is the one that the package carries', () => {
    expectGolden(`schema/${name}.schema.json`, resultSchema(name));
  });

  it('accepts what is said of every example', () => {
    const document = JSON.parse(JSON.stringify(documents[name]));
    expect(document.topologies.length).toBeGreaterThan(5);
    expect([validate(document), validate.errors]).toEqual([true, null]);
  });

  it('refuses a key more and a key less, wherever that is', () => {
    const places = placesOf(JSON.parse(JSON.stringify(documents[name])));
    expect(places.length).toBeGreaterThan(3);
    for (const [path, document, place] of places) {
      place['unheard-of'] = 1;
      expect([path, validate(document)]).toEqual([path, false]);
      delete place['unheard-of'];
      for (const key of Object.keys(place).filter((key) => !['parts', 'accepted'].includes(key))) {
        const { [key]: value } = place;
        delete place[key];
        expect([path, key, validate(document)]).toEqual([path, key, false]);
        place[key] = value;
      }
    }
  });
});

it('is of the types that the program writes', () => {
  expectTypeOf<Read<'eval'>>().toEqualTypeOf<Written<Report>>();
  expectTypeOf<Read<'diff'>>().toEqualTypeOf<Written<DiffReport>>();
  expectTypeOf<Read<'risks'>>().toEqualTypeOf<Written<RisksReport>>();
  expectTypeOf<Read<'chaos'>>().toEqualTypeOf<Written<ChaosReport>>();
  expectTypeOf<Read<'register'>>().toEqualTypeOf<Written<Register>>();
});

type Place = Record<string, unknown>;

/** One object of each kind in a document, with the smallest document that has it: one file. */
function placesOf(whole: { topologies: Place[] }): [path: string, document: Place, place: Place][] {
  const found = new Map<string, [string, Place, Place]>();
  for (const topology of whole.topologies) {
    const document = { ...whole, topologies: [topology] };
    for (const [path, place] of objectsIn(document, ''))
      if (!found.has(path)) found.set(path, [path, document, place]);
  }
  return [...found.values()];
}

/** Every object in a value; figures by order have no keys of their own. */
function objectsIn(value: unknown, path: string): [path: string, place: Place][] {
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, `${path}[]`));
  if (typeof value !== 'object' || value === null || path.endsWith('ByOrder')) return [];
  const inner = Object.entries(value).flatMap(([key, item]) => objectsIn(item, `${path}.${key}`));
  return [[path, value as Place], ...inner];
}

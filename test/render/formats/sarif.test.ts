import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sarifToMarkdown } from '@security-alert/sarif-to-markdown';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderSarif } from '../../../src/render/sarif.js';
import { expectGolden } from '../../golden.js';
import { exampleDigests, mixedDigest, mixedDigests, randomDigest } from './digests.js';

const require = createRequire(import.meta.url);
/** The schema of the OASIS committee, errata 1, as Microsoft publishes it for tests. */
const schema = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
const { default: Ajv } = require('ajv-draft-04');
const { default: addFormats } = require('ajv-formats');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isSarif = ajv.compile(schema);

function logOf(text: string) {
  const log = JSON.parse(text);
  expect(isSarif(log) ? [] : isSarif.errors).toEqual([]);
  return log;
}

const printsOf = (text: string) =>
  JSON.parse(text).runs[0].results.map(
    (result: { partialFingerprints: object }) => result.partialFingerprints,
  );

it.each(mixedDigests)('of %s is valid for good and broken files, and looks as it did', (verb, digest) => {
  const text = renderSarif(digest);
  logOf(text);
  expectGolden(`test/golden/formats/${verb}.sarif.json`, text);
});

it.each(exampleDigests)('of %s is valid for all examples', (_, digest) => {
  const found = digest.files.reduce((sum, { findings }) => sum + findings.length, 0);
  expect(logOf(renderSarif(digest)).runs[0].results).toHaveLength(found);
});

it('is valid for any report, with a fingerprint of its own for each result', () => {
  fc.assert(
    fc.property(randomDigest, (digest) => {
      const { results } = logOf(renderSarif(digest)).runs[0];
      const prints = results.map((result: { partialFingerprints: object }) =>
        JSON.stringify(result.partialFingerprints),
      );
      expect(new Set(prints).size).toBe(results.length);
    }),
    { numRuns: 40 },
  );
});

it('keeps the fingerprints when lines move', () => {
  const moved = {
    ...mixedDigest,
    files: mixedDigest.files.map((file) => ({
      ...file,
      findings: file.findings.map((finding) => ({
        ...finding,
        line: finding.line === null ? null : finding.line + 7,
      })),
    })),
  };
  expect(printsOf(renderSarif(moved))).toEqual(printsOf(renderSarif(mixedDigest)));
});

it('keeps the fingerprint of a target that is missed, whichever part is to blame', () => {
  const files = mixedDigest.files.map((file) => ({
    ...file,
    findings: file.findings.map((finding) =>
      finding.rule === 'HA501' ? { ...finding, on: 'another' } : finding,
    ),
  }));
  expect(files).not.toEqual(mixedDigest.files);
  expect(printsOf(renderSarif({ ...mixedDigest, files }))).toEqual(printsOf(renderSarif(mixedDigest)));
});

it('names files by relative, percent-encoded paths', () => {
  const { results } = JSON.parse(renderSarif(mixedDigest)).runs[0];
  const uris = results.map(
    (result: { locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }) =>
      result.locations[0].physicalLocation.artifactLocation.uri,
  );
  expect(uris.at(-1)).toBe('a%20folder/50%25%7C%3Cb%3E%26%2C%22x%22.yaml');
});

it('is understood by a program that reads such logs', () => {
  const [result] = sarifToMarkdown({ owner: 'o', repo: 'r', branch: 'main', sourceRoot: '' } as never)(
    JSON.parse(renderSarif(mixedDigest)),
  );
  expect(result?.hasMessages).toBe(true);
  expect(result?.body).toContain('HA501');
});

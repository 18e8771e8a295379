import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { renderCsv } from '../../../src/render/csv.js';
import { expectGolden } from '../../golden.js';
import { exampleDigests, mixedDigest, mixedDigests, randomDigest } from './digests.js';

function parse(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

it.each(mixedDigests)('of %s looks as it did', (verb, digest) => {
  expectGolden(`test/golden/formats/${verb}.csv`, renderCsv(digest));
});

it.each(exampleDigests)('of %s has every record of all examples', (_, digest) => {
  expect(parse(renderCsv(digest))).toHaveLength(1 + digest.records.rows.length);
});

it('gives back every field to a parser, numbers at full precision', () => {
  fc.assert(
    fc.property(randomDigest, (digest) => {
      const [header, ...rows] = parse(renderCsv(digest));
      expect(header).toEqual(digest.records.columns);
      const texts = digest.records.rows.map((row) =>
        row.map((value) => (value === null ? '' : String(value))),
      );
      const plain = rows.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, '')));
      expect(plain).toEqual(texts);
    }),
    { numRuns: 40 },
  );
});

it('never writes a text that a spreadsheet would run', () => {
  const records = { columns: ['a'], rows: [['=HYPERLINK("x")'], ['@sum'], [-1]] };
  expect(renderCsv({ ...mixedDigest, records })).toBe(`a\r\n"'=HYPERLINK(""x"")"\r\n'@sum\r\n-1\r\n`);
});

it('says of a broken file what is wrong with it', () => {
  const rows = parse(renderCsv(mixedDigest));
  expect(rows.at(-1)!.at(-1)).toBe('unknown key `availabilty`');
});

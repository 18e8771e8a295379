import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { printableLines } from '../../../src/diagnostics/printable.js';
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
      // Apostrophes are put before formulas; those of the texts themselves are left aside with them.
      const plain = (text: string) => printableLines(text).replaceAll("'", '');
      const texts = digest.records.rows.map((row) =>
        row.map((value) => (value === null ? '' : plain(String(value)))),
      );
      expect(rows.map((row) => row.map(plain))).toEqual(texts);
    }),
    { numRuns: 40 },
  );
});

it('shows control characters as escapes', () => {
  const records = { columns: ['a'], rows: [['x\0\x1b[31m']] };
  expect(renderCsv({ ...mixedDigest, records })).toBe('a\r\nx\\x00\\x1b[31m\r\n');
});

it('never writes a text that a spreadsheet would run', () => {
  const records = { columns: ['a'], rows: [['=HYPERLINK("x")'], ['@sum'], [-1]] };
  expect(renderCsv({ ...mixedDigest, records })).toBe(`a\r\n"'=HYPERLINK(""x"")"\r\n'@sum\r\n-1\r\n`);
});

/** The cells that a spreadsheet makes of a file, parted at one character wherever it stands, or as papaparse does. */
function cellsAt(text: string, separator: string): string[] {
  const { data } = Papa.parse<string[]>(text, { delimiter: separator });
  return [...text.split(new RegExp(`[\\r\\n${separator}]`)), ...data.flat()];
}

const hostile = fc
  .array(fc.constantFrom('a', '=1+1', '+', '-', '@', ';', '\t', '|', '\r\n', '\n', ' ', '"', ',', "'", '＝'))
  .map((pieces) => pieces.join(''));

it('writes no formula, wherever its cells are parted', () => {
  expect(renderCsv({ records: { columns: ['a'], rows: [['a;=1+1'], ['b\t@x'], ['a - b'], ['=1']] } })).toBe(
    "a\r\na;'=1+1\r\nb\t'@x\r\na - b\r\n'=1\r\n",
  );
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (row) => {
      const text = renderCsv({ records: { columns: ['a'], rows: [row] } });
      for (const separator of [';', '\t', '|'])
        for (const cell of cellsAt(text, separator)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
      for (const cell of Papa.parse<string[]>(text, { delimiter: ',' }).data.flat())
        expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
    }),
    { numRuns: 500 },
  );
});

it('says of a broken file what is wrong with it', () => {
  const rows = parse(renderCsv(mixedDigest));
  expect(rows.at(-1)!.at(-1)).toBe('unknown key `availabilty`');
});

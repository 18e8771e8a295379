import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAvailability } from '../../src/quantity/availability.js';
import { parseDowntime } from '../../src/quantity/downtime.js';
import { parseDuration } from '../../src/quantity/duration.js';
import { parseFraction } from '../../src/quantity/fraction.js';
import type { Parsed } from '../../src/quantity/parsed.js';
import { parsePeriod } from '../../src/quantity/period.js';
import { quote } from '../../src/quantity/quote.js';
import { parseRate } from '../../src/quantity/rate.js';
import { parseWholeNumber } from '../../src/quantity/whole-number.js';

const parsers: readonly (readonly [string, (text: string) => Parsed<unknown>])[] = [
  ['availability', parseAvailability],
  ['downtime', parseDowntime],
  ['duration', parseDuration],
  ['fraction', parseFraction],
  ['period', parsePeriod],
  ['rate', parseRate],
  ['whole number', (text) => parseWholeNumber(text, { min: 0, max: 9 })],
];
const likely = fc.array(
  fc.constantFrom(...'0159.,-+e%/ smohdywqQ', ' nines', ' per ', 'month', 'year', '2026-0'),
  { maxLength: 12 },
);

/** Any UTF-16 units, unpaired surrogates included. */
const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

describe.each(parsers)('the %s parser', (_, parse) => {
  it('makes of any text a value or a problem with a hint that is not the text itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          likely.map((parts) => parts.join('')),
        ),
        (text) => {
          const result = parse(text);
          if (result.ok) return;
          expect(result.problem).toMatch(/^".*" [a-z]/su);
          expect(result.problem.length).toBeLessThan(600);
          expect(result.hint).not.toBe(`write ${text}`);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never suggests what it would refuse', () => {
    fc.assert(
      fc.property(likely, (parts) => {
        const text = parts.join('').trim();
        const result = parse(text);
        // A problem with a part of the text comes with a hint for that part.
        if (result.ok || !result.problem.startsWith(quote(text))) return;
        const suggested = /^write ([^ ]+|[\d.]+ nines)$/.exec(result.hint ?? '')?.[1];
        if (suggested !== undefined) expect(parse(suggested)).toMatchObject({ ok: true });
      }),
      { numRuns: 2000 },
    );
  });

  const pieces = ['1', '1 ', '1h', ' ', '1,', '1 and ', 'per ', '1/', '%', 'nines ', '1_000'];
  // A parser that backtracks would take minutes for these.
  it.each(pieces)('refuses 200,000 times %j at once, in few words', (piece) => {
    for (const end of ['5', 'x', 'M']) {
      const result = parse(`1${piece.repeat(200_000)}${end}`);
      expect(result.ok ? 'legal' : result.problem + result.hint).toMatch(/^".{1,200}$/s);
    }
  });
});

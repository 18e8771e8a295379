import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, YEAR } from '../../src/quantity/calendar.js';
import { journeyOf } from '../analysis-of.js';
import { chainFigures, type RepairableUnit } from '../model/markov-chain.js';
import { relativeError } from '../relative-error.js';

const hours = fc.integer({ min: 1, max: 100_000 });
const units = (count: number) =>
  fc.array(fc.record({ up: hours, down: fc.integer({ min: 1, max: 200 }) }), {
    minLength: count,
    maxLength: count,
  });

function expectAgreement(
  parts: readonly RepairableUnit[],
  text: string,
  works: (up: readonly boolean[]) => boolean,
) {
  const components = parts.map(
    ({ up, down }, index) => `  ${'abcd'[index]}: { mtbf: ${up}h, mttr: ${down}h }\n`,
  );
  const { unavailability, availability, frequency } = journeyOf(`components:\n${components.join('')}${text}`);
  if ('unknown' in frequency) throw new Error('unknown');
  const chain = chainFigures(parts, works);
  const { perYear, mean, meanUp } = frequency.outages;
  const pairs: [number, number][] = [
    [unavailability, chain.unavailability],
    [availability, chain.availability],
    [perYear, (chain.outagesPerHour * YEAR) / HOUR],
    [mean!, (chain.unavailability / chain.outagesPerHour) * HOUR],
    [meanUp!, (chain.availability / chain.outagesPerHour) * HOUR],
  ];
  for (const [actual, exact] of pairs) expect(relativeError(actual, exact)).toBeLessThan(1e-12);
}

/** A system in the language, and when it works. */
const systems: readonly [string, (up: readonly boolean[]) => boolean][] = [
  ['system: { parallel: [a, b] }', ([a, b]) => a! || b!],
  ['system: [a, b, c]', ([a, b, c]) => a! && b! && c!],
  ['system: { parallel: [a, b, c], required: 2 }', (up) => up.slice(0, 3).filter(Boolean).length >= 2],
  ['system: [a, { parallel: [b, [c, d]] }]', ([a, b, c, d]) => a! && (b! || (c! && d!))],
  // Shared twice, so that no product of branches is right.
  ['system: { parallel: [[a, b], [a, c], [b, d], [c, d]] }', ([a, b, c, d]) => (a! || d!) && (b! || c!)],
];

describe('repairable units, against a Markov chain over all their states', () => {
  it.each(systems)('%s', (text, works) => {
    fc.assert(
      fc.property(units(4), (parts) => expectAgreement(parts, text, works)),
      { numRuns: 40 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downtimePerPeriod, parseDowntime } from '../../src/quantity/downtime.js';

describe('parseDowntime', () => {
  it.each([
    ['10m/month', 600 / 2_629_800],
    ['52.6m/year', 3156 / 31_557_600],
    ['5m / 2026-02', 300 / 2_419_200],
    ['1h30m/30d', 5400 / 2_592_000],
    ['0s/month', 0],
    ['1y/year', 1],
  ])('reads %s', (text, unavailability) => {
    const down = parseDowntime(text);
    expect(down).toMatchObject({ ok: true, value: { unavailability } });
    expect(down.ok && down.value.availability).toBeCloseTo(1 - unavailability, 15);
  });

  it('is undone by the downtime per period', () => {
    fc.assert(
      fc.property(fc.nat(2_629_800), (seconds) => {
        const down = parseDowntime(`${seconds}s/month`);
        expect(downtimePerPeriod(down.ok ? down.value.unavailability : Number.NaN).month).toBeCloseTo(
          seconds,
          8,
        );
      }),
    );
  });

  const fallback = 'write it like 10m/month or 52.6m/year';
  it.each([
    ['52.6m', '"52.6m" has no period', 'per what? write 52.6m/month or 52.6m/year'],
    ['52.6 min', '"52.6 min" has no period', 'per what? write 52.6m/month or 52.6m/year'],
    ['10 minutes per month', '"10 minutes per month" is not a downtime', 'write 10m/month'],
    ['10m a year', '"10m a year" is not a downtime', 'write 10m/year'],
    ['2d/day', '"2d/day" is more downtime than there is time', fallback],
    ['little', '"little" is not a downtime', fallback],
    ['', '"" is not a downtime', fallback],
    ['5 min/month', '"5 min" is not a duration', 'write 5m'],
    ['5m/months', '"months" is not a period', 'write month'],
    ['5m/0s', '"0s" is not a period', undefined],
  ])('refuses %j', (text, problem, hint) => {
    expect(parseDowntime(text)).toMatchObject({ ok: false, problem, ...(hint && { hint }) });
  });
});

describe('downtimePerPeriod', () => {
  it('multiplies, over periods from the shortest to the longest', () => {
    expect(Object.entries(downtimePerPeriod(0.5))).toEqual([
      ['hour', 1800],
      ['day', 43_200],
      ['week', 302_400],
      ['month', 1_314_900],
      ['quarter', 3_944_700],
      ['year', 15_778_800],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseRate } from '../../src/quantity/rate.js';

const YEAR_HOURS = 8766;

describe('parseRate', () => {
  it.each([
    ['4/year', 4 / YEAR_HOURS],
    ['1/month', 12 / YEAR_HOURS],
    ['0.5/quarter', 2 / YEAR_HOURS],
    ['2 / week', 2 / 168],
    ['3/day', 3 / 24],
    ['1/hour', 1],
    ['1/90d', 1 / 2160],
    ['1e-3/hour', 1e-3],
    ['2/1h30m', 2 / 1.5],
    ['0/year', 0],
  ])('reads %s in failures per hour', (text, perHour) => {
    const rate = parseRate(text);
    expect(rate.ok ? rate.value / (perHour || 1) : rate.problem).toBeCloseTo(perHour === 0 ? 0 : 1, 15);
  });

  const fallback = 'write it like 4/year, 0.5/quarter or 1/90d';
  it.each([
    ['4', 'per what? write 4/year or 4/month'],
    ['4 per year', 'write 4/year'],
    ['4/years', 'write 4/year'],
    ['4/yr', 'write 4/year'],
    ['4/y', 'write 4/year'],
    ['4 times a year', 'write 4/year'],
    ['4 failures per month', 'write 4/month'],
    ['once a month', 'write 1/month'],
    ['4,5/year', 'write 4.5/year'],
    ['-4/year', fallback],
    ['-4 per year', fallback],
    ['4/fortnight', fallback],
    ['4/2026', fallback],
    ['4/0s', fallback],
    ['4//year', fallback],
    ['/year', fallback],
    ['4/', fallback],
    ['often', fallback],
    ['', fallback],
    ['1e300/1e-300s', fallback],
    ['2e9/1s', 'write 1e9/1s at most'],
    ['9e-10/year', 'write 0/year, or 1e-9/year at least'],
  ])('refuses %j', (text, hint) => expect(parseRate(text)).toMatchObject({ ok: false, hint }));

  it('says what is wrong', () => {
    expect(parseRate('often')).toMatchObject({ problem: '"often" is not a rate' });
    expect(parseRate('-4/year')).toMatchObject({ problem: '"-4/year" is negative' });
  });
});

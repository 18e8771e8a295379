import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../src/quantity/duration.js';

const unitSeconds = { y: 31_557_600, mo: 2_629_800, w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 };

describe('parseDuration', () => {
  it.each([
    ['500ms', 0.5],
    ['30s', 30],
    ['5m', 300],
    ['1h30m', 5400],
    ['1h 30m', 5400],
    ['1 h 30 m', 5400],
    [' 1.5h ', 5400],
    ['.5h', 1800],
    ['2d', 172_800],
    ['1w', 604_800],
    ['3mo', 7_889_400],
    ['1y', 31_557_600],
    ['1y2mo3w4d5h6m7s8ms', 31_557_600 + 5_259_600 + 1_814_400 + 345_600 + 18_000 + 360 + 7.008],
    ['4.38m', 262.8],
    ['1e3s', 1000],
    ['0s', 0],
    ['0.1s200ms', 0.3],
    ['1e-9s', 1e-9],
    ['1e9y', 3.15576e16],
  ])('reads %s', (text, value) => expect(parseDuration(text)).toEqual({ ok: true, value }));

  it.each([
    ['9e-10s', 'shorter than a nanosecond'],
    ['1e-300s', 'shorter than a nanosecond'],
    ['1.1e9y', 'longer than a billion years'],
    ['1e300y', 'longer than a billion years'],
  ])('refuses %s, which is %s', (text, problem) => {
    const result = parseDuration(text);
    if (result.ok) throw new Error('read');
    expect(result.problem).toContain(problem);
    expect(result.hint).toMatch(/^write /);
  });

  it('adds up whole units in falling order', () => {
    const amounts = fc.record(
      Object.fromEntries(Object.keys(unitSeconds).map((unit) => [unit, fc.option(fc.nat(999))])),
    );
    fc.assert(
      fc.property(amounts, (chosen) => {
        const parts = Object.entries(unitSeconds).filter(([unit]) => chosen[unit] !== null);
        fc.pre(parts.length > 0);
        const text = parts.map(([unit]) => `${chosen[unit]}${unit}`).join(' ');
        const value = parts.reduce((sum, [unit, seconds]) => sum + chosen[unit]! * seconds, 0);
        expect(parseDuration(text)).toEqual({ ok: true, value });
      }),
    );
  });

  it.each([
    ['30', '"30" has no unit', '30 of what? write 30s, 30m or 30h'],
    ['0', '"0" has no unit', 'write 0s'],
    ['1h30', '"1h30" ends in a number without a unit', 'write 1h30m'],
    ['5m30', '"5m30" ends in a number without a unit', 'write 5m30s'],
    ['1ms5', '"1ms5" ends in a number without a unit', 'write it like 30s, 5m, 1h30m or 2d'],
    ['30m1h', '"30m1h" does not name its largest unit first', 'write 1h30m'],
    ['1h2h', '"1h2h" names a unit twice', 'write it like 30s, 5m, 1h30m or 2d'],
    ['-5m', '"-5m" is negative', 'a duration is zero or longer'],
    ['5 minutes', '"5 minutes" is not a duration', 'write 5m'],
    ['5min', '"5min" is not a duration', 'write 5m'],
    ['5MIN', '"5MIN" is not a duration', 'write 5m'],
    ['3 months', '"3 months" is not a duration', 'write 3mo'],
    ['1 hour, 30 mins', '"1 hour, 30 mins" is not a duration', 'write 1h 30m'],
    ['1 hour and 30 minutes', '"1 hour and 30 minutes" is not a duration', 'write 1h 30m'],
    ['5min30sec', '"5min30sec" is not a duration', 'write 5m30s'],
    ['1,5h', '"1,5h" is not a duration', 'write 1.5h'],
    ['5H', '"5H" is not a duration', 'write 5h'],
    ['5M', '"5M" is not a duration', 'write 5m for minutes or 5mo for months'],
    ['3us', '"3us" is not a duration', 'write it like 30s, 5m, 1h30m or 2d'],
    ['h', '"h" is not a duration', 'write it like 30s, 5m, 1h30m or 2d'],
    ['1h-5m', '"1h-5m" is not a duration', 'write it like 30s, 5m, 1h30m or 2d'],
    ['', '"" is not a duration', 'write it like 30s, 5m, 1h30m or 2d'],
    ['1e400s', '"1e400s" is not a duration', 'write it like 30s, 5m, 1h30m or 2d'],
  ])('refuses %j', (text, problem, hint) =>
    expect(parseDuration(text)).toEqual({ ok: false, problem, hint }),
  );
});

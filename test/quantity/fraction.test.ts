import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFraction } from '../../src/quantity/fraction.js';

describe('parseFraction', () => {
  it.each([
    ['5%', 0.05],
    ['0.05', 0.05],
    ['100 %', 1],
    ['0', 0],
    ['1', 1],
    ['1e-5', 1e-5],
    ['0.001%', 1e-5],
    ['1e-3%', 1e-5],
    ['1e-300', 1e-300],
  ])('reads %s', (text, value) => expect(parseFraction(text)).toEqual({ ok: true, value }));

  it('reads percentages as exactly as fractions', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), (n) => {
        expect(parseFraction(`${n}e-7%`)).toEqual({ ok: true, value: Number(`${n}e-9`) });
      }),
    );
  });

  it.each([
    ['5', '"5" is above 1', 'write 5% or 0.05'],
    ['12.5', '"12.5" is above 1', 'write 12.5% or 0.125'],
    ['101', '"101" is above 1', 'write 5% or 0.05'],
    ['101%', '"101%" is above 1', 'write 5% or 0.05'],
    ['-1%', '"-1%" is below 0', 'write 5% or 0.05'],
    ['0,5', '"0,5" is not a number from 0 to 1 or a percentage', 'write 0.5'],
    ['5 pct', '"5 pct" is not a number from 0 to 1 or a percentage', 'write 5%'],
    ['3 nines', '"3 nines" is not a number from 0 to 1 or a percentage', 'write 5% or 0.05'],
    ['1e-301', '"1e-301" is not a number from 0 to 1 or a percentage', 'write 5% or 0.05'],
    ['', '"" is not a number from 0 to 1 or a percentage', 'write 5% or 0.05'],
  ])('refuses %j', (text, problem, hint) =>
    expect(parseFraction(text)).toEqual({ ok: false, problem, hint }),
  );
});

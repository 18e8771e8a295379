import { describe, expect, it } from 'vitest';
import { parseWholeNumber } from '../../src/quantity/whole-number.js';

const range = { min: 1, max: 1_000_000 };
const hint = 'write a whole number from 1 to 1000000';

describe('parseWholeNumber', () => {
  it.each([
    ['1', 1],
    [' 3 ', 3],
    ['3.0', 3],
    ['+3', 3],
    ['0.3e1', 3],
    ['1e6', 1_000_000],
  ])('reads %s', (text, value) => expect(parseWholeNumber(text, range)).toEqual({ ok: true, value }));

  it.each([
    ['2.5', '"2.5" is not a whole number', hint],
    ['x', '"x" is not a whole number', hint],
    ['', '"" is not a whole number', hint],
    ['1e-400', '"1e-400" is not a whole number', hint],
    ['0', '"0" is less than 1', hint],
    ['-3', '"-3" is less than 1', hint],
    ['1000001', '"1000001" is more than 1000000', hint],
    ['1e300', '"1e300" is more than 1000000', hint],
    ['1,000', '"1,000" is not a whole number', 'write 1000'],
    ['10_000', '"10_000" is not a whole number', 'write 10000'],
    ['9,999,999', '"9,999,999" is not a whole number', hint],
    ['1,5', '"1,5" is not a whole number', hint],
  ])('refuses %j', (text, problem, expected) => {
    expect(parseWholeNumber(text, range)).toEqual({ ok: false, problem, hint: expected });
  });

  it('needs no upper end', () => {
    const open = { min: 0, max: Number.POSITIVE_INFINITY };
    expect(parseWholeNumber('1e12', open)).toEqual({ ok: true, value: 1e12 });
    expect(parseWholeNumber('-1', open)).toMatchObject({ hint: 'write a whole number of 0 or more' });
  });
});

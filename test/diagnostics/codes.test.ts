import { describe, expect, test } from 'vitest';
import { codeNamed, codes } from '../../src/diagnostics/codes.js';

describe('codes', () => {
  test('are HA and three digits, in ascending order', () => {
    const all = Object.keys(codes);
    expect(all.filter((code) => !/^HA[1-9]\d\d$/.test(code))).toEqual([]);
    expect(all).toEqual(all.toSorted());
  });

  test('have titles of their own', () => {
    const titles = Object.values(codes).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('codeNamed', () => {
  test.each([
    ['HA301', 'HA301'],
    ['ha301', 'HA301'],
    ['HA999', undefined],
    ['301', undefined],
    ['', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ])('%j is %s', (text, code) => {
    expect(codeNamed(text)).toBe(code);
  });
});

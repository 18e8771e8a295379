import { describe, expect, it } from 'vitest';
import { isWild, nameMatcher } from '../../../src/cli/patterns/match-name.js';

describe('nameMatcher', () => {
  it.each([
    ['*', ['a', 'a.yaml', '*'], ['.a', '.']],
    ['*.yaml', ['a.yaml', 'a.b.yaml'], ['.yaml', 'a.yml', 'yaml', 'a.yaml.bak']],
    ['.*', ['.a', '.'], ['a']],
    ['a*b*c', ['abc', 'axbxc', 'abcbc'], ['ab', 'acb', 'abcx']],
    ['**', ['a'], []],
    ['?', ['a', 'ü', '🐟'], ['', 'ab']],
    ['shop-?.yaml', ['shop-1.yaml'], ['shop-.yaml', 'shop-12.yaml']],
    ['[ab]', ['a', 'b'], ['c', 'ab']],
    ['[a-c]x', ['ax', 'cx'], ['dx', '-x']],
    ['[!a-c]', ['d', '-'], ['a', 'b']],
    ['[^a]', ['b', '^'], ['a']],
    ['[]]', [']'], ['[]']],
    ['[a-]', ['a', '-'], ['b']],
    ['🐟*', ['🐟', '🐟a'], ['🐠']],
    ['[🐟-🐡]', ['🐠'], ['🐢', '\ud83d']],
    ['a[', ['a['], ['a']],
    ['a[]*', ['a[]b'], ['a']],
    ['[!]', ['!'], ['a']],
    ['\\*', ['*'], ['a', '\\*']],
    ['a(b|c)+*', ['a(b|c)+d'], ['abb', 'ab']],
    ['$^.+', ['$^.+'], ['x']],
  ])('of %s', (part, matching, others) => {
    const matches = nameMatcher(part);
    expect(matching.filter((name) => !matches(name))).toEqual([]);
    expect(others.filter(matches)).toEqual([]);
  });

  it('needs few steps where a regular expression needs all ways to share out a name', () => {
    const part = `${'*a'.repeat(100)}b`;
    expect(nameMatcher(part)('a'.repeat(10_000))).toBe(false);
    expect(nameMatcher(part)(`${'a'.repeat(10_000)}b`)).toBe(true);
  });
});

describe('isWild', () => {
  it.each(['*', 'a?', '[a]', '\\a'])('is true of %s', (part) => expect(isWild(part)).toBe(true));
  it.each(['a', '[]', 'a]', '!a', '{a'])('is false of %s', (part) => expect(isWild(part)).toBe(false));
});

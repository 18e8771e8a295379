import { describe, expect, it } from 'vitest';
import type { FilePair } from '../../../src/cli/diff/pair-files.js';
import { pairMoved } from '../../../src/cli/diff/pair-moved.js';
import { diagnostic } from '../../../src/diagnostics/diagnostic.js';

const lines = (...names: string[]) => names.map((name) => `${name}:`).join('\n');

const pair = (file: string, before: string | null, after: string | null): FilePair => ({
  file,
  base: before === null ? null : `old/${file}`,
  before: before === null ? null : { file: `old/${file}`, text: before },
  after: after === null ? null : { file, text: after },
});

const told = (pairs: readonly FilePair[]) =>
  pairMoved(pairs).map(({ base, file, after }) => [base, after && file]);

describe('files that were moved', () => {
  it('are compared with what they were, edited or not', () => {
    expect(
      told([
        pair('a', lines('x', 'y'), null),
        pair('b', null, lines('x', 'y')),
        pair('c', lines('p'), lines('q')),
      ]),
    ).toEqual([
      ['old/a', 'b'],
      ['old/c', 'c'],
    ]);
    expect(told([pair('a', lines('x', 'y', 'v'), null), pair('b', null, lines('y', 'z', 'v'))])).toEqual([
      ['old/a', 'b'],
    ]);
  });

  it('are others where no more than half of their lines are the same, comments and blank lines aside', () => {
    const [old, own] = [`# same\n\n${lines('x', 'y')}`, `# same\n\n${lines('y', 'z')}`];
    expect(told([pair('a', old, null), pair('b', null, own)])).toEqual([
      ['old/a', null],
      [null, 'b'],
    ]);
  });

  it('belong to what they are most like, each to one only', () => {
    const gone = [pair('a', lines('x', 'y', 'z'), null), pair('b', lines('x', 'y', 'w'), null)];
    const come = [pair('c', null, lines('x', 'y', 'w')), pair('d', null, lines('x', 'y', 'w', 'z'))];
    expect(told([...gone, ...come])).toEqual([
      ['old/b', 'c'],
      ['old/a', 'd'],
    ]);
  });

  it('are not looked for among files that cannot be read, or too many', () => {
    const problem = diagnostic('HA105', { file: 'b', text: '' }, 'no text');
    const broken: FilePair = { ...pair('b', null, ''), after: problem };
    expect(pairMoved([pair('a', '', null), broken])).toHaveLength(2);
    const many = Array.from({ length: 101 }, (_, index) => pair(`a${index}`, lines('x'), null));
    expect(pairMoved([...many, pair('b', null, lines('x'))])).toHaveLength(102);
    expect(pairMoved([...many.slice(1), pair('b', null, lines('x'))])).toHaveLength(100);
  });
});

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

  it('are found by their words if one figure is half of the lines', () => {
    const text = (share: string) => `components: { db: { availability: ${share}, mttr: 1h } }\nsystem: db\n`;
    expect(told([pair('a', text('99.9%'), null), pair('b', null, text('90%'))])).toEqual([['old/a', 'b']]);
    const other = 'components: { app: { availability: 99%, replicas: 3 } }\nsystem: app\n';
    expect(told([pair('a', text('99.9%'), null), pair('b', null, other)])).toHaveLength(2);
  });

  it('are found if something else took their place, or they changed places', () => {
    const [one, other] = [lines('x', 'y', 'z'), lines('p', 'q', 'r')];
    expect(told([pair('a', one, other), pair('b', null, lines('x', 'y', 'w'))])).toEqual([
      ['old/a', 'a'],
      ['old/a', 'b'],
    ]);
    expect(told([pair('a', one, other), pair('b', other, one)])).toEqual([
      ['old/b', 'a'],
      ['old/a', 'b'],
    ]);
    expect(told([pair('a', one, other), pair('b', other, null)])).toEqual([
      ['old/b', 'a'],
      ['old/a', null],
    ]);
  });

  it('are found among what is gone beside the files that are named, which is not told of', () => {
    const gone = [pair('a', lines('x', 'y'), null), pair('c', lines('p', 'q'), null)];
    const pairs = pairMoved([pair('b', null, lines('x', 'y'))], gone);
    expect(pairs.map(({ base, file }) => [base, file])).toEqual([['old/a', 'b']]);
  });

  it('are not looked for among files that cannot be read', () => {
    const problem = diagnostic('HA105', { file: 'b', text: '' }, 'no text');
    const broken: FilePair = { ...pair('b', null, ''), after: problem };
    expect(pairMoved([pair('a', '', null), broken])).toHaveLength(2);
  });

  it('are found at once among thousands if nothing else changed, and else refused', () => {
    const text = (index: number) => lines(`x${index}`, `y${index}`, `z${index}`);
    const many = Array.from({ length: 5000 }, (_, index) => index);
    const gone = many.map((index) => pair(`a${index}`, text(index), null));
    const moved = pairMoved([...gone, ...many.map((index) => pair(`b${index}`, null, text(index)))]);
    expect(moved.map(({ base, file }) => [base, file])).toEqual(many.map((at) => [`old/a${at}`, `b${at}`]));
    const edited = many.map((index) => pair(`b${index}`, null, `${text(index)}\nw:`));
    expect(() => pairMoved([...gone, ...edited])).toThrow('5000 files are gone and 5000 are new');
  });
});

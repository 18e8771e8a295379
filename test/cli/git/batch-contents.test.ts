import { expect, it } from 'vitest';
import { batchContents } from '../../../src/cli/git/batch-contents.js';

it('are told apart by their sizes, whatever is in them, and without what is missing', () => {
  const text = 'a1 blob 4\n\nb1 \nb1 missing\nc1 commit\nd1 blob 0\n\ne1 blob 3\nü!\n';
  const found = Array.from(batchContents(Buffer.from(text)), ([id, bytes]) => [id, bytes.toString()]);
  expect(found).toEqual([
    ['a1', '\nb1 '],
    ['d1', ''],
    ['e1', 'ü!'],
  ]);
});

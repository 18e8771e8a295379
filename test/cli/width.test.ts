import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import type { Output } from '../../src/cli/io.js';
import { hasWidth, widthOf } from '../../src/cli/width.js';

const terminal = (columns: number): Output => Object.assign(new PassThrough(), { columns });

it.each([
  ['a terminal', terminal(120), {}, 120],
  ['a terminal, whatever COLUMNS says', terminal(120), { COLUMNS: '60' }, 120],
  ['a terminal that does not know', terminal(0), { COLUMNS: '60' }, 60],
  ['a pipe', new PassThrough(), { COLUMNS: '60' }, 60],
  ['a file', null, { COLUMNS: '60' }, 60],
  ['a file', null, {}, 80],
  ['an empty COLUMNS', null, { COLUMNS: '' }, 80],
  ['no number', null, { COLUMNS: 'wide' }, 80],
  ['a fraction', null, { COLUMNS: '99.9' }, 99],
  ['too narrow', null, { COLUMNS: '7' }, 40],
  ['less than nothing', null, { COLUMNS: '-7' }, 40],
  ['too wide', terminal(1000), {}, 200],
  ['endless', null, { COLUMNS: 'Infinity' }, 200],
])('%s', (_, stream, env, width) => {
  expect(widthOf(stream, env)).toBe(width);
});

it.each([
  ['a terminal', terminal(120), {}, true],
  ['a pipe with COLUMNS', new PassThrough(), { COLUMNS: '60' }, true],
  ['a pipe', new PassThrough(), {}, false],
  ['a file', null, { COLUMNS: 'wide' }, false],
])('%s has a width of its own, or not', (_, stream, env, has) => {
  expect(hasWidth(stream, env)).toBe(has);
});

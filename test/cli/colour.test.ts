import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { type ColourWord, usesColour } from '../../src/cli/colour.js';

const pipe = new PassThrough();
const terminal = Object.assign(new PassThrough(), { isTTY: true });

it.each<[ColourWord, typeof pipe, Record<string, string>, boolean]>([
  ['auto', terminal, {}, true],
  ['auto', pipe, {}, false],
  ['auto', terminal, { TERM: 'dumb' }, false],
  ['auto', terminal, { NO_COLOR: '1' }, false],
  ['auto', terminal, { NO_COLOR: '0' }, false],
  ['auto', terminal, { NO_COLOR: '' }, true],
  ['auto', pipe, { FORCE_COLOR: '1' }, true],
  ['auto', pipe, { FORCE_COLOR: '' }, true],
  ['auto', pipe, { FORCE_COLOR: 'true' }, true],
  ['auto', terminal, { FORCE_COLOR: '0' }, false],
  ['auto', terminal, { FORCE_COLOR: 'false' }, false],
  ['auto', pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ['always', pipe, { NO_COLOR: '1', TERM: 'dumb' }, true],
  ['never', terminal, { FORCE_COLOR: '1' }, false],
])('%s', (word, stream, env, expected) => {
  expect(usesColour(word, stream, env)).toBe(expected);
});

import { expect, it } from 'vitest';
import { bar } from '../../../src/render/terminal/bar.js';

it.each([
  [1, '██████████', '##########'],
  [0.5, '█████', '#####'],
  [0.55, '█████▌', '######'],
  [0.0625, '▋', '#'],
  [1e-300, '▏', '#'],
  [0, '', ''],
  [Number.NaN, '', ''],
])('%d of ten cells', (share, blocks, ascii) => {
  expect(bar(share, 10, false)).toBe(blocks);
  expect(bar(share, 10, true)).toBe(ascii);
});

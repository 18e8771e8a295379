import { expect, it } from 'vitest';
import { textWidth } from '../../src/diagnostics/text-width.js';

it.each([
  ['', 0],
  ['plain', 5],
  ['é', 1],
  ['e\u0301', 1],
  ['中文', 4],
  ['🚀', 2],
  ['██▏', 3],
  ['…', 1],
])('%j', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

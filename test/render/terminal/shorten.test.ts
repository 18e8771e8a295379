import { expect, it } from 'vitest';
import { shorten } from '../../../src/render/terminal/shorten.js';

it.each([
  ['database', 8, false, 'database'],
  ['database', 7, false, 'databa…'],
  ['database', 7, true, 'data...'],
  ['中文中文', 8, false, '中文中文'],
  ['中文中文', 7, false, '中文中…'],
  ['中文中文', 6, false, '中文…'],
  ['中文', 8, true, '\\u{4e...'],
  ['e\u0301te\u0301', 3, false, 'e\u0301te\u0301'],
  ['a\x1b[31mb', 20, false, 'a\\x1b[31mb'],
  ['a\tb\n', 20, false, 'a\\x09b\\x0a'],
  ['a\u202eb', 20, false, 'a\\u{202e}b'],
  ['blanks  ', 20, false, 'blanks'],
  ['', 5, false, ''],
])('%j within %i columns (ASCII: %s)', (text, width, ascii, expected) => {
  expect(shorten(text, width, ascii)).toBe(expected);
});

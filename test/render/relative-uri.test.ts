import { expect, it } from 'vitest';
import { relativeUri } from '../../src/render/relative-uri.js';

it.each([
  ['a/b.yaml', 'a/b.yaml'],
  ['./a b#.yaml', 'a%20b%23.yaml'],
  ['/a/b.yaml', 'file:///a/b.yaml'],
  ['a\\b.yaml', 'a%5Cb.yaml'],
  ['/a\\b/c.yaml', 'file:///a%5Cb/c.yaml'],
  ['C:\\a.yaml', 'C%3A%5Ca.yaml'],
  ['a\ud800.yaml', 'a%EF%BF%BD.yaml'],
])('of %s where `\\` is a character of a name', (path, uri) => {
  expect(relativeUri(path, false)).toBe(uri);
});

it.each([
  ['a\\b.yaml', 'a/b.yaml'],
  ['.\\a\\b.yaml', 'a/b.yaml'],
  ['..\\b.yaml', '../b.yaml'],
  ['C:\\a b\\c.yaml', 'file:///C:/a%20b/c.yaml'],
  ['\\\\server\\share\\c.yaml', 'file://server/share/c.yaml'],
])('of %s on Windows', (path, uri) => {
  expect(relativeUri(path, true)).toBe(uri);
});

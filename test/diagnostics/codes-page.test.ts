import { test } from 'vitest';
import { expectGolden } from '../golden.js';
import { codesPage } from './codes-page.js';

test('docs/codes.md says what the program says', () => {
  expectGolden('docs/codes.md', codesPage());
});

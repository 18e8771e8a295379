import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

const updating = process.env['UPDATE_GOLDEN'] === '1' && !process.env['CI'];

/**
 * Expects a text to be what a committed file says. The path counts from the root of the repository. With `UPDATE_GOLDEN=1`
 * (`npm run golden`) the file is written instead, but never in CI.
 */
export function expectGolden(path: string, text: string): void {
  const file = new URL(`../${path}`, import.meta.url);
  const golden = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (text === golden) return;
  if (!updating)
    expect(text, `${path} is out of date: look at the difference, then run npm run golden`).toBe(golden);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, text);
}

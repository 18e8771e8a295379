import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('looks for nothing by `:has`, which the oldest browsers that the page is made for refuse with an exception', () => {
  const folder = 'src/page';
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(5);
  const found = sources.filter((name) => readFileSync(join(folder, name), 'utf8').includes(':has('));
  expect(found).toEqual([]);
});

import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageAsset } from '../render/html/page.js';

/** What every page consists of besides its figures; it was built beside the program. */
export function loadPageAsset(): PageAsset {
  const here = import.meta.url.startsWith('file:') ? fileURLToPath(import.meta.url) : import.meta.url;
  const beside = resolve(dirname(here), 'page.json');
  // Run from its sources, the program has its assets where the build leaves them.
  const path = existsSync(beside) ? beside : resolve(dirname(here), '../../dist/page.json');
  return JSON.parse(readFileSync(path, 'utf8'));
}

import { existsSync } from 'node:fs';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { type Search, startSearch } from './patterns/find-files.js';

/** Files to read, in the order asked for and each once, and the patterns that match nothing or ask too much. */
export interface Expanded {
  files: readonly string[];
  unmatched: readonly Diagnostic[];
}

/** Characters of a long pattern that a message shows. */
const SHOWN = 80;

/** Expands globs, since shells of pipelines quote them; a path that exists is meant as it is. */
export async function expandPatterns(patterns: readonly string[]): Promise<Expanded> {
  const files = new Set<string>();
  const unmatched: Diagnostic[] = [];
  const search = startSearch();
  for (const pattern of patterns) {
    const matches = isPattern(pattern) ? await matchesOf(pattern, search) : [pattern];
    if (Array.isArray(matches)) for (const file of matches) files.add(file);
    else unmatched.push(matches);
  }
  return { files: [...files], unmatched };
}

/** True if a text stands for files by what their names have in common, and is not the name of one itself. */
export function isPattern(text: string): boolean {
  return text !== '-' && /[*?[\]{}!]/.test(text) && !existsSync(text);
}

async function matchesOf(pattern: string, search: Search): Promise<string[] | Diagnostic> {
  const { filesOfPattern } = await import('./patterns/files-of-pattern.js');
  const found = filesOfPattern(pattern, search);
  const shown = pattern.length > SHOWN ? `${pattern.slice(0, SHOWN)}…` : pattern;
  const source = { file: shown, text: '' };
  if (!Array.isArray(found)) return diagnostic(found.code, source, found.message, { hint: found.hint });
  return found.length > 0 ? found : diagnostic('HA109', source, 'the pattern matches no file');
}

import { existsSync } from 'node:fs';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';

/** Files to read, in the order asked for and each once, and the patterns that match nothing. */
export interface Expanded {
  files: readonly string[];
  unmatched: readonly Diagnostic[];
}

/** Expands globs, since shells of pipelines quote them; a path that exists is meant as it is. */
export async function expandPatterns(patterns: readonly string[]): Promise<Expanded> {
  const files = new Set<string>();
  const unmatched: Diagnostic[] = [];
  for (const pattern of patterns) {
    const matches = await matchesOf(pattern);
    for (const file of matches) files.add(file);
    if (matches.length === 0)
      unmatched.push(diagnostic('HA109', { file: pattern, text: '' }, 'the pattern matches no file'));
  }
  return { files: [...files], unmatched };
}

async function matchesOf(pattern: string): Promise<string[]> {
  if (pattern === '-' || !/[*?[\]{}!]/.test(pattern) || existsSync(pattern)) return [pattern];
  const { glob } = await import('tinyglobby');
  return (await glob(pattern, { expandDirectories: false })).sort();
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One file of the program: its path below `src`, with `/`, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** The folder that the program lies in. */
export const sourceRoot = resolve(import.meta.dirname, '../../src');

/** Every TypeScript file of the program, by path. */
export function readSources(): SourceFile[] {
  const paths = readdirSync(sourceRoot, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const sources = paths.filter((path) => path.endsWith('.ts')).sort();
  return sources.map((path) => ({ path, text: readFileSync(join(sourceRoot, path), 'utf8') }));
}

/** The layer of a file: its first folder, or `''` for a file that lies in `src` itself. */
export function layerOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

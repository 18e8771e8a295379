import { readImports } from './read-imports.js';
import type { SourceFile } from './source-file.js';

/** Files that import each other in a circle, types included, the first one repeated at the end; empty if there are none. */
export function findCycle(files: readonly SourceFile[]): string[] {
  const targets = new Map(files.map((file) => [file.path, relativeTargets(file)]));
  const done = new Set<string>();
  for (const { path } of files) {
    const cycle = walk(path, { targets, done, trail: [] });
    if (cycle.length > 0) return cycle;
  }
  return [];
}

interface Walk {
  targets: ReadonlyMap<string, readonly string[]>;
  done: Set<string>;
  trail: string[];
}

function walk(path: string, state: Walk): string[] {
  if (state.trail.includes(path)) return [...state.trail.slice(state.trail.indexOf(path)), path];
  if (state.done.has(path)) return [];
  state.done.add(path);
  state.trail.push(path);
  for (const target of state.targets.get(path) ?? []) {
    const cycle = walk(target, state);
    if (cycle.length > 0) return cycle;
  }
  state.trail.pop();
  return [];
}

function relativeTargets(file: SourceFile): string[] {
  return readImports(file).flatMap(({ relative, target }) => (relative ? [target] : []));
}

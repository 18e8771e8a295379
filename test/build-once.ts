import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bundle = join(root, 'dist/cli.cjs');
const inputs = ['package.json', 'package-lock.json', 'scripts', 'src'].map((path) => join(root, path));

/**
 * Builds the bundle where a source is newer, so that no test of the program runs yesterday's code. Where that fails
 * there is no bundle: the tests that need it fail, all others still run.
 */
export function setup(): void {
  if (Math.max(...inputs.map(newestChange)) <= newestChange(bundle)) return;
  try {
    execFileSync(process.execPath, ['scripts/build.mjs', '--quick'], { cwd: root, stdio: 'inherit' });
  } catch {
    rmSync(bundle, { force: true });
  }
}

/** Milliseconds since the epoch; 0 where there is nothing. Folders count too, since they change with a removed file. */
function newestChange(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

/**
 * Builds after an installation from git, as npm asks for it. Where nothing was installed beside the sources (the action on
 * a runner, or npm, which leaves that out for global packages from git), it first fetches what the build itself needs, in
 * the versions of the lock file: a tenth of all that is there for development.
 */

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The bundler, and every library that is bundled. */
const NEEDED = [
  '@hpcc-js/wasm-graphviz',
  '@rgrove/parse-xml',
  'chalk',
  'cli-table3',
  'commander',
  'esbuild',
  'fastest-levenshtein',
  'morphdom',
  'yaml',
  'zod',
];

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');

/** Installs in a folder of its own, so that the package file stays as it is, and moves what came to its place. */
function install() {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const dependencies = Object.fromEntries(NEEDED.map((name) => [name, devDependencies[name]]));
  const folder = mkdtempSync(join(root, '.prepare-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
    cpSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'));
    const options = [
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--no-save',
      '--no-update-notifier',
      '--loglevel=error',
    ];
    // npm hands its own options down, and this is no global package.
    execFileSync('npm', ['install', '--no-global', '--no-dry-run', ...options], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    rmSync(modules, { recursive: true, force: true });
    renameSync(join(folder, 'node_modules'), modules);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isWhole = existsSync(join(modules, 'typescript'));
if (!existsSync(join(modules, 'esbuild'))) install();
execFileSync(process.execPath, ['scripts/build.mjs', ...(isWhole ? [] : ['--quick'])], {
  cwd: root,
  stdio: 'inherit',
});

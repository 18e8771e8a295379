import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { childEnvironment, NETWORK } from './child-environment.mjs';

/** A folder of the pull request is no repository, whatever it contains, and nothing that a repository names is run. */
const SETTINGS = {
  'safe.bareRepository': 'explicit',
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  'fetch.recurseSubmodules': 'false',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'protocol.ext.allow': 'never',
  'submodule.recurse': 'false',
};
const OPTIONS = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** The folder with `.git`, which no commit can contain, from the working directory upward. */
function topOf(folder) {
  if (existsSync(join(folder, '.git'))) return folder;
  if (dirname(folder) === folder) throw new Error('this is no clone: actions/checkout comes first');
  return topOf(dirname(folder));
}

/** Finds git in PATH, because Windows would look into the folder of the pull request first. */
function program() {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (!found) throw new Error('git is not installed');
  return found;
}

function run(words, env) {
  const top = topOf(process.cwd());
  const fixed = { GIT_TERMINAL_PROMPT: '0', GIT_CEILING_DIRECTORIES: dirname(top) };
  const options = {
    cwd: top,
    encoding: 'utf8',
    env: { ...env, ...fixed },
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  return execFileSync(program(), [...OPTIONS, ...words], options).trim();
}

/** Asks git what the clone holds; it fetches nothing. */
export function git(...words) {
  return run(words, { ...childEnvironment(), GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' });
}

/** Fetches from where the clone came from. */
export function gitFetch(...words) {
  return run(['fetch', ...words], childEnvironment(NETWORK));
}

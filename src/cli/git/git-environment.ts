import { dirname } from 'node:path';

/**
 * Variables that git inherits: where it finds itself, its user's settings and a place for temporary files. Tokens stay out,
 * and so does every `GIT_*` that names a repository or settings, such as those that git sets for hooks: the repository is
 * the one that the user stands in. The files of settings of the user and the machine may be others.
 */
const INHERITED = [
  ...['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR'],
  ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM'],
  // Windows
  ...['SystemRoot', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA'],
  ...['PATHEXT', 'TEMP', 'TMP'],
];

/** Nothing is fetched, prompted for, locked, paged or replaced, and what git says is in one language. */
const FIXED = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  GIT_PAGER: 'cat',
  PAGER: 'cat',
  LC_ALL: 'C',
};

/**
 * Settings that go before those of any file. The verbs that are run (see `run-git.ts`) start a program for a missing object
 * only, to fetch it; the others are off too, so that this does not rest on the list of verbs alone.
 */
const SETTINGS = {
  'safe.bareRepository': 'explicit',
  'protocol.allow': 'never',
  'core.alternateRefsCommand': 'false',
  'core.askPass': '',
  'core.attributesFile': '/dev/null',
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  'core.pager': 'cat',
  'core.sshCommand': 'false',
  'credential.helper': '',
  'diff.external': '',
  'fetch.recurseSubmodules': 'false',
  'gc.auto': '0',
  'gpg.program': 'false',
  'log.showSignature': 'false',
  'maintenance.auto': 'false',
  'submodule.recurse': 'false',
  'uploadpack.packObjectsHook': 'false',
};

/** Options of git that go before its verb; `-c` works with versions that do not know GIT_CONFIG_COUNT. */
export const safeOptions: readonly string[] = [
  '--no-pager',
  '--literal-pathspecs',
  ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

/** Returns the environment of git at the top of a work tree, from which it does not look further up. */
export function gitEnvironment(top: string): Record<string, string> {
  const inherited = INHERITED.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(inherited), ...FIXED, GIT_CEILING_DIRECTORIES: dirname(top) };
}

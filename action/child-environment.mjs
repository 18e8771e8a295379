/**
 * What programs inherit that read the files of a pull request: where they find themselves and settings of the machine.
 * Tokens stay out, and so do the files by which a step talks to the runner.
 */
const NEEDED = [
  ...['PATH', 'HOME', 'XDG_CONFIG_HOME', 'LANG', 'TZ', 'TMPDIR', 'GITHUB_ACTIONS'],
  ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM'],
  // Windows
  ...['SystemRoot', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA'],
  ...['PATHEXT', 'COMSPEC', 'TEMP', 'TMP'],
];

/** The way to the repository's own host, for `git fetch` alone. */
export const NETWORK = [
  ...['http_proxy', 'https_proxy', 'no_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'],
  ...['SSH_AUTH_SOCK', 'GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_SSL_CAINFO', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
];

/** Returns the environment of a child, with more variables if it needs them. */
export function childEnvironment(more = []) {
  const names = [...NEEDED, ...more].filter((name) => process.env[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

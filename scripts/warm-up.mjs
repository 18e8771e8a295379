import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** Command lines whose code is worth having compiled; what one adds to the cache, the next ones keep. */
const commands = [
  ['--version'],
  ['--help'],
  ['downtime', '99.9'],
  ['downtime', '99.9', '--format', 'json'],
  ['nines'],
  ['calc', '2 x 99.9% & 99.95%'],
];

/** Verbs that read a topology, with the formats that users wait for. */
const topologyCommands = [
  ['eval'],
  ['eval', '--format', 'json'],
  ['check'],
  ['risks'],
  ['explain'],
  ['chaos'],
];

/** Runs the built program on typical command lines, so that its code cache is complete from the first run on. */
export function warmUp(root) {
  const topologies = readdirSync(resolve(root, 'topologies')).filter((name) => name.endsWith('.yaml'));
  const files = topologies.map((name) => `topologies/${name}`);
  for (const words of commands) run(root, words);
  for (const words of files.length > 0 ? topologyCommands : []) run(root, [...words, ...files]);
}

/** Its output and its exit status do not matter: the launcher keeps what is worth keeping. */
function run(root, words) {
  const env = { ...process.env, NODE_OPTIONS: '' };
  spawnSync(process.execPath, ['bin/ha-calc.js', ...words], { cwd: root, env, stdio: 'ignore' });
}

/** Removes the code caches of other builds: their names hold the hash of the bundle that they are for. */
export function removeStaleCaches(dist, hash) {
  for (const name of readdirSync(dist)) {
    if (name.includes('.cache') && !name.includes(hash)) rmSync(resolve(dist, name), { force: true });
  }
}

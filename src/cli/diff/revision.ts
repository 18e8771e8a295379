import { dirname, join, relative, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import type { Source } from '../../diagnostics/span.js';
import { decodeSource } from '../../topology/decode.js';
import { MAX_FILE_BYTES } from '../../topology/limits.js';
import { statOf } from '../stat-of.js';
import { git } from './git.js';
import { noRepository, unknownRevision } from './git-errors.js';

/** A revision of the repositories that some paths are in, read through git. */
export class Revision {
  /** As it was written. */
  readonly name: string;
  /** Its commit by folder; a name may begin with anything, a commit is safe to hand to git. */
  readonly #commits = new Map<string, string>();

  constructor(name: string) {
    this.name = name;
  }

  /** What a path is called at the revision. */
  label(path: string): string {
    return `${this.name}:${path}`;
  }

  /** The files at the revision that lie at a path, as paths like it. */
  async files(path: string): Promise<string[]> {
    const { folder, inside, commit } = await this.#place(path);
    const answer = await git(folder, ['ls-tree', '-r', '-z', '--name-only', commit, '--', inside]);
    const names = 'bytes' in answer ? answer.bytes.toString('utf8').split('\0').filter(Boolean) : [];
    return names.map((name) => join(path, relative(resolve(folder, inside), resolve(folder, name))));
  }

  /** A file as it was; null where there was none. */
  async read(path: string): Promise<Source | Diagnostic | null> {
    const { folder, inside, commit } = await this.#place(path);
    const answer = await git(folder, ['cat-file', 'blob', `${commit}:./${inside}`]);
    if ('refused' in answer) return null;
    const file = this.label(path);
    if ('bytes' in answer && answer.bytes.length <= MAX_FILE_BYTES) return decodeSource(file, answer.bytes);
    const problem = `larger than ${MAX_FILE_BYTES / 2 ** 20} MiB`;
    return diagnostic('HA401', { file, text: '' }, problem, { hint: 'split it into several files' });
  }

  /** A folder that is there, and the path as seen from it, as git wants it, with the commit in its repository. */
  async #place(path: string): Promise<{ folder: string; inside: string; commit: string }> {
    const whole = resolve(path);
    let folder = isFolder(whole) ? whole : dirname(whole);
    while (!isFolder(folder)) folder = dirname(folder);
    const inside = relative(folder, whole).replaceAll('\\', '/') || '.';
    return { folder, inside, commit: await this.#commit(folder) };
  }

  /** @throws UsageError where the folder is in no repository, or the revision is not known there */
  async #commit(folder: string): Promise<string> {
    const known = this.#commits.get(folder);
    if (known !== undefined) return known;
    const inside = await git(folder, ['rev-parse', '--git-dir']);
    if ('refused' in inside) throw noRepository(folder, inside.refused, '--git');
    const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${this.name}^{commit}`];
    const answer = await git(folder, words);
    if (!('bytes' in answer)) throw unknownRevision(this.name, '--git');
    const commit = answer.bytes.toString('latin1').trim();
    this.#commits.set(folder, commit);
    return commit;
  }
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() === true;
}

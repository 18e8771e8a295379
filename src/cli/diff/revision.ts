import { join, relative } from 'node:path';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import type { Source } from '../../diagnostics/span.js';
import { decodeSource } from '../../topology/decode.js';
import { MAX_FILE_BYTES } from '../../topology/limits.js';
import { Commit } from '../git/commit.js';
import { foreign, tooMuchGone, unreadable } from '../git/git-errors.js';
import { type Place, placeOf } from '../git/place-of.js';
import type { TreeEntry } from '../git/tree-entry.js';
import { isThere } from '../stat-of.js';
import { isTopologyFile } from './folder.js';

const OPTION = '--git';

/** Most bytes of all files that are gone, where a new one may be one of them. */
const MAX_GONE_BYTES = 2 ** 26;

/** A revision of the work trees that some paths are in, read through git. */
export class Revision {
  /** As it was written. */
  readonly name: string;
  readonly #commits = new Map<string, Commit>();
  /** Entries that lists of folders contained, by the path here. */
  readonly #known = new Map<string, TreeEntry>();
  /** Contents that were read together, by the names of their objects. */
  readonly #contents = new Map<string, Buffer>();
  /** Files that are gone from a work tree, by its top. */
  readonly #gone = new Map<string, readonly string[]>();

  constructor(name: string) {
    this.name = name;
  }

  /** What a path is called at the revision. */
  label(path: string): string {
    return `${this.name}:${path}`;
  }

  /** The files at the revision that lie at a path, as paths like it. */
  async files(path: string): Promise<string[]> {
    const place = placeOf(path, OPTION);
    if (place.isForeign) throw foreign(path, place.folder, OPTION);
    const commit = await this.#commit(place.top);
    for (const name of place.names) {
      const entries = await commit.entries([name], { deep: true });
      if (entries.length > 0) return entries.map((entry) => this.#keep(path, name, entry));
    }
    return [];
  }

  /**
   * Returns those of some files that belong to the work tree they are looked up in, and not to a repository inside it.
   * @throws UsageError if one does not while others are gone: it may be what one of those became
   */
  async ownOf(files: readonly string[]): Promise<readonly string[]> {
    const inner = files.find((file) => this.#isForeign(file));
    if (inner === undefined) return files;
    if ((await this.gone(inner)).length > 0) throw foreign(inner, placeOf(inner, OPTION).folder, OPTION);
    return files.filter((file) => !this.#isForeign(file));
  }

  #isForeign(file: string): boolean {
    return placeOf(file, OPTION).isForeign;
  }

  /**
   * A file as it was; null if git says that there was none.
   * @throws UsageError if git cannot tell
   */
  async read(path: string): Promise<Source | Diagnostic | null> {
    const place = placeOf(path, OPTION);
    const commit = await this.#commit(place.top);
    const entry = await this.#entry(path, place, commit);
    if (entry === undefined) return null;
    const bytes = this.#contents.get(entry.id);
    const answer = bytes === undefined ? await commit.content(entry) : { bytes };
    if ('refused' in answer) throw unreadable(path, answer, this.name);
    const file = this.label(path);
    if ('bytes' in answer && answer.bytes.length <= MAX_FILE_BYTES) return decodeSource(file, answer.bytes);
    const problem = `larger than ${MAX_FILE_BYTES / 2 ** 20} MiB`;
    return diagnostic('HA401', { file, text: '' }, problem, { hint: 'split it into several files' });
  }

  /**
   * Topology files of the revision, in the work tree of a path, that are not there any more, as paths; they are read, all
   * together, since there may be thousands.
   * @throws UsageError if they are too large
   */
  async gone(path: string): Promise<readonly string[]> {
    const { top } = placeOf(path, OPTION);
    const found = this.#gone.get(top) ?? (await this.#goneFrom(top));
    this.#gone.set(top, found);
    return found;
  }

  async #goneFrom(top: string): Promise<string[]> {
    const commit = await this.#commit(top);
    const entries = (await commit.entries([], { deep: true }))
      .filter(({ type, name }) => type === 'blob' && isTopologyFile(name))
      .filter(({ name }) => !isThere(join(top, name)));
    const files = entries.filter(({ mode }) => mode !== '120000');
    const contents = await commit.contents(files, MAX_GONE_BYTES);
    const size = files.reduce((sum, { id }) => sum + (contents?.get(id)?.length ?? 0), 0);
    if (contents === undefined || size > MAX_GONE_BYTES)
      throw tooMuchGone(this.name, entries.length, MAX_GONE_BYTES);
    const pathOf = ({ name }: TreeEntry) => relative('.', join(top, name));
    for (const [id, bytes] of contents) this.#contents.set(id, bytes);
    for (const entry of files) this.#known.set(pathOf(entry), entry);
    return entries.map(pathOf);
  }

  async #entry(path: string, place: Place, commit: Commit): Promise<TreeEntry | undefined> {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    for (const name of place.names) {
      const entry = await commit.file(name);
      if (entry !== undefined) return entry;
    }
    if (place.isForeign) throw foreign(path, place.folder, OPTION);
    return undefined;
  }

  #keep(path: string, name: string, entry: TreeEntry): string {
    const file = join(path, relative(name, entry.name));
    if (entry.type === 'blob' && entry.mode !== '120000') this.#known.set(file, entry);
    return file;
  }

  /** @throws UsageError if the revision is not known there */
  async #commit(top: string): Promise<Commit> {
    const known = this.#commits.get(top);
    if (known !== undefined) return known;
    const commit = await Commit.find(top, this.name, OPTION);
    this.#commits.set(top, commit);
    return commit;
  }
}

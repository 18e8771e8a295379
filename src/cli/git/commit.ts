import { posix } from 'node:path';
import type { UsageError } from '../usage-error.js';
import { batchContents } from './batch-contents.js';
import { noRepository, unknownRevision, unreadable } from './git-errors.js';
import { type GitAnswer, type GitVerb, git, NO_ANSWER } from './run-git.js';
import { type TreeEntry, treeEntries } from './tree-entry.js';

/** So many paths at once, well below what a command line may hold. */
const PATHS_AT_ONCE = 200;

/** More links that lead to links are not followed, like in most systems. */
const MOST_LINKS = 40;

/** A commit of a work tree, and what was in it. Names are as seen from the top, literal. */
export class Commit {
  readonly top: string;
  readonly id: string;
  /** The revision as it was typed, and the option that it was typed for: what errors name. */
  readonly #request: { name: string; option: string };

  private constructor(top: string, id: string, request: { name: string; option: string }) {
    this.top = top;
    this.id = id;
    this.#request = request;
  }

  /** @throws UsageError if the revision is not one commit */
  static async find(top: string, name: string, option: string): Promise<Commit> {
    const words = ['--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    const answer = await git(top, ['rev-parse', ...words], option);
    const id = 'bytes' in answer ? answer.bytes.toString('latin1').trim() : '';
    // `^HEAD` is answered too, with all but one commit.
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id)) return new Commit(top, id, { name, option });
    const refused = 'refused' in answer ? answer.refused : '';
    // About a revision it says nothing with `--quiet`.
    if (/dubious ownership|not a git repository/.test(refused)) throw noRepository(top, refused, option);
    if (refused.startsWith(NO_ANSWER)) throw unreadable('', { refused }, name);
    throw unknownRevision(name, option);
  }

  /**
   * Returns what is at some names, and with `deep` all that is below them, or below the top.
   * @throws UsageError if git cannot tell
   */
  async entries(names: readonly string[], { deep = false } = {}): Promise<TreeEntry[]> {
    const found: TreeEntry[] = [];
    for (let at = 0; at === 0 || at < names.length; at += PATHS_AT_ONCE) {
      const paths = names.slice(at, at + PATHS_AT_ONCE).filter(Boolean);
      const words = ['-z', '--full-tree', ...(deep ? ['-r'] : []), this.id, '--', ...paths];
      const answer = await this.#ask('ls-tree', words);
      if (!('bytes' in answer)) throw unreadable(names[0] ?? '', answer, this.#request.name);
      found.push(...treeEntries(answer.bytes));
    }
    return found;
  }

  /**
   * Returns the file at a name, through symbolic links; undefined if there was none.
   * @throws UsageError if git cannot tell
   */
  async file(name: string): Promise<TreeEntry | undefined> {
    let at = name;
    for (let links = 0; links <= MOST_LINKS; links += 1) {
      const entry = await this.#onTheWayTo(at);
      if (entry?.type === 'commit') throw this.#unreadable(name, 'it was in a submodule');
      if (entry?.mode !== '120000') {
        if (entry === undefined && links > 0) break;
        return entry;
      }
      const target = await this.content(entry);
      const way = 'bytes' in target ? target.bytes.toString('utf8') : '/';
      if (posix.isAbsolute(way)) break;
      at = posix.join(posix.dirname(entry.name), way, posix.relative(entry.name, at));
    }
    throw this.#unreadable(name, 'a symbolic link leads to no file');
  }

  /** Returns the file at a name, or the submodule or symbolic link that a part of it is. */
  async #onTheWayTo(name: string): Promise<TreeEntry | undefined> {
    const parts = name.split('/');
    const ways = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    const found = new Map((await this.entries(ways)).map((entry) => [entry.name, entry]));
    return ways.map((way) => found.get(way)).find((entry) => entry !== undefined && entry.type !== 'tree');
  }

  #unreadable(name: string, why: string): UsageError {
    return unreadable(name, { refused: why }, this.#request.name);
  }

  /** Returns the content of a file as it was committed. */
  async content({ id }: TreeEntry): Promise<GitAnswer> {
    return this.#ask('cat-file', ['blob', id]);
  }

  /**
   * Returns the contents of files, all together by the names of their objects, without those that git cannot tell;
   * undefined if they come to more than `mostBytes`.
   */
  async contents(
    entries: readonly TreeEntry[],
    mostBytes: number,
  ): Promise<ReadonlyMap<string, Buffer> | undefined> {
    const input = [...new Set(entries.map(({ id }) => `${id}\n`))].join('');
    const answer = await git(this.top, ['cat-file', '--batch'], this.#request.option, { input, mostBytes });
    if ('tooLarge' in answer) return undefined;
    return 'bytes' in answer ? batchContents(answer.bytes) : new Map();
  }

  /** Returns the commit where the branch at hand left this one; undefined if there is none. */
  async forkPoint(): Promise<Commit | undefined> {
    const answer = await this.#ask('merge-base', [this.id, 'HEAD']);
    const id = 'bytes' in answer ? answer.bytes.toString('latin1').trim() : '';
    return id === '' ? undefined : new Commit(this.top, id, this.#request);
  }

  #ask(verb: GitVerb, words: readonly string[]): Promise<GitAnswer> {
    return git(this.top, [verb, ...words], this.#request.option);
  }
}

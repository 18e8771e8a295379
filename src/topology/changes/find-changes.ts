import type { Span } from '../../diagnostics/span.js';
import type { Entry, Located, LocatedMap } from '../located.js';
import { canonicalText } from './canonical-text.js';
import type { Change, ListPatch, MapPatch, Patch } from './change.js';
import { formOf, pairItems } from './pair-items.js';
import { definitions } from './references.js';

/** What two canonical roots differ in. */
export interface Found {
  changes: readonly Change[];
  patch: MapPatch;
}

/** Sections whose entries have names and only matter where they are used. */
const SCOPES = ['components', 'domains', 'blocks'] as const;

/** Sections that say nothing of what fails, and keys likewise. */
const INERT_SECTIONS = new Set(['version', 'name', 'description', 'targets', 'rules', 'accept']);
const INERT_KEYS: Readonly<Record<string, ReadonlySet<string>>> = {
  components: new Set(['kind', 'basis', 'source', 'as_of']),
  journeys: new Set(['slo', 'sla', 'full', 'rto', 'rpo', 'period']),
};

/** Lists in which it matters what comes first, or that mean something as a whole only. */
const WHOLE_LISTS = new Set(['spread', 'fallback', 'between', 'network']);

/** Holds two canonical roots against each other; journeys that only one of them has are passed over. */
export function findChanges(base: LocatedMap, head: LocatedMap): Found {
  return new Finder().roots(base, head);
}

class Finder {
  readonly #changes: Change[] = [];
  /** What is being looked at, in the new file. */
  #near: Span = { start: 0, end: 0 };

  roots(base: LocatedMap, head: LocatedMap): Found {
    const entries = new Map<string, Patch>();
    const sections = new Set([...base.entries.keys(), ...head.entries.keys()]);
    const moved = this.#moved(base, head);
    for (const section of sections) {
      this.#near = head.span;
      const patch = this.#section(section, base, head, moved);
      if (patch !== null) entries.set(section, patch);
    }
    return { changes: this.#changes, patch: { type: 'map', entries, besides: new Map() } };
  }

  #section(
    section: string,
    base: LocatedMap,
    head: LocatedMap,
    moved: ReadonlyMap<string, number>,
  ): Patch | null {
    const before = definitions(base, section);
    const after = definitions(head, section);
    if (section === 'journeys') return this.#common([section], before, after);
    if (!isScope(section))
      return this.#entry(
        [section],
        ...together(base.entries.get(section), head.entries.get(section), head.span),
      );
    const common = this.#common([section], before, after);
    const entries = new Map(common?.entries);
    const besides = new Map<string, Entry>();
    for (const [name, change] of moved) {
      if (before.has(name)) entries.set(name, { type: 'replace', change, after: null });
      const entry = after.get(name);
      if (entry !== undefined) entries.set(name, { type: 'replace', change, after: entry });
    }
    for (const [name, entry] of after) if (!before.has(name) && !moved.has(name)) besides.set(name, entry);
    return entries.size + besides.size > 0 ? { type: 'map', entries, besides } : null;
  }

  /** Names that stand for another kind of thing: both definitions at once would be one too many. */
  #moved(base: LocatedMap, head: LocatedMap): Map<string, number> {
    const moved = new Map<string, number>();
    const of = (root: LocatedMap) =>
      new Map(
        SCOPES.flatMap((scope) =>
          Array.from(definitions(root, scope), ([name, entry]) => [name, { scope, entry }] as const),
        ),
      );
    const before = of(base);
    for (const [name, { scope, entry }] of of(head)) {
      const was = before.get(name);
      if (was === undefined || was.scope === scope) continue;
      moved.set(name, this.#note([scope, name], was.entry, entry));
    }
    return moved;
  }

  /** What both maps have under the same keys. */
  #common(
    path: readonly string[],
    before: ReadonlyMap<string, Entry>,
    after: ReadonlyMap<string, Entry>,
  ): MapPatch | null {
    const entries = new Map<string, Patch>();
    for (const [key, entry] of before) {
      const other = after.get(key);
      const patch = other === undefined ? null : this.#values([...path, key], entry, other);
      if (patch !== null) entries.set(key, patch);
    }
    return entries.size > 0 ? { type: 'map', entries, besides: new Map() } : null;
  }

  #entry(path: readonly string[], before: Entry | undefined, after: Entry | undefined): Patch | null {
    if (before !== undefined && after !== undefined) return this.#values(path, before, after);
    const list = before ?? after;
    if (list?.value.kind === 'list' && !isWhole(path)) {
      const span = this.#near;
      const none: Entry = { keySpan: span, value: { ...list.value, items: [], span } };
      return this.#values(path, before ?? none, after ?? none);
    }
    return this.#replace(path, before ?? null, after ?? null);
  }

  #values(path: readonly string[], before: Entry, after: Entry): Patch | null {
    const [old, own] = [before.value, after.value];
    if (canonicalText(old) === canonicalText(own)) return null;
    this.#near = own.kind === 'list' ? own.span : after.keySpan;
    if (old.kind === 'map' && own.kind === 'map') return this.#map(path, old, own);
    if (old.kind === 'list' && own.kind === 'list' && !isWhole(path))
      return this.#list(path, old.items, own.items);
    return this.#replace(path, before, after);
  }

  #map(path: readonly string[], before: LocatedMap, after: LocatedMap): MapPatch | null {
    const entries = new Map<string, Patch>();
    const near = this.#near;
    for (const key of new Set([...before.entries.keys(), ...after.entries.keys()])) {
      this.#near = near;
      const patch = this.#entry([...path, key], before.entries.get(key), after.entries.get(key));
      if (patch !== null) entries.set(key, patch);
    }
    return entries.size > 0 ? { type: 'map', entries, besides: new Map() } : null;
  }

  #list(path: readonly string[], before: readonly Located[], after: readonly Located[]): ListPatch | null {
    const { pairs, removed, added } = pairItems(before, after);
    const items = new Map<number, Patch>();
    const near = this.#near;
    for (const [from, to] of pairs) {
      const [old, own] = [entryOf(before[from]!), entryOf(after[to]!)];
      const isInside = formOf(old.value) !== undefined && formOf(old.value) === formOf(own.value);
      const patch = isInside ? this.#values(path, old, own) : this.#replace(path, old, own, true);
      if (patch !== null) items.set(from, patch);
    }
    this.#near = near;
    for (const index of removed) {
      items.set(index, this.#replace(path, entryOf(before[index]!), null, true));
    }
    const more = added.map((index) => {
      const value = after[index]!;
      return { change: this.#note(path, null, entryOf(value), true), value };
    });
    return items.size + more.length > 0 ? { type: 'list', items, added: more } : null;
  }

  #replace(path: readonly string[], before: Entry | null, after: Entry | null, item = false): Patch {
    return { type: 'replace', change: this.#note(path, before, after, item), after };
  }

  #note(path: readonly string[], before: Entry | null, after: Entry | null, item = false): number {
    const span = (after ?? before)!.keySpan;
    return (
      this.#changes.push({
        path,
        item,
        before: before?.value ?? null,
        after: after?.value ?? null,
        span,
        near: after === null ? this.#near : span,
        inert: isInert(path),
      }) - 1
    );
  }
}

/** Where one file lacks a map that the other has, it is as good as empty. */
function together(
  before: Entry | undefined,
  after: Entry | undefined,
  span: Span,
): [Entry | undefined, Entry | undefined] {
  const only = before ?? after;
  if ((before && after) || only?.value.kind !== 'map') return [before, after];
  const none: Entry = { keySpan: span, value: { ...only.value, entries: new Map(), span } };
  return [before ?? none, after ?? none];
}

function isScope(section: string): boolean {
  return SCOPES.some((scope) => scope === section);
}

function isInert([section = '', , key = '']: readonly string[]): boolean {
  return INERT_SECTIONS.has(section) || INERT_KEYS[section]?.has(key) === true;
}

/** The first two keys are a section and a name. */
function isWhole(path: readonly string[]): boolean {
  return path.slice(2).some((key) => WHOLE_LISTS.has(key));
}

function entryOf(value: Located): Entry {
  return { keySpan: value.span, value };
}

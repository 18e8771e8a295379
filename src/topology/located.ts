import type { Span } from '../diagnostics/span.js';

/** A value of the file with its place: what YAML says, aliases and merge keys followed, scalars as written. */
export type Located = LocatedText | LocatedEmpty | LocatedList | LocatedMap | LocatedFaulty;

interface Common {
  span: Span;
  /** How many values it holds, itself included, with every alias written out. */
  size: number;
  /** How many lists and maps lie inside each other in it, with every alias written out. */
  depth: number;
}

/** A scalar, as its text: quantities are read from it, never through a floating-point number. */
export interface LocatedText extends Common {
  kind: 'text';
  text: string;
}

/** A value left out, `~` or `null`. */
export interface LocatedEmpty extends Common {
  kind: 'empty';
}

/** What a problem has been noted about already: nothing more is said about it. */
export interface LocatedFaulty extends Common {
  kind: 'faulty';
}

export interface LocatedList extends Common {
  kind: 'list';
  items: readonly Located[];
}

export interface LocatedMap extends Common {
  kind: 'map';
  entries: ReadonlyMap<string, Entry>;
  /** False where a key or a merge could not be read: what seems to be missing may be there. */
  complete: boolean;
}

/** A key of a map with its value. */
export interface Entry {
  keySpan: Span;
  value: Located;
}

/** A value as JavaScript sees it. */
export type Plain = string | null | Plain[] | { [key: string]: Plain };

/** Strips the places; `__proto__` and the like stay ordinary keys. Recursion is bounded by the nesting limit. */
export function toPlain(value: Located): Plain {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'empty':
    case 'faulty':
      return null;
    case 'list':
      return value.items.map(toPlain);
    case 'map': {
      const object: { [key: string]: Plain } = Object.create(null);
      for (const [key, entry] of value.entries) object[key] = toPlain(entry.value);
      return object;
    }
  }
}

/** The value with all its places `by` further on. Recursion is bounded by the nesting limit. */
export function moveLocated(value: Located, by: number): Located {
  const span = moveSpan(value.span, by);
  switch (value.kind) {
    case 'list':
      return { ...value, span, items: value.items.map((item) => moveLocated(item, by)) };
    case 'map': {
      const moved = Array.from(value.entries, ([key, entry]): [string, Entry] => [
        key,
        { keySpan: moveSpan(entry.keySpan, by), value: moveLocated(entry.value, by) },
      ]);
      return { ...value, span, entries: new Map(moved) };
    }
    default:
      return { ...value, span };
  }
}

function moveSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** A value that is passed over from now on. */
export function faultyAt(span: Span): LocatedFaulty {
  return { kind: 'faulty', span, size: 1, depth: 0 };
}

/** The value under a key; undefined where there is none, or no map. */
export function valueUnder(located: Located, key: string): Located | undefined {
  return located.kind === 'map' ? located.entries.get(key)?.value : undefined;
}

/** The place of the value at `path`, or of the deepest value on the way that exists. */
export function spanAt(root: Located, path: readonly PropertyKey[]): Span {
  return valueAt(root, path).span;
}

/** The value at `path`, or the deepest value on the way that exists. */
export function valueAt(root: Located, path: readonly PropertyKey[]): Located {
  let value = root;
  for (const step of path) {
    const next = value.kind === 'list' ? value.items[Number(step)] : valueUnder(value, String(step));
    if (next === undefined) break;
    value = next;
  }
  return value;
}

/** What users call a kind of value. */
export function kindName(value: Located): string {
  return { text: 'text', empty: 'nothing', list: 'a list', map: 'a map', faulty: 'this' }[value.kind];
}

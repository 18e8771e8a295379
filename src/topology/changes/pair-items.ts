import type { Located } from '../located.js';
import { canonicalText } from './canonical-text.js';

/** What became of the items of a list, by their places in the old and in the new one. */
export interface PairedItems {
  /** Items that are not the same, but one in place of the other. */
  pairs: readonly (readonly [before: number, after: number])[];
  removed: readonly number[];
  added: readonly number[];
}

/** Longer lists of what is not in both are not paired: it takes the square of their length. */
const MOST_PAIRED = 500;

const FORMS = ['parallel', 'fallback', 'failover', 'optional', 'network'];

/**
 * Holds two lists, whose order means nothing, against each other: what is in both is no news; of the rest, blocks of one
 * form belong together, then a block and what was put into it, then what is left if it is one against one.
 */
export function pairItems(before: readonly Located[], after: readonly Located[]): PairedItems {
  const pairing = new Pairing(before, after);
  pairing.pair((old, own) => formOf(old) !== undefined && formOf(old) === formOf(own));
  pairing.pair((old, own) => old.kind === 'text' && own.kind !== 'text' && holds(own, old.text));
  pairing.pair((old, own) => own.kind === 'text' && old.kind !== 'text' && holds(old, own.text));
  return pairing.finish();
}

class Pairing {
  readonly #before: readonly Located[];
  readonly #after: readonly Located[];
  readonly #pairs: [number, number][] = [];
  #removed: number[];
  #added: number[];

  /** What is in both is no news. */
  constructor(before: readonly Located[], after: readonly Located[]) {
    this.#before = before;
    this.#after = after;
    const known = new Map<string, number[]>();
    for (const [index, value] of after.entries()) {
      const text = canonicalText(value);
      const same = known.get(text);
      if (same === undefined) known.set(text, [index]);
      else same.push(index);
    }
    const kept = new Set<number>();
    this.#removed = [...before.keys()].filter((index) => {
      const same = known.get(canonicalText(before[index]!))?.shift();
      if (same !== undefined) kept.add(same);
      return same === undefined;
    });
    this.#added = [...after.keys()].filter((index) => !kept.has(index));
  }

  pair(belong: (old: Located, own: Located) => boolean): void {
    if (Math.max(this.#removed.length, this.#added.length) > MOST_PAIRED) return;
    this.#removed = this.#removed.filter((from) => {
      const to = this.#added.find((index) => belong(this.#before[from]!, this.#after[index]!));
      if (to === undefined) return true;
      this.#added = this.#added.filter((index) => index !== to);
      this.#pairs.push([from, to]);
      return false;
    });
  }

  finish(): PairedItems {
    const [from, second] = this.#removed;
    const [to, other] = this.#added;
    if (from !== undefined && to !== undefined && second === undefined && other === undefined)
      return { pairs: [...this.#pairs, [from, to]], removed: [], added: [] };
    return { pairs: this.#pairs, removed: this.#removed, added: this.#added };
  }
}

/** What kind of block a list or a map is; undefined for a name. */
export function formOf(value: Located): string | undefined {
  if (value.kind === 'list') return 'series';
  return value.kind === 'map' ? FORMS.find((form) => value.entries.has(form)) : undefined;
}

/** Whether a text stands anywhere in a value. Recursion is bounded by the nesting limit. */
function holds(value: Located, text: string): boolean {
  if (value.kind === 'text') return value.text === text;
  if (value.kind === 'list') return value.items.some((item) => holds(item, text));
  return value.kind === 'map' && [...value.entries.values()].some((entry) => holds(entry.value, text));
}

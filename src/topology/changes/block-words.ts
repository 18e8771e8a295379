import { type Located, valueUnder } from '../located.js';

/** Longer descriptions of a block or value are cut. */
const LONGEST = 60;

/** A value in a few words: a text as it is, a block with `&` for all and `|` for any of its parts. */
export function blockWords(value: Located): string {
  const text = words(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** Recursion is bounded by the nesting limit. */
function words(value: Located): string {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'list') return value.items.map(inside).join(' & ');
  if (value.kind !== 'map') return 'nothing';
  const parallel = valueUnder(value, 'parallel');
  if (parallel?.kind === 'list') return parallelWords(parallel.items, valueUnder(value, 'required'));
  const fallback = valueUnder(value, 'fallback');
  if (fallback?.kind === 'list') return fallback.items.map(inside).join(', else ');
  const optional = valueUnder(value, 'optional');
  if (optional !== undefined) return `optional ${inside(optional)}`;
  const failover = valueUnder(value, 'failover');
  if (failover !== undefined) {
    const [primary, standby] = ['primary', 'standby'].map((key) => valueUnder(failover, key));
    return `${primary ? inside(primary) : ''} with standby ${standby ? inside(standby) : ''}`;
  }
  if (value.entries.has('network')) return 'a network';
  return Array.from(value.entries, ([key, entry]) => `${spaced(key)} ${words(entry.value)}`).join(', ');
}

function parallelWords(items: readonly Located[], required: Located | undefined): string {
  const count = required?.kind === 'text' ? required.text : 'one';
  if (count === 'one' || count === '1') return items.map(inside).join(' | ');
  return `${count} of (${items.map(inside).join(', ')})`;
}

/** Parentheses around what is not a name alone. */
function inside(value: Located): string {
  if (value.kind === 'list' && value.items.length === 1) return inside(value.items[0]!);
  return value.kind === 'text' ? value.text : `(${words(value)})`;
}

/** A key of the language as people say it. */
export function spaced(key: string): string {
  return key.replaceAll('_', ' ');
}

import type { Span } from '../../diagnostics/span.js';
import { type Entry, type Located, type LocatedMap, valueUnder } from '../located.js';
import { linkName } from './link-name.js';

/**
 * A file's map in the one form in which two files can be held against each other: `system` as the journey that it is short
 * for, links by their names, a list wherever several may stand, series in series as one. Recursion is bounded by the
 * nesting limit.
 */
export function canonicalRoot(root: LocatedMap): LocatedMap {
  const entries = new Map<string, Entry>();
  for (const [key, { keySpan, value }] of root.entries) {
    if (key === 'system')
      entries.set('journeys', {
        keySpan,
        value: mapOf(value.span, [['system', { keySpan, value }]], journey),
      });
    else entries.set(key, { keySpan, value: section(key, value) });
  }
  return { ...root, entries };
}

function section(key: string, value: Located): Located {
  switch (key) {
    case 'components':
      return named(value, component);
    case 'domains':
      return named(value, domain);
    case 'blocks':
      return named(value, series);
    case 'journeys':
      return named(value, journey);
    case 'links':
      return linksByName(value);
    default:
      return value;
  }
}

function named(value: Located, canonical: (value: Located) => Located): Located {
  return value.kind === 'map' ? mapOf(value.span, value.entries, canonical) : mapOf(value.span, []);
}

function mapOf(
  span: Span,
  entries: Iterable<[string, Entry]>,
  canonical: (value: Located) => Located = (value) => value,
): LocatedMap {
  const changed = Array.from(entries, ([key, { keySpan, value }]): [string, Entry] => [
    key,
    { keySpan, value: canonical(value) },
  ]);
  return { kind: 'map', entries: new Map(changed), complete: true, span, size: 1, depth: 1 };
}

function listOf(span: Span, items: readonly Located[]): Located {
  return { kind: 'list', items, span, size: 1, depth: 1 };
}

/** A map with some of its values changed; what is no map stays as it is. */
function withValues(value: Located, changes: Readonly<Record<string, (value: Located) => Located>>): Located {
  if (value.kind !== 'map') return value;
  const entries = Array.from(value.entries, ([key, entry]): [string, Entry] => [
    key,
    Object.hasOwn(changes, key) ? { ...entry, value: changes[key]!(entry.value) } : entry,
  ]);
  return mapOf(value.span, entries);
}

function component(value: Located): Located {
  const failover = (inside: Located) => withValues(inside, { needs: series });
  return withValues(value, { in: names, spread: names, depends_on: series, failover });
}

function domain(value: Located): Located {
  return value.kind === 'map' ? withValues(value, { in: names }) : mapOf(value.span, []);
}

function names(value: Located): Located {
  return value.kind === 'text' ? listOf(value.span, [value]) : value;
}

function journey(value: Located): Located {
  const isPath = value.kind === 'text' || value.kind === 'list' || isBlock(value);
  if (isPath) return mapOf(value.span, [['path', { keySpan: value.span, value: series(value) }]]);
  return withValues(value, { path: series });
}

function isBlock(value: Located): boolean {
  const forms = ['series', 'parallel', 'optional', 'fallback', 'failover', 'network'];
  return value.kind === 'map' && forms.some((form) => value.entries.has(form));
}

/** Everything that must work, as one list. */
function series(value: Located): Located {
  return listOf(value.span, flat(value));
}

function flat(value: Located): readonly Located[] {
  if (value.kind === 'list') return value.items.flatMap(flat);
  const inside = valueUnder(value, 'series');
  return inside === undefined ? [block(value)] : flat(inside);
}

/** One block; a series of one is what is in it. */
function block(value: Located): Located {
  if (value.kind === 'list' || valueUnder(value, 'series') !== undefined) {
    const parts = flat(value);
    return parts.length === 1 ? parts[0]! : listOf(value.span, parts);
  }
  const blocks = (inside: Located) =>
    inside.kind === 'list' ? listOf(inside.span, inside.items.map(block)) : inside;
  const failover = (inside: Located) =>
    withValues(inside, { primary: series, standby: series, needs: series });
  return withValues(value, { parallel: blocks, fallback: blocks, optional: series, failover });
}

function linksByName(value: Located): Located {
  if (value.kind !== 'list') return mapOf(value.span, []);
  const entries = value.items.map((link): [string, Entry] => [
    linkName(link),
    { keySpan: link.span, value: link },
  ]);
  return mapOf(value.span, entries);
}

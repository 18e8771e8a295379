import type { FullDocument } from '../model/full-document.js';
import type { Shares } from './law.js';

/** Names that begin alike, sort otherwise, or look like words of the language and of JavaScript. */
const STRANGE = [
  ...['a', 'aa', 'a-', 'a_', 'aA', 'A', '_', '__', 'a-a', 'read', 'write', 'required', 'parallel', 'one'],
  ...[
    'constructor',
    '__proto__x',
    'toString',
    'reaction',
    'failover',
    'of',
    'x1',
    'x10',
    'x2',
    'majority',
    'and',
  ],
];

/** The same document with every name replaced, so that they begin alike and come in another order. */
export function renamed(document: FullDocument, [share]: Shares): FullDocument {
  const names = [
    ...['domains', 'components', 'blocks', 'journeys'].flatMap((key) => Object.keys(document[key] as object)),
    ...document.links.map((link) => String(link['name'])),
  ];
  const start = Math.floor(share * STRANGE.length);
  const map = new Map(names.map((name, index) => [name, STRANGE[(start + index * 7) % STRANGE.length]!]));
  // More names than strange ones would collide.
  if (names.length > STRANGE.length) return document;
  const { name, description, ...rest } = document;
  return {
    ...(replaced(rest, map) as object),
    ...(typeof name === 'string' ? { name } : {}),
  } as FullDocument;
}

function replaced(value: unknown, map: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return replacedName(value, map);
  if (Array.isArray(value)) return value.map((item) => replaced(item, map));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [map.get(key) ?? key, replaced(item, map)]);
  return Object.fromEntries(entries);
}

function replacedName(text: string, map: ReadonlyMap<string, string>): string {
  const [name = '', operation] = text.split('.');
  const other = map.get(name);
  return other === undefined ? text : operation === undefined ? other : `${other}.${operation}`;
}

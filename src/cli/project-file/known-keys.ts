import type * as z from 'zod/mini';
import type { Located, LocatedMap } from '../../topology/located.js';
import { nearest } from '../../topology/nearest.js';
import { type Reading, report } from '../../topology/reading.js';
import { topologyShape } from '../../topology/schema.js';

/** A map without the keys that nobody knows, which are noted: the language's own hints would lead elsewhere. */
export function knownKeys(reading: Reading, { shape }: z.ZodMiniObject, located: Located): Located {
  if (located.kind !== 'map') return located;
  const isKnown = (key: string) => Object.hasOwn(shape, key);
  for (const key of [...located.entries.keys()].filter((key) => !isKnown(key)))
    noteUnknown(reading, Object.keys(shape), key, located);
  return { ...located, entries: new Map([...located.entries].filter(([key]) => isKnown(key))) };
}

function noteUnknown(reading: Reading, known: readonly string[], key: string, { entries }: LocatedMap): void {
  const span = entries.get(key)!.keySpan;
  const word = key.replaceAll('-', '_');
  const near = known.includes(word) ? word : nearest(reading, word, new Set(known));
  const all = `known keys here: ${known.join(', ')}`;
  const elsewhere = Object.hasOwn(topologyShape.shape, key) ? 'it belongs in a topology file' : all;
  const hint = near === undefined ? elsewhere : `did you mean \`${near}\`?`;
  report(reading, 'HA201', { span, hint }, `unknown key \`${key}\``);
}

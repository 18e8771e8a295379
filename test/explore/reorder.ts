import type { FullDocument } from '../model/full-document.js';

/** Keys of lists whose order has a meaning, or whose items are two ends. */
const ORDERED: ReadonlySet<string> = new Set(['fallback', 'spread', 'between']);

/** The same document with all maps, and all lists whose order has no meaning, turned round; journeys stay in their order. */
export function reordered(document: FullDocument): FullDocument {
  const turned = turn('', document) as FullDocument;
  const journeys = Object.fromEntries(
    Object.keys(document.journeys).map((name) => [name, turned.journeys[name]!]),
  );
  return { ...turned, journeys };
}

function turn(key: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => turn('', item));
    const isLinkOfNetwork =
      value.length <= 3 && value.every((item) => typeof item === 'string') && key === '';
    return ORDERED.has(key) || isLinkOfNetwork ? items : items.toReversed();
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([inner, item]) => [inner, turn(inner, item)]);
  return Object.fromEntries(entries.toReversed());
}

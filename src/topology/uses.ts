import type { Span } from '../diagnostics/span.js';
import { blockNames, componentBlocks } from './block-names.js';
import { type LocatedMap, spanAt, valueUnder } from './located.js';
import { namePlaces } from './name-places.js';
import type { NameKind } from './names.js';
import type { Draft } from './read-draft.js';
import type { Block } from './topology.js';

/** A name where it is used, and what it may stand for there. */
export interface Use {
  name: string;
  span: Span;
  wanted: readonly NameKind[];
}

const BLOCK: readonly NameKind[] = ['component', 'block'];
const DOMAIN: readonly NameKind[] = ['domain'];

/** Every use of a name in a file. */
export function* usesOf(draft: Draft, root: LocatedMap): Generator<Use> {
  for (const name of draft.components.keys()) {
    yield* domainUses(root, ['components', name, 'in']);
    yield* domainUses(root, ['components', name, 'spread']);
  }
  for (const name of draft.domains.keys()) yield* domainUses(root, ['domains', name, 'in']);
  const links = valueUnder(root, 'links');
  // By its place in the file: a link that could not be read names domains too.
  if (links?.kind === 'list')
    for (const index of links.items.keys()) yield* domainUses(root, ['links', index, 'between']);
  for (const { name: journey, from } of draft.journeys) {
    if (from !== null)
      yield { name: from, span: spanAt(root, ['journeys', journey, 'from']), wanted: DOMAIN };
  }
  for (const { name, span } of blockNames(rootBlocks(draft))) yield { name, span, wanted: BLOCK };
}

/** The outermost blocks of a file: what components depend on, named blocks, and the paths of journeys. */
export function* rootBlocks(draft: Draft): Generator<Block> {
  for (const component of draft.components.values()) yield* componentBlocks(component);
  for (const { block } of draft.blocks.values()) yield block;
  for (const { path } of draft.journeys) yield path;
}

function* domainUses(root: LocatedMap, path: readonly PropertyKey[]): Generator<Use> {
  for (const { text: name, span } of namePlaces(root, path)) yield { name, span, wanted: DOMAIN };
}

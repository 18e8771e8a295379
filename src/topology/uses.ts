import type { Span } from '../diagnostics/span.js';
import { blockNames, componentBlocks } from './block-names.js';
import { type LocatedMap, spanAt } from './located.js';
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
  for (const { name, within, spread } of draft.components.values()) {
    const path = ['components', name];
    yield* domainUses(root, path, within);
    for (const [index, domain] of spread.entries()) {
      yield { name: domain, span: spanAt(root, [...path, 'spread', index]), wanted: DOMAIN };
    }
  }
  for (const { name, within } of draft.domains.values()) yield* domainUses(root, ['domains', name], within);
  for (const [index, { between }] of draft.links.entries()) {
    for (const [end, name] of between.entries()) {
      yield { name, span: spanAt(root, ['links', index, 'between', end]), wanted: DOMAIN };
    }
  }
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

function* domainUses(root: LocatedMap, path: readonly string[], names: readonly string[]): Generator<Use> {
  for (const [index, name] of names.entries()) {
    yield { name, span: spanAt(root, [...path, 'in', index]), wanted: DOMAIN };
  }
}

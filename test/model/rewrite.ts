import type { Document, DocumentBlock, DocumentComponent, DocumentFigures } from './document.js';

/** A block with every name replaced, and then every block around them, from the inside out. */
export function rewriteBlock(
  block: DocumentBlock,
  name: (name: string) => DocumentBlock,
  around: (block: Exclude<DocumentBlock, string>) => DocumentBlock = (same) => same,
): DocumentBlock {
  if (typeof block === 'string') return name(block);
  const inside = (part: DocumentBlock) => rewriteBlock(part, name, around);
  if (Array.isArray(block)) return around(block.map(inside));
  return around({ ...block, parallel: block.parallel.map(inside) });
}

/** A document with every block in it rewritten: journeys, named blocks and what components need. */
export function rewriteBlocks(
  document: Document,
  rewrite: (block: DocumentBlock) => DocumentBlock,
): Document {
  return {
    ...mapComponents(document, (component) =>
      component.depends_on === undefined
        ? component
        : { ...component, depends_on: rewrite(component.depends_on) },
    ),
    blocks: mapValues(document.blocks, rewrite),
    journeys: mapValues(document.journeys, ({ path }) => ({ path: rewrite(path) })),
  };
}

/** A document with every component replaced by another of the same name. */
export function mapComponents(
  document: Document,
  change: (component: DocumentComponent, name: string) => DocumentComponent,
): Document {
  return { ...document, components: mapValues(document.components, change) };
}

/** A record with every value replaced. */
export function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, name: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}

/** The same document inside one more domain. */
export function within(document: Document, figures: DocumentFigures): Document {
  const inWorld = mapComponents(document, (component) => {
    const placed = component.in !== undefined || (component.spread ?? []).length > 0;
    return placed ? component : { ...component, in: 'world' };
  });
  const domains = mapValues(document.domains, (domain) => ({ in: 'world', ...domain }));
  return { ...inWorld, domains: { ...domains, world: figures } };
}

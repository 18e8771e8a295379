import fc from 'fast-check';
import { describe, it } from 'vitest';
import { countOf, type Document, type DocumentBlock, type DocumentComponent } from '../model/document.js';
import { expectSame } from '../model/expect-same.js';
import { documents, reversed } from '../model/random-document.js';
import { mapComponents, mapValues, rewriteBlock, rewriteBlocks, within } from '../model/rewrite.js';

/** Says that rewriting any document changes no figure. */
function changesNothing(rewrite: (document: Document) => Document): void {
  fc.assert(
    fc.property(documents(), (document) => expectSame(document, rewrite(document))),
    { numRuns: 60 },
  );
}

describe('what changes nothing', () => {
  it('the order of definitions and of the parts of a block', () => {
    const turn = (block: Exclude<DocumentBlock, string>): DocumentBlock =>
      Array.isArray(block) ? block.toReversed() : { ...block, parallel: block.parallel.toReversed() };
    changesNothing((document) =>
      reversed(rewriteBlocks(document, (block) => rewriteBlock(block, (name) => name, turn))),
    );
  });

  it('names', () => {
    // Sorts the other way round, so that nothing can depend on the order of names.
    const renamed = (name: string) =>
      name.replace(/^[a-z]+/, (word) => ({ part: 'zz', block: 'mm' })[word] ?? 'aa');
    const place = ({ in: within, spread, ...rest }: DocumentComponent): DocumentComponent => ({
      ...rest,
      ...(within !== undefined && { in: renamed(within) }),
      ...(spread !== undefined && { spread: spread.map(renamed) }),
    });
    const keys = <T>(record: Record<string, T>) =>
      Object.fromEntries(Object.entries(record).map(([name, value]) => [renamed(name), value]));
    changesNothing((document) => {
      const used = rewriteBlocks(mapComponents(document, place), (block) => rewriteBlock(block, renamed));
      const domains = mapValues(document.domains, (domain) =>
        domain.in === undefined ? domain : { ...domain, in: renamed(domain.in) },
      );
      return {
        ...used,
        domains: keys(domains),
        components: keys(used.components),
        blocks: keys(used.blocks),
      };
    });
  });

  it('writing a named block out wherever it is used', () => {
    changesNothing((document) => {
      const inline = (block: DocumentBlock): DocumentBlock =>
        rewriteBlock(block, (name) => (name in document.blocks ? inline(document.blocks[name]!) : name));
      return { ...rewriteBlocks(document, inline), blocks: {} };
    });
  });

  it('writing what a component needs next to it wherever it is used', () => {
    changesNothing((document) => {
      const alone = mapComponents(document, ({ depends_on: _, ...component }) => component);
      const withNeeds = (block: DocumentBlock): DocumentBlock =>
        rewriteBlock(block, (name) => {
          const needs = document.components[name]?.depends_on;
          return needs === undefined ? name : [name, withNeeds(needs)];
        });
      return rewriteBlocks(alone, withNeeds);
    });
  });

  it('writing replicas as components of their own in a parallel block', () => {
    changesNothing((document) => {
      const blocks = mapValues(document.components, ({ replicas = 1, required }, name) => ({
        parallel: Array.from({ length: replicas }, (_, index) => `${name}-${index}`),
        required: countOf(required, replicas),
      }));
      return { ...document, components: singles(document), blocks: { ...document.blocks, ...blocks } };
    });
  });

  it('writing a parallel block that requires all of its parts as a list', () => {
    const asList = (block: Exclude<DocumentBlock, string>): DocumentBlock => {
      if (Array.isArray(block)) return { parallel: block, required: 'all' };
      return countOf(block.required, block.parallel.length) === block.parallel.length
        ? block.parallel
        : block;
    };
    changesNothing((document) =>
      rewriteBlocks(document, (block) => rewriteBlock(block, (name) => name, asList)),
    );
  });

  it('grouping the parts of a series, or of a parallel block that requires one', () => {
    const group = (block: Exclude<DocumentBlock, string>): DocumentBlock => {
      if (Array.isArray(block)) return block.length < 3 ? block : [block[0]!, block.slice(1)];
      const { parallel, required } = block;
      if (parallel.length < 3 || countOf(required, parallel.length) !== 1) return block;
      return { parallel: [{ parallel: parallel.slice(0, 2) }, ...parallel.slice(2)] };
    };
    changesNothing((document) =>
      rewriteBlocks(document, (block) => rewriteBlock(block, (name) => name, group)),
    );
  });

  it('a domain without figures around everything', () => {
    changesNothing((document) => within(document, {}));
  });

  it('a perfect part in series', () => {
    changesNothing((document) => ({
      ...document,
      components: { ...document.components, perfect: { unavailability: '0' } },
      journeys: mapValues(document.journeys, ({ path }) => ({ path: [path, 'perfect'] })),
    }));
  });
});

/** Every replica as a component of one unit, `part0-1` for the second of part0. */
function singles({ components }: Document): Record<string, DocumentComponent> {
  const entries = Object.entries(components).flatMap(([name, { replicas = 1, required: _, ...unit }]) =>
    Array.from({ length: replicas }, (_unit, index) => {
      const zone = unit.spread?.[index % unit.spread.length];
      return [`${name}-${index}`, zone === undefined ? unit : { ...unit, spread: [zone] }] as const;
    }),
  );
  return Object.fromEntries(entries);
}

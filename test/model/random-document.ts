import fc from 'fast-check';
import type { Document, DocumentBlock, DocumentFigures, Required } from './document.js';

/** A block in which names are still numbers, to be picked from what may be named there. */
type Shape = number | Shape[] | { parallel: Shape[]; required?: Required };

const required: fc.Arbitrary<Required | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: 1, max: 4 }),
  fc.constantFrom('majority' as const, 'all' as const),
);

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'shape' },
    fc.nat({ max: 99 }),
    fc.array(tie('shape'), { minLength: 1, maxLength: 3, depthIdentifier: 'shape' }),
    fc
      .record({
        parallel: fc.array(tie('shape'), { minLength: 1, maxLength: 4, depthIdentifier: 'shape' }),
        required,
      })
      .map(({ parallel, required: needed }) => withRequired({ parallel }, parallel.length, needed)),
  ),
}));

const mttr = fc.constantFrom('1h', '0.5h', '24h');
const availability = fc.constantFrom('99.999%', '99.9%', '99%', '0.9', '5 nines', '12 nines', '100%', '0%');
const unavailability = fc.constantFrom('0.5', '0.125', '1e-3', '1e-7', '1e-20', '0.999', '0', '1');

const figures: fc.Arbitrary<DocumentFigures> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ availability, mttr }) },
  { weight: 4, arbitrary: fc.record({ unavailability, mttr }) },
  { weight: 1, arbitrary: fc.oneof(fc.record({ availability }), fc.record({ unavailability })) },
  { weight: 2, arbitrary: fc.record({ mtbf: fc.constantFrom('7h', '100h', '50000h'), mttr }) },
  {
    weight: 2,
    arbitrary: fc.record({
      failures: fc.constantFrom('0/year', '4/year', '100/year', '0.01/year'),
      mttr,
    }),
  },
);

const domain = fc.record({ figures: fc.option(figures, { freq: 3 }), within: fc.nat({ max: 9 }) });
const component = fc.record({
  figures,
  replicas: fc.integer({ min: 1, max: 5 }),
  required,
  within: fc.option(fc.nat({ max: 99 })),
  spread: fc.array(fc.nat({ max: 99 }), { maxLength: 4 }),
  needs: fc.option(shape, { freq: 2 }),
});

/**
 * Any system that the language can say with at most `events` things that fail: domains in domains, with and without
 * figures; replicas in and spread over them; shared needs; blocks in blocks, used often; several journeys.
 */
export function documents({ events = 12 } = {}): fc.Arbitrary<Document> {
  return fc
    .record({
      domains: fc.array(domain, { maxLength: 4 }),
      components: fc.array(component, { minLength: 1, maxLength: 6 }),
      blocks: fc.array(shape, { maxLength: 4 }),
      journeys: fc.array(shape, { minLength: 1, maxLength: 2 }),
      backwards: fc.boolean(),
    })
    .map((drawn) => write(drawn, events));
}

type Drawn<T> = T extends fc.Arbitrary<infer Value> ? Value : never;

interface Draw {
  domains: Drawn<typeof domain>[];
  components: Drawn<typeof component>[];
  blocks: Shape[];
  journeys: Shape[];
  backwards: boolean;
}

function write({ domains, components, blocks, journeys, backwards }: Draw, events: number): Document {
  const zones = domains.map((_, index) => `zone${index}`);
  // Each may name only what stands before it, so that nothing is cyclic.
  const names: string[] = [];
  let left = Math.max(0, events - domains.length - components.length);
  const document: Document = { domains: {}, components: {}, blocks: {}, journeys: {} };
  domains.forEach(({ figures: own, within }, index) => {
    const outer = zones[within];
    document.domains[`zone${index}`] = { ...own, ...(within < index && outer && { in: outer }) };
  });
  components.forEach((drawn, index) => {
    const replicas = Math.min(drawn.replicas, 1 + left);
    left -= replicas - 1;
    const zone = (pick: number) => zones[pick % zones.length]!;
    const unit = {
      ...drawn.figures,
      replicas,
      ...(drawn.within !== null && zones.length > 0 && { in: zone(drawn.within) }),
      ...(drawn.spread.length > 0 && zones.length > 0 && { spread: drawn.spread.map(zone) }),
      ...(drawn.needs !== null && names.length > 0 && { depends_on: named(drawn.needs, names) }),
    };
    document.components[`part${index}`] = withRequired(unit, replicas, drawn.required);
    names.push(`part${index}`);
    const block = blocks[index];
    if (block === undefined) return;
    document.blocks[`block${index}`] = named(block, names);
    names.push(`block${index}`);
  });
  journeys.forEach((path, index) => {
    document.journeys[`journey${index}`] = { path: named(path, names) };
  });
  return backwards ? reversed(document) : document;
}

/** The same document with everything defined in the opposite order. */
export function reversed({ domains, components, blocks, journeys }: Document): Document {
  const turn = <T>(map: Record<string, T>) => Object.fromEntries(Object.entries(map).reverse());
  return { domains: turn(domains), components: turn(components), blocks: turn(blocks), journeys };
}

function named(shape: Shape, names: readonly string[]): DocumentBlock {
  if (typeof shape === 'number') return names[shape % names.length]!;
  if (Array.isArray(shape)) return shape.map((part) => named(part, names));
  return { ...shape, parallel: shape.parallel.map((part) => named(part, names)) };
}

function withRequired<T extends object>(thing: T, count: number, needed: Required | undefined) {
  if (needed === undefined) return thing;
  return { ...thing, required: typeof needed === 'number' ? Math.min(needed, count) : needed };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeyOf } from '../analysis-of.js';
import { relativeError } from '../relative-error.js';

describe('network', () => {
  it('is the bridge of five parts of 90 %, 0.97848', () => {
    const { availability } = journeyOf(
      `
defaults: { mttr: 1h }
components: { a: 0.9, b: 0.9, c: 0.9, d: 0.9, e: 0.9 }
system:
  network: { from: s, to: t, junctions: [s, m, n, t], links: [[s, m, a], [s, n, b], [m, t, c], [n, t, d], [m, n, e]] }`.replace(
        /(\w): 0.9/g,
        '$1: { availability: 90% }',
      ),
    );
    expect(availability).toBeCloseTo(0.97848, 15);
  });

  it('counts paths of working nodes and links, both ends included, in any small graph', () => {
    const nodes = ['a', 'b', 'c', 'd'];
    const pairs = nodes.flatMap((one, index) => nodes.slice(index + 1).map((other) => [one, other] as const));
    const graphs = fc
      .subarray(pairs, { minLength: 1 })
      .filter((links) => reaches(links, new Set()))
      .chain((links) =>
        fc.record({ links: fc.constant(links), carried: fc.subarray(links), junctions: fc.subarray(nodes) }),
      );
    fc.assert(
      fc.property(graphs, ({ links, carried, junctions }) => {
        const carrier = ([one, other]: readonly [string, string]) => `${one}${other}`;
        const parts = [...nodes.filter((name) => !junctions.includes(name)), ...carried.map(carrier)];
        const wires = links.map((link) => [...link, ...(carried.includes(link) ? [carrier(link)] : [])]);
        const text = JSON.stringify({
          components: Object.fromEntries(
            [...parts, 'z'].map((name, index) => [name, { availability: 0.9 - index / 50 }]),
          ),
          system: [
            { network: { from: 'a', to: 'd', links: wires, ...(junctions.length > 0 && { junctions }) } },
            'z',
          ],
        });
        const works = (down: ReadonlySet<string>) =>
          reaches(
            links.filter((link) => !down.has(carrier(link))),
            down,
          );
        const connected = byEnumeration(parts, works);
        const expected = connected * (0.9 - parts.length / 50);
        expect(relativeError(journeyOf(text).availability, expected)).toBeLessThan(1e-12);
      }),
      { numRuns: 60 },
    );
  });
});

/** The chance that it works, over all states of parts of which the one with index i works 0.9 − i / 50 of the time. */
function byEnumeration(parts: readonly string[], works: (down: ReadonlySet<string>) => boolean): number {
  let sum = 0;
  for (let state = 0; state < 2 ** parts.length; state++) {
    const isDown = (index: number) => ((state >> index) & 1) === 1;
    const down = new Set(parts.filter((_, index) => isDown(index)));
    const chances = parts.map((_, index) => (isDown(index) ? 0.1 + index / 50 : 0.9 - index / 50));
    if (works(down)) sum += chances.reduce((product, chance) => product * chance, 1);
  }
  return sum;
}

/** Whether links lead from a to d, past nodes that are not down. */
function reaches(links: readonly (readonly [string, string])[], down: ReadonlySet<string>): boolean {
  const reached = new Set(down.has('a') ? [] : ['a']);
  for (const name of reached) {
    for (const [one, other] of links) {
      const next = one === name ? other : other === name ? one : null;
      if (next !== null && !down.has(next)) reached.add(next);
    }
  }
  return reached.has('d');
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginBuilding } from '../../src/structure/building.js';
import { compileNode, outagesIn } from '../../src/structure/compiled-node.js';
import { unreachable } from '../../src/structure/reach.js';
import { usualSituation, withFailed } from '../../src/structure/situation.js';
import { wayOf, wayOutages } from '../../src/structure/way.js';
import { counted } from '../thorough.js';
import { topologyOf } from '../topology-of.js';

const DOMAINS = 6;

const CHAIN = Array.from({ length: DOMAINS - 1 }, (_, at) => [at, at + 1] as const);

const links = fc.uniqueArray(
  fc.tuple(fc.nat(DOMAINS - 1), fc.nat(DOMAINS - 1)).filter(([a, b]) => a + 1 < b),
  { maxLength: 10, selector: ([a, b]) => a * DOMAINS + b },
);

it('is taken down by what takes its diagram down, whatever has failed', () => {
  fc.assert(
    fc.property(links, fc.nat(), (chords, seed) => {
      const pairs = [...CHAIN, ...chords];
      const domains = Array.from({ length: DOMAINS }, (_, at) => `  d${at}: { availability: 99%, mttr: 1h }`);
      const between = pairs.map(([a, b]) => `  - { between: [d${a}, d${b}], availability: 99.9%, mttr: 1h }`);
      const building = beginBuilding(
        topologyOf(`
domains:
${domains.join('\n')}
links:
${between.join('\n')}
components: { c: { availability: 99%, mttr: 1h, in: d5 } }
journeys: { j: { path: [c], from: d0 } }`),
        { from: 'd0' },
      );
      const node = unreachable(building, new Set(['d5']));
      fc.pre(node >= building.leaves.length);
      const way = wayOf(building, node);
      const compiled = compileNode(building, node)!;
      const usual = usualSituation(building.leaves, building.usual);
      for (const situation of [usual, withFailed(usual, seed % building.leaves.length)]) {
        const { down, alone, isKnown } = wayOutages(situation, way);
        const expected = outagesIn(situation, compiled);
        expect({ down, alone: alone.toSorted() }).toEqual({
          down: expected.down,
          alone: expected.alone.toSorted(),
        });
        expect(isKnown).toBe(true);
      }
    }),
    counted(100),
  );
});

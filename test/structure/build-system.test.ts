import { describe, expect, it } from 'vitest';
import { NEVER } from '../../src/bdd/gate-graph.js';
import { buildComponent, buildJourney } from '../../src/structure/build-system.js';
import type { System } from '../../src/structure/system.js';
import { topologyOf } from '../topology-of.js';

function system(text: string, journey = 0): System {
  const topology = topologyOf(text);
  return buildJourney(topology, topology.journeys[journey]!);
}

/** Owner, units and failing units of each leaf. */
const leavesOf = ({ leaves }: System) => leaves.map(({ owner, units, failing }) => [owner, units, failing]);

/** Whether the root has failed when the leaves of the given owners have. */
function failed({ leaves, graph, root }: System, ...owners: string[]): boolean {
  const state = leaves.map(({ owner }) => owners.includes(owner));
  for (let gate = 0; gate < graph.gateCount; gate++) {
    const inputs = graph.inputs.subarray(graph.firstInput[gate]!, graph.firstInput[gate + 1]!);
    state.push(inputs.filter((input) => state[input]).length >= graph.threshold[gate]!);
  }
  return root !== NEVER && state[root]!;
}

describe('buildJourney', () => {
  it('makes one leaf of replicas that need nothing of their own', () => {
    const { graph, ...rest } = system(`
components: { x: { availability: 99%, replicas: 1000000, required: 999000 } }
system: x`);
    expect(leavesOf({ graph, ...rest })).toEqual([['x', 1_000_000, 1001]]);
    expect(graph.gateCount).toBe(0);
  });

  it.each([
    // One of four must work: the two in a zone may stand together. All must: so may all four.
    [
      'required: 1',
      [
        ['x', 2, 2],
        ['x', 2, 2],
      ],
    ],
    ['required: all', [['x', 4, 1]]],
    [
      'required: 2',
      [
        ['x', 1, 1],
        ['x', 1, 1],
        ['x', 1, 1],
        ['x', 1, 1],
      ],
    ],
  ])('tells replicas in two zones apart only where it must: %s', (required, expected) => {
    const built = system(`
domains: { a: { availability: 99% }, b: { availability: 99% } }
components: { x: { availability: 99%, replicas: 4, spread: [a, b], ${required} } }
system: x`);
    expect(leavesOf(built).filter(([owner]) => owner === 'x')).toEqual(expected);
    expect(failed(built, 'a')).toBe(required === 'required: all');
    expect(failed(built, 'a', 'b')).toBe(true);
    expect(failed(built, 'x')).toBe(true);
  });

  it('makes one leaf of what is named often, in blocks, needs and domains', () => {
    const text = `
domains: { zone: { availability: 99% }, rack: { in: zone, availability: 99% } }
components:
  web: { availability: 99%, in: rack, depends_on: [db] }
  api: { availability: 99%, in: zone, depends_on: [store] }
  db: { availability: 99%, in: rack }
blocks: { store: [db, db] }
journeys:
  both: { path: [web, api, { parallel: [store, db] }] }
  web: { path: web }`;
    const built = system(text);
    expect(leavesOf(built).toSorted()).toEqual([
      ['api', 1, 1],
      ['db', 1, 1],
      ['rack', 1, 1],
      ['web', 1, 1],
      ['zone', 1, 1],
    ]);
    expect([failed(built, 'api'), failed(built, 'db')]).toEqual([true, true]);
    const web = system(text, 1);
    expect(leavesOf(web).map(([owner]) => owner)).not.toContain('api');
    expect(failed(web, 'db')).toBe(true);
  });

  it('makes no leaf of a domain that cannot fail by itself', () => {
    const built = system(`
domains: { zone: {}, region: { availability: 99% }, empty: { in: region } }
components: { x: { availability: 99%, in: zone }, y: { availability: 99%, in: empty } }
system: [x, y]`);
    expect(leavesOf(built).map(([owner]) => owner)).toEqual(['x', 'region', 'y']);
  });

  it('counts a part that is named twice in a block that requires two as two', () => {
    const built = system(`
components: { a: { availability: 99% }, b: { availability: 99% } }
system: { parallel: [a, a, b], required: 2 }`);
    expect(failed(built, 'a')).toBe(true);
    expect(failed(built, 'b')).toBe(false);
  });

  it('grows with the file, not with the square of it', () => {
    const names = Array.from({ length: 2000 }, (_, index) => `c${index}`);
    const component = (name: string, index: number) =>
      `  ${name}: { availability: 99%, in: zone${index === 0 ? '' : `, depends_on: [c${index - 1}]`} }`;
    const { leaves, graph } = system(`
domains: { zone: { availability: 99% } }
components:
${names.map(component).join('\n')}
system: [${names}]`);
    expect(leaves.length).toBe(2001);
    expect(graph.inputs.length).toBeLessThan(10_000);
  });
});

describe('buildComponent', () => {
  it('takes the domains of a component and leaves out what it needs', () => {
    const topology = topologyOf(`
domains: { zone: { availability: 99% } }
components:
  web: { availability: 99%, replicas: 2, in: zone, depends_on: [db] }
  db: { availability: 99% }
system: web`);
    const built = buildComponent(topology, topology.components.get('web')!);
    expect(leavesOf(built)).toEqual([
      ['zone', 1, 1],
      ['web', 2, 2],
    ]);
    expect([failed(built, 'zone'), failed(built, 'web'), failed(built)]).toEqual([true, true, false]);
  });
});

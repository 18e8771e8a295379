import { describe, expect, it } from 'vitest';
import { beginBuilding } from '../../src/structure/building.js';
import { placementOf } from '../../src/structure/placement.js';
import { topologyOf } from '../topology-of.js';

function placement(component: string) {
  const topology = topologyOf(`
domains:
  earth: { availability: 99.99% }
  eu: { in: earth }
  eu-a: { in: eu, availability: 99.9% }
  eu-b: { in: eu, availability: 99.9% }
  us: { in: earth, availability: 99.9% }
  rack: {}
components:
  x: { availability: 99%, ${component} }
system: x`);
  const building = beginBuilding(topology);
  const { common, groups } = placementOf(building, topology.components.get('x')!);
  // Nothing but domains has been made: a node is the index of its leaf.
  const domainsOf = (nodes: readonly number[]) => nodes.map((node) => building.leaves[node]!.owner);
  return {
    common: domainsOf(common),
    groups: groups.map(({ needs, replicas }) => ({ domains: domainsOf(needs), replicas })),
  };
}

describe('placementOf', () => {
  it.each([
    ['replicas: 3', { common: [], groups: [{ domains: [], replicas: 3 }] }],
    ['replicas: 3, in: eu-a', { common: ['eu-a', 'earth'], groups: [{ domains: [], replicas: 3 }] }],
    ['in: rack', { common: [], groups: [{ domains: [], replicas: 1 }] }],
    ['in: eu', { common: ['earth'], groups: [{ domains: [], replicas: 1 }] }],
    ['spread: [eu-a]', { common: ['eu-a', 'earth'], groups: [{ domains: [], replicas: 1 }] }],
  ])('%s', (component, expected) => {
    expect(placement(component)).toEqual(expected);
  });

  it('deals replicas round-robin and takes out what all of them need', () => {
    expect(placement('replicas: 5, spread: [eu-a, eu-b, us]')).toEqual({
      common: ['earth'],
      groups: [
        { domains: ['eu-a'], replicas: 2 },
        { domains: ['eu-b'], replicas: 2 },
        { domains: ['us'], replicas: 1 },
      ],
    });
  });

  it('puts every replica in what `in` names besides', () => {
    expect(placement('replicas: 2, in: us, spread: [eu-a, eu-b]')).toEqual({
      common: ['earth', 'us'],
      groups: [
        { domains: ['eu-a'], replicas: 1 },
        { domains: ['eu-b'], replicas: 1 },
      ],
    });
  });

  it('counts only the domains that get a replica', () => {
    expect(placement('replicas: 2, spread: [eu-a, eu-b, us]')).toEqual({
      common: ['earth'],
      groups: [
        { domains: ['eu-a'], replicas: 1 },
        { domains: ['eu-b'], replicas: 1 },
      ],
    });
    expect(placement('spread: [eu-a, us]').common).toEqual(['eu-a', 'earth']);
  });

  it('tells apart a zone and the region that contains it', () => {
    expect(placement('replicas: 2, spread: [eu-a, eu]')).toEqual({
      common: ['earth'],
      groups: [
        { domains: ['eu-a'], replicas: 1 },
        { domains: [], replicas: 1 },
      ],
    });
  });

  it('puts together the replicas of domains that cannot fail by themselves, and of one named twice', () => {
    expect(placement('replicas: 4, spread: [eu, rack, eu-a, eu-a]').groups).toEqual([
      { domains: ['earth'], replicas: 1 },
      { domains: [], replicas: 1 },
      { domains: ['earth', 'eu-a'], replicas: 2 },
    ]);
  });
});

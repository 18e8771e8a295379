import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostParts } from '../../../src/analysis/picture/lost-parts.js';
import { topologyOf } from '../../topology-of.js';

const text = (replicas = 5, required = 3) => `
domains:
  region: { availability: 99.99% }
  a: { availability: 99.9%, in: region }
  b: { availability: 99.9%, in: region }
  rack: { availability: 99.9% }
components:
  web: { availability: 99%, replicas: ${replicas}, required: ${required}, spread: [a, b, a] }
  db: { availability: 99%, replicas: 2, in: [b, rack] }
  dns: { availability: 99% }
system: [dns, web, db]
`;
const topology = topologyOf(text());
const lost = (...failed: string[]) => Object.fromEntries(lostParts(topology, failed));
const down = (units: number) => ({ down: true, lost: units, units });

describe('lostParts', () => {
  it('are none where nothing has failed', () => {
    expect(lost()).toEqual({});
  });

  it('are down with the whole, or with so many replicas that too few are left', () => {
    expect(lost('dns')).toEqual({ 'component dns': down(1) });
    expect(lost('db')).toEqual({ 'component db': down(2) });
  });

  it('tell a component that has lost some of its replicas, and where they were', () => {
    expect(lost('web#2')).toEqual({
      'component web': { down: false, lost: 1, units: 5 },
      'units web b': { down: false, lost: 1, units: 2 },
    });
    expect(lost('web#2', 'web#5', 'web#1')).toEqual({
      'component web': { down: true, lost: 3, units: 5 },
      'units web b': down(2),
      'units web a': { down: false, lost: 1, units: 3 },
    });
  });

  it('follow domains into what they contain', () => {
    expect(lost('region')).toEqual({
      'cluster region': down(1),
      'cluster a': down(1),
      'cluster b': down(1),
      'component web': down(5),
      'units web a': down(3),
      'units web b': down(2),
      'component db': down(2),
    });
    expect(lost('rack')).toEqual({
      'cluster rack': down(1),
      'component db': down(2),
    });
  });

  it('tell links that were made to fail, and no others', () => {
    const links = topologyOf(`
domains: { home: {}, eu: {}, us: {} }
links:
  - { between: [home, eu], availability: 99.9%, mttr: 1h }
  - { between: [eu, us], name: cable, availability: 99.9%, mttr: 1h }
components:
  web: { availability: 99%, in: eu }
  db: { availability: 99%, in: us }
journeys: { buy: { path: [web, db], from: home } }
`);
    const marked = (...failed: string[]) => [...lostParts(links, failed).keys()];
    expect(marked('cable')).toEqual(['link cable']);
    expect(marked('web', 'home~eu')).toEqual(['link home~eu', 'component web']);
    expect(lostParts(links, ['cable']).get('link cable')).toEqual(down(1));
  });

  it('count every replica once, as one by one they are dealt', () => {
    const names = fc.subarray(['a', 'b', 'region', 'web', ...[1, 2, 3, 4, 5, 6, 7].map((n) => `web#${n}`)]);
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), (failed, n, k) => {
        const [replicas, required] = [Math.max(n, k, 3), Math.min(n, k)];
        const made = failed.filter((name) => !name.includes('#') || Number(name.slice(4)) <= replicas);
        const gone = Array.from({ length: replicas }, (_, index) => {
          const domain = ['a', 'b', 'a'][index % 3]!;
          return ['web', `web#${index + 1}`, domain, 'region'].some((name) => made.includes(name));
        }).filter((one) => one).length;
        const part = lostParts(topologyOf(text(replicas, required)), made).get('component web');
        expect(part?.lost ?? 0).toBe(gone);
        expect(part?.down ?? false).toBe(gone > 0 && replicas - gone < required);
      }),
      { numRuns: 60 },
    );
  });
});

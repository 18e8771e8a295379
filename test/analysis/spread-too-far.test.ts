import { expect, it } from 'vitest';
import { spreadTooFar } from '../../src/analysis/spread-too-far.js';
import { topologyOf } from '../topology-of.js';

const far = (replicas: number, more = 'spread: [a, b, c]') => {
  const topology = topologyOf(
    `domains: { a: , b: , c: }\ncomponents: { db: { availability: 99%, replicas: ${replicas}, ${more} } }\nsystem: db\n`,
  );
  return spreadTooFar(topology, topology.journeys[0]!);
};

it('refuses what-ifs and cut sets of more than 100,000 replicas over domains', () => {
  expect(far(100_000)).toBeNull();
  expect(far(100_001)).toEqual({ entangled: ['db'] });
  expect(far(1e6, 'in: [a, b, c]')).toBeNull();
});

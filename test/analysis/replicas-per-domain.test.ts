import { describe, expect, it } from 'vitest';
import { replicasPerDomain } from '../../src/analysis/replicas-per-domain.js';
import { topologyOf } from '../topology-of.js';

function countsOf(keys: string): Record<string, number> {
  const topology = topologyOf(`domains: { eu: {}, a: { in: eu }, b: { in: eu }, c: {}, deploy: {} }
components: { app: { availability: 99%, ${keys} } }
system: app`);
  return Object.fromEntries(replicasPerDomain(topology, topology.components.get('app')!));
}

describe('replicasPerDomain', () => {
  it.each<[string, Record<string, number>]>([
    ['replicas: 3', {}],
    ['replicas: 3, in: a', { a: 3, eu: 3 }],
    ['replicas: 5, spread: [a, b]', { a: 3, b: 2, eu: 5 }],
    ['replicas: 5, spread: [a, b, c]', { a: 2, b: 2, c: 1, eu: 4 }],
    ['replicas: 2, spread: [a, b, c]', { a: 1, b: 1, eu: 2 }],
    ['replicas: 4, spread: [a, b], in: deploy', { deploy: 4, a: 2, b: 2, eu: 4 }],
    ['replicas: 3, spread: [a, a, b]', { a: 2, b: 1, eu: 3 }],
    ['replicas: 3, spread: [eu, a]', { eu: 3, a: 1 }],
  ])('%s', (keys, expected) => {
    expect(countsOf(keys)).toEqual(expected);
  });
});

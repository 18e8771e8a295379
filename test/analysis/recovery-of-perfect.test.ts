import { describe, expect, it } from 'vitest';
import { journeyOf } from '../analysis-of.js';

const recoveryOf = (extra: string, path: string) =>
  journeyOf(`
components: { a: { availability: 99.9%, mttr: 1m }${extra} }
system: ${path}`).recovery;

describe('what never fails', () => {
  it.each([
    ['a component', ', z: { availability: 100%, mttr: 5h }', '[a, z]'],
    ['a component without a repair time', ', z: { availability: 100% }', '[a, z]'],
    ['a standby', ', z: { availability: 100%, replicas: 2, failover: { detection: 1h } }', '[a, z]'],
    ['alternatives', ', y: { availability: 100% }, z: { availability: 100% }', '[a, { parallel: [y, z] }]'],
    [
      'a database that replicates late',
      ', z: { availability: 100%, replicas: 2, kind: database, replication: { mode: async, lag: 1m } }',
      '[a, z]',
    ],
  ])('sets neither RTO nor RPO: %s', (_, extra, path) => {
    expect(recoveryOf(extra, path)).toEqual(recoveryOf('', 'a'));
  });

  it('is waited for where what is around it fails', () => {
    const journey = journeyOf(`
domains: { x: { availability: 99.9%, mttr: 1h }, y: { availability: 99.9%, mttr: 1h } }
components:
  web: { availability: 100%, replicas: 2, spread: [x, y], health_check: { interval: 10s, failure_threshold: 3 } }
system: web`);
    expect(journey.recovery.rto).toBe(30);
  });
});

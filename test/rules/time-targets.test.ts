import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from './findings-of.js';

const missed = (targets: string, store: string, system = 'store') =>
  diagnosticsOf(`
targets: { slo: 1%, ${targets} }
components:
  web: { availability: 99%, mttr: 5m }
  store: { availability: 99%, mttr: 1h, ${store} }
system: ${system}`)
    .filter(({ code }) => code === 'HA506' || code === 'HA507')
    .map(({ code, message }) => `${code} ${message}`);

const FAILOVER = 'replicas: 2, failover: { detection: 15s, switchover: 30s }';

describe('HA506 and HA507: RTO and RPO', () => {
  it.each([
    ['rto: 45s', FAILOVER, []],
    ['rto: 44s', FAILOVER, ['HA506 RTO 44s of system is missed: 45s']],
    ['rto: 1h', 'replicas: 1', []],
    ['rto: 59m', 'replicas: 1', ['HA506 RTO 59m 0s of system is missed: 1h 0m']],
    ['rto: 20s', 'replicas: 2, health_check: { interval: 5s, failure_threshold: 3, timeout: 5s }', []],
    ['rto: 1y', 'replicas: 2', ['HA506 RTO 1y 0d of system: nothing says how long it takes']],
    [
      'rpo: 0s',
      `${FAILOVER}, replication: { mode: async, lag: 2s }`,
      ['HA507 RPO 0s of system is missed: 2s'],
    ],
    ['rpo: 2s', `${FAILOVER}, replication: { mode: async, lag: 2s }`, []],
    [
      'rpo: 2s',
      `${FAILOVER}, replication: { mode: async }`,
      ['HA507 RPO 2s of system: nothing says how long it takes'],
    ],
    ['rpo: 2s', `${FAILOVER}, kind: database`, ['HA507 RPO 2s of system: nothing says how long it takes']],
  ])('%s, %s', (targets, store, findings) => {
    expect(missed(targets, store)).toEqual(findings);
  });

  it('are those of the worst part of a journey, soft ones aside', () => {
    expect(missed('rto: 1m', FAILOVER, '[store, web]')).toEqual([
      'HA506 RTO 1m 0s of system is missed: 5m 0s',
    ]);
    expect(missed('rto: 1m', FAILOVER, '[store, { optional: web }]')).toEqual([]);
  });
});

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
    ['rto: 44s', FAILOVER, ['HA506 RTO 44s of system is missed: 45s, by store']],
    ['rto: 1h', 'replicas: 1', []],
    ['rto: 59m', 'replicas: 1', ['HA506 RTO 59m 0s of system is missed: 1h 0m, by store']],
    ['rto: 20s', 'replicas: 2, health_check: { interval: 5s, failure_threshold: 3, timeout: 5s }', []],
    ['rto: 1y', 'replicas: 2', ['HA506 RTO 1y 0d of system: nothing says how long store takes to recover']],
    [
      'rpo: 0s',
      `${FAILOVER}, replication: { mode: async, lag: 2s }`,
      ['HA507 RPO 0s of system is missed: 2s, by store'],
    ],
    ['rpo: 2s', `${FAILOVER}, replication: { mode: async, lag: 2s }`, []],
    [
      'rpo: 2s',
      `${FAILOVER}, replication: { mode: async }`,
      ['HA507 RPO 2s of system: nothing says how much of store is lost'],
    ],
    [
      'rpo: 2s',
      `${FAILOVER}, kind: database`,
      ['HA507 RPO 2s of system: nothing says how much of store is lost'],
    ],
  ])('%s, %s', (targets, store, findings) => {
    expect(missed(targets, store)).toEqual(findings);
  });

  it('are those of the worst part of a journey, soft ones aside', () => {
    expect(missed('rto: 1m', FAILOVER, '[store, web]')).toEqual([
      'HA506 RTO 1m 0s of system is missed: 5m 0s, by web',
    ]);
    expect(missed('rto: 1m', FAILOVER, '[store, { optional: web }]')).toEqual([]);
  });

  it('waits for the repair of a domain or a link that takes all down, whatever fails over inside', () => {
    const missedIn = (targets: string, domains: string, where: string, more = 'system: store') =>
      diagnosticsOf(`
targets: { slo: 1%, ${targets} }
domains: { ${domains} }
components: { store: { availability: 99%, mttr: 1h, ${where} } }
${more}`)
        .filter(({ code }) => code === 'HA506')
        .map(({ message }) => message);
    const region = 'eu: { availability: 99.95%, mttr: 2h }';
    const zones = `${region.replace('2h', '3h')}, us: { availability: 99.9%, mttr: 4h }`;
    expect(missedIn('rto: 2h', region, `${FAILOVER}, in: eu`)).toEqual([]);
    expect(missedIn('rto: 119m', region, `${FAILOVER}, in: eu`)).toEqual([
      'RTO 1h 59m of system is missed: 2h 0m, by eu',
    ]);
    expect(missedIn('rto: 1y', 'eu: { availability: 99.95% }', 'in: eu')).toEqual([
      'RTO 1y 0d of system: nothing says how long eu takes to recover',
    ]);
    expect(missedIn('rto: 45s', zones, `${FAILOVER}, spread: [eu, us]`)).toEqual([]);
    const seen = (from: string) =>
      `links: [{ between: [office, eu], availability: 99.9%, mttr: 20m }]\njourneys: { all: { path: store, from: ${from} } }`;
    const office = 'office: {}, eu: {}';
    expect(missedIn('rto: 19m', office, `${FAILOVER}, in: eu`, seen('office'))).toEqual([
      'RTO 19m 0s of all is missed: 20m 0s, by office~eu',
    ]);
    expect(missedIn('rto: 45s', office, `${FAILOVER}, in: eu`, seen('eu'))).toEqual([]);
  });

  it('waits for the repair of a component that all rest on, whatever stands in for each other above it', () => {
    const times = 'detection: 15s, switchover: 30s';
    const shared = (rto: string, east: string, system: string) =>
      diagnosticsOf(`
targets: { slo: 1%, rto: ${rto} }
components:
  east: { availability: 99%, mttr: 5m${east} }
  west: { availability: 99%, mttr: 5m, depends_on: [db] }
  db: { availability: 99%, mttr: 4h }
system: ${system}`)
        .filter(({ code }) => code === 'HA506')
        .map(({ message }) => message);
    const active =
      '{ parallel: [[east, db], west], health_check: { interval: 5s, failure_threshold: 3, timeout: 5s } }';
    const passive = `{ failover: { primary: east, standby: west, ${times} } }`;
    const alternatives =
      '{ fallback: [[east, db], west], circuit_breaker: { failure_threshold: 5, call_timeout: 4s } }';
    const missedBy = ['RTO 1m 0s of system is missed: 4h 0m, by db'];
    expect(shared('1m', '', active)).toEqual(missedBy);
    expect(shared('1m', ', depends_on: [db]', passive)).toEqual(missedBy);
    expect(shared('1m', '', alternatives)).toEqual(missedBy);
    expect(shared('4h', '', active)).toEqual([]);
    // Where the other one can do without it, nobody waits for it.
    expect(shared('45s', '', passive)).toEqual([]);
    expect(shared('1m', ', depends_on: [db]', `[db, ${passive}]`)).toEqual(missedBy);
  });
});

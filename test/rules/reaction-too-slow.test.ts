import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from './findings-of.js';

const slow = (component: string, system = 'db') =>
  diagnosticsOf(`
targets: { slo: 1% }
domains: { zone: { availability: 99%, mttr: 4h }, group: {} }
components:
  db: { availability: 99%, mttr: 10m, replicas: 2, ${component} }
  web: { availability: 99%, mttr: 20m, in: zone }
  mail: { availability: 99%, mttr: 20m }
system: ${system}`)
    .filter(({ code }) => code === 'HA517')
    .map(({ message }) => message);

const never = (what: string, takes: string, over: string) =>
  `the ${what} takes ${takes}, but all that sets it off is over after ${over}: it never helps`;

describe('HA517: a reaction slower than what it reacts to', () => {
  it.each([
    ['failover: { detection: 9m, switchover: 1m }', never('failover of `db`', '10m 0s', '10m 0s')],
    [
      'health_check: { interval: 5m, failure_threshold: 3 }',
      never('health check of `db`', '15m 0s', '10m 0s'),
    ],
    ['in: group, failover: { detection: 1h }', never('failover of `db`', '1h 0m', '10m 0s')],
  ])('db: %s', (component, message) => {
    expect(slow(component)).toEqual([message]);
  });

  it.each([
    'failover: { detection: 9m, switchover: 59s }',
    'health_check: { interval: 3m, failure_threshold: 3 }',
    // The zone is away for four hours.
    'spread: [zone, group], failover: { detection: 1h }',
    'in: zone, failover: { detection: 1h }',
  ])('not db: %s', (component) => {
    expect(slow(component)).toEqual([]);
  });

  it.each([
    [
      '{ failover: { primary: mail, standby: web, detection: 30m } }',
      [never('failover of `mail`', '30m 0s', '20m 0s')],
    ],
    ['{ failover: { primary: web, standby: mail, detection: 30m } }', []],
    [
      '{ parallel: [mail, db], health_check: { interval: 10m, failure_threshold: 2 } }',
      [never('health check of `mail`', '20m 0s', '20m 0s')],
    ],
    [
      '[web, { optional: mail, circuit_breaker: { failure_threshold: 60, call_timeout: 30s } }]',
      [never('circuit breaker of `mail`', '30m 0s', '20m 0s')],
    ],
    ['[web, { fallback: [web, mail], circuit_breaker: { failure_threshold: 60, call_timeout: 30s } }]', []],
  ])('%s', (system, messages) => {
    expect(slow('required: all', system)).toEqual(messages);
  });
});

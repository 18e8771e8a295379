import { describe, expect, it } from 'vitest';
import { chaosReportOf } from '../outcomes-of.js';

/** What is expected of each experiment of a file, or of a chosen one. */
function expected(text: string, ...fail: string[]): Record<string, string> {
  const report = chaosReportOf({ 'a.yaml': text }, { fail: fail.length > 0 ? [fail] : [] });
  const days = report.topologies.flatMap(({ journeys }) => journeys.flatMap(({ gameDays }) => gameDays));
  return Object.fromEntries(days.map(({ fail: names, expect: words }) => [names.join(), words]));
}

describe('what an experiment should show', () => {
  const soft = (breaker: string) => `
components:
  web: { availability: 99.99%, mttr: 10m, replicas: 2 }
  top: { availability: 99%, mttr: 1h }
  best: { availability: 99.9%, mttr: 1h }
system: [web, { fallback: [top, best] ${breaker} }]`;

  it('misses a circuit breaker where a soft part has none, and a health check where a spare has none', () => {
    expect(expected(soft('')).top).toContain('; no circuit breaker in the file: top; ');
    expect(expected(soft(''))['web#1']).toContain('; no health check or failover in the file: web; ');
    const breaker = ', circuit_breaker: { failure_threshold: 5, call_timeout: 2s, recovery_timeout: 30s }';
    expect(expected(soft(breaker)).top).toContain('; top: cut off within 10 s by its circuit breaker; ');
  });

  it('is that nothing switches where what a failover needs fails too, and none where nobody does either', () => {
    const text = (manual: string) => `
components:
  watch: { availability: 99.9%, mttr: 1h }
  a: { availability: 99.9%, mttr: 1h }
  b: { availability: 99.9%, mttr: 1h }
  extra: { availability: 99.9%, mttr: 1h, replicas: 2, failover: { detection: 20s, needs: watch } }
system: [{ failover: { primary: a, standby: b, detection: 20s, needs: watch ${manual} } }, { optional: extra }]`;
    expect(expected(text(''), 'a', 'watch')).toEqual({});
    const away = 'nothing switches, since what that needs is down too';
    expect(expected(text(', manual: 15m'), 'a', 'watch')['a,watch']).toContain(
      `full service; a: ${away}: by hand within 15 min; `,
    );
    expect(expected(text(''), 'extra#1', 'watch')['extra#1,watch']).toContain(
      `degraded: extra; extra: ${away}: only the repair brings it back; no circuit breaker in the file: extra; `,
    );
  });
});

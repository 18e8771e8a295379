import type * as z from 'zod/mini';
import { type Located, valueUnder } from './located.js';
import type { CircuitBreaker, FailoverTimes, HealthCheck } from './reaction.js';
import { readShape, type Shaped } from './read-shape.js';
import { type Reading, report } from './reading.js';
import { circuitBreakerShape, type failoverShape, healthCheckShape } from './schema.js';

/** Reads `health_check`; null where there is none, or none that can be read. */
export function readHealthCheck(reading: Reading, owner: Located): HealthCheck | null {
  const located = valueUnder(owner, 'health_check');
  if (located === undefined) return null;
  const shaped = readShape(
    reading,
    healthCheckShape,
    located,
    'write { interval: 5s, failure_threshold: 3 }',
  );
  const { interval, failure_threshold: threshold, timeout = 0 } = shaped.value;
  needed(reading, located, shaped, ['interval', 'failure_threshold']);
  if (interval === undefined || threshold === undefined) return null;
  const probe = { interval, threshold, timeout };
  return { detection: interval * threshold + timeout, probe, span: located.span };
}

/** Reads `circuit_breaker`; null where there is none, or none that can be read. */
export function readCircuitBreaker(reading: Reading, owner: Located): CircuitBreaker | null {
  const located = valueUnder(owner, 'circuit_breaker');
  if (located === undefined) return null;
  const form = 'write { failure_threshold: 5, call_timeout: 2s, recovery_timeout: 30s }';
  const shaped = readShape(reading, circuitBreakerShape, located, form);
  const {
    failure_threshold: threshold,
    call_timeout: timeout,
    recovery_timeout: recovery = 0,
  } = shaped.value;
  needed(reading, located, shaped, ['failure_threshold', 'call_timeout']);
  if (threshold === undefined || timeout === undefined) return null;
  return { opening: threshold * timeout, calls: { threshold, timeout }, recovery, span: located.span };
}

type TimeKeys = Pick<z.output<typeof failoverShape>, 'detection' | 'switchover' | 'success' | 'manual'>;

/** The times of a failover whose keys are read; `owner` may have a health check that says when it begins. */
export function failoverTimes(
  reading: Reading,
  located: Located,
  { value, faulty, whole }: Shaped<TimeKeys>,
  owner: Located,
): FailoverTimes | null {
  const healthCheck = readHealthCheck(reading, owner);
  const { detection = healthCheck?.detection, switchover = 0, success = 1, manual = null } = value;
  if (detection !== undefined) {
    const probe = value.detection === undefined ? (healthCheck?.probe ?? null) : null;
    const stated = { successStated: value.success !== undefined, healthCheck };
    return { detection, probe, switchover, success, ...stated, manual, span: located.span };
  }
  const hint = 'add `detection: 15s`, or a `health_check` beside it';
  const known = whole && !faulty.has('detection') && valueUnder(owner, 'health_check') === undefined;
  if (known) report(reading, 'HA203', { span: located.span, hint }, 'nothing says when the failover begins');
  return null;
}

function needed(reading: Reading, located: Located, shaped: Shaped<object>, keys: readonly string[]): void {
  for (const key of keys) {
    if (!shaped.whole || shaped.faulty.has(key) || valueUnder(located, key) !== undefined) continue;
    report(reading, 'HA203', { span: located.span, hint: `add \`${key}\`` }, `\`${key}\` is missing`);
  }
}

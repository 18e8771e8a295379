import type { Pools } from './figure-pools.js';

const TIMES: ReadonlySet<string> = new Set(
  'interval timeout detection switchover manual call_timeout recovery_timeout'.split(' '),
);

/** Those that are above zero. */
const SPANS: ReadonlySet<string> = new Set('interval manual call_timeout'.split(' '));

type Next = <T>(pool: readonly T[]) => T;

/** The same data with figures from the pools, each taken in turn. */
export function refigured(value: unknown, pools: Pools, turn = { count: 0 }): unknown {
  const next: Next = (pool) => pool[turn.count++ % pool.length]!;
  if (Array.isArray(value)) return value.map((item) => refigured(item, pools, turn));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, item]) =>
    // How long a repair takes comes with how often it is needed.
    key === 'mttr' && 'unavailability' in value
      ? []
      : figured([key, refigured(item, pools, turn)], pools, next),
  );
  return Object.fromEntries(entries);
}

/** A key with another figure, where it has one. */
function figured([key, item]: [string, unknown], pools: Pools, next: Next): [string, unknown][] {
  if (key === 'unavailability') return Object.entries(next(pools.figures));
  if (key === 'success' || key === 'common_cause') return [[key, next(pools.shares)]];
  if (key === 'failure_threshold') return [[key, next(pools.thresholds)]];
  if (!TIMES.has(key)) return [[key, item]];
  const time = next(pools.times);
  return [[key, time === '0s' && SPANS.has(key) ? '1ms' : time]];
}

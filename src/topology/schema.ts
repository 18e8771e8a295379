import * as z from 'zod/mini';
import type { Code } from '../diagnostics/codes.js';
import { parseRule } from '../diagnostics/rule-codes.js';
import { parseAvailability } from '../quantity/availability.js';
import { parseDay } from '../quantity/day.js';
import { parseDuration } from '../quantity/duration.js';
import { parseFraction } from '../quantity/fraction.js';
import type { Parsed } from '../quantity/parsed.js';
import { unparsed } from '../quantity/parsed.js';
import { parsePeriod } from '../quantity/period.js';
import { parseRate } from '../quantity/rate.js';
import { parseWholeNumber } from '../quantity/whole-number.js';
import { MAX_REPLICAS } from './limits.js';

/** What kinds of part the audit knows. */
const kinds = [
  'dns',
  'cdn',
  'load-balancer',
  'service',
  'database',
  'cache',
  'queue',
  'storage',
  'network',
  'identity',
  'config',
  'deploy',
  'third-party',
  'other',
] as const;

/** Where a figure may come from. */
const bases = ['sla', 'measured', 'estimate', 'guess'] as const;

/** Most texts of one kind whose values are remembered: large files say few things many times. */
const MOST_KNOWN = 1000;

/** A text, if any, that a quantity parser reads; its problem becomes an issue with the code and the hint in `params`. */
function quantity<T>(code: Code, parse: (text: string) => Parsed<T>) {
  const known = new Map<string, T>();
  const read = z.transform((text: string, context): T => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = parse(text);
    if (result.ok) {
      if (known.size < MOST_KNOWN) known.set(text, result.value);
      return result.value;
    }
    const { problem, hint } = result;
    context.issues.push({ code: 'custom', message: problem, input: text, params: { code, hint } });
    return z.NEVER;
  });
  return z.optional(z.pipe(z.string(), read));
}

const text = z.optional(z.string());
const availability = quantity('HA204', parseAvailability);
const unavailability = quantity('HA209', parseFraction);
const duration = quantity('HA205', parsePositiveDuration);
const time = quantity('HA205', parseDuration);
const rate = quantity('HA206', parseRate);
const period = quantity('HA207', parsePeriod);
const date = quantity('HA212', parseDay);
const share = quantity('HA209', parseFraction);
const replicas = quantity('HA208', (text) => parseWholeNumber(text, { min: 1, max: Infinity }));
const required = quantity('HA208', parseRequired);
/** Read by its own reader: entry by entry, or as a block, since a union would not say which of its shapes was meant. */
export const elsewhere = z.optional(z.unknown());

/** How a part fails by itself; exactly one form of it, which is checked where it is read. */
const behaviour = {
  availability,
  unavailability,
  mtbf: duration,
  failures: rate,
  mttr: duration,
};

/** Which file this is, what it promises, and the maps of names, which are read entry by entry. */
export const topologyShape = z.strictObject({
  version: quantity('HA217', parseVersion),
  name: text,
  description: text,
  targets: elsewhere,
  defaults: elsewhere,
  domains: elsewhere,
  links: elsewhere,
  components: elsewhere,
  blocks: elsewhere,
  system: elsewhere,
  journeys: elsewhere,
  rules: elsewhere,
  accept: elsewhere,
});

/** A risk that is accepted; `rule` is asked for where it is read. */
export const acceptanceShape = z.strictObject({
  rule: quantity('HA211', parseRule),
  on: text,
  owner: text,
  reason: text,
  until: date,
});

export const targetsShape = z.strictObject({
  slo: availability,
  sla: availability,
  full: availability,
  rto: duration,
  rpo: time,
  period,
});

export const defaultsShape = z.strictObject({ mttr: duration, common_cause: share });

export const componentShape = z.strictObject({
  ...behaviour,
  replicas,
  required,
  quorum: elsewhere,
  replication: elsewhere,
  health_check: elsewhere,
  failover: elsewhere,
  common_cause: share,
  in: elsewhere,
  spread: elsewhere,
  depends_on: elsewhere,
  kind: z.optional(z.enum(kinds)),
  basis: z.optional(z.enum(bases)),
  source: text,
  as_of: date,
});

export const domainShape = z.strictObject({ ...behaviour, in: elsewhere });

export const linkShape = z.strictObject({ name: text, between: elsewhere, ...behaviour });

const threshold = quantity('HA208', (text) => parseWholeNumber(text, { min: 1, max: 1_000_000 }));

export const healthCheckShape = z.strictObject({
  interval: duration,
  failure_threshold: threshold,
  timeout: time,
});

const failoverKeys = {
  detection: time,
  switchover: time,
  success: share,
  manual: duration,
  needs: elsewhere,
};

export const failoverShape = z.strictObject({ ...failoverKeys, active: threshold });

export const failoverBlockShape = z.strictObject({ primary: elsewhere, standby: elsewhere, ...failoverKeys });

export const circuitBreakerShape = z.strictObject({
  failure_threshold: threshold,
  call_timeout: duration,
  recovery_timeout: time,
});

export const quorumShape = z.strictObject({ read: required, write: required });

export const replicationShape = z.strictObject({
  mode: z.optional(z.enum(['sync', 'async'])),
  lag: duration,
});

export const journeyShape = z.strictObject({
  path: elsewhere,
  from: text,
  ...targetsShape.shape,
});

/** Blocks that are not written as a name or a list; which keys go together is checked where they are read. */
export const blockShape = z.strictObject({
  series: elsewhere,
  parallel: elsewhere,
  required,
  optional: elsewhere,
  fallback: elsewhere,
  failover: elsewhere,
  network: elsewhere,
  health_check: elsewhere,
  circuit_breaker: elsewhere,
});

export const networkShape = z.strictObject({
  from: text,
  to: text,
  links: elsewhere,
  junctions: elsewhere,
});

/** `required` as written: a count, or a word that depends on the number of units. */
export type Required = number | 'one' | 'majority' | 'all';

/** `majority` of n is more than half of them: ⌊n/2⌋ + 1. */
export function countOf(required: Required, members: number): number {
  if (required === 'all') return members;
  if (required === 'one') return 1;
  return required === 'majority' ? Math.floor(members / 2) + 1 : required;
}

function parseRequired(text: string): Parsed<Required> {
  if (text === 'one' || text === 'majority' || text === 'all') return { ok: true, value: text };
  const count = parseWholeNumber(text, { min: 1, max: MAX_REPLICAS });
  return count.ok ? count : unparsed(count.problem, 'write a whole number, `majority` or `all`');
}

function parsePositiveDuration(text: string): Parsed<number> {
  const result = parseDuration(text);
  return result.ok && result.value <= 0
    ? unparsed(`"${text}" is no time at all`, 'write a duration above zero')
    : result;
}

/** Reads `version`, the version of the language: 1. */
export function parseVersion(text: string): Parsed<1> {
  if (text === '1') return { ok: true, value: 1 };
  return unparsed(`version "${text}" of the language is not known`, 'this ha-calc reads version 1');
}

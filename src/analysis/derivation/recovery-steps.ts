import { formatDuration } from '../../quantity/format-duration.js';
import type { Component, TimeTarget } from '../../topology/topology.js';
import { componentRecovery } from '../recovery.js';
import { componentPart, type RecoveryPart } from '../recovery-parts.js';
import { type Expression, maximum, named, product, sum } from './expression.js';
import { reference, type Sheet, write } from './sheet.js';

/** So many of what may keep a journey waiting are written out, the longest; the rest is one number. */
const MOST_PARTS = 6;

/** How long something may be away after a single failure, where that is known. */
export function componentRecoverySteps(sheet: Sheet, component: Component): void {
  const part = componentPart(component);
  if (part.seconds !== null) partStep(sheet, part);
  if (component.replication !== null) lossStep(sheet, component);
}

/** RTO of a journey: the longest of all that it waits for. */
export function rtoSteps(sheet: Sheet, parts: readonly RecoveryPart[], target: TimeTarget | null): void {
  const reacts = parts.some(({ remedy: { type } }) => type !== 'repair' && type !== 'unknown');
  if (parts.length === 0 || (target === null && !reacts)) return;
  const unknown = parts.filter(({ seconds }) => seconds === null).map(({ name }) => name);
  const known = parts.filter((part) => part.seconds !== null).sort((a, b) => b.seconds! - a.seconds!);
  const shown = known.slice(0, MOST_PARTS).map((part) => partStep(sheet, part));
  const rest = known.slice(MOST_PARTS).map(({ seconds }) => seconds!);
  conclusion(sheet, { of: 'RTO', what: 'how long it may be away after a single failure' }, target, {
    times: [...shown, ...others(rest)],
    longest: known[0]?.seconds ?? 0,
    unknown,
  });
}

/** RPO of a journey: the most that any of its copies may lack. */
export function rpoSteps(sheet: Sheet, copies: readonly Component[], target: TimeTarget | null): void {
  if (copies.length === 0 || (target === null && copies.every(({ replication }) => replication === null)))
    return;
  const losses = copies.map((component) => ({ component, loss: componentRecovery(component).rpo }));
  const unknown = losses.filter(({ loss }) => loss === null).map(({ component }) => component.name);
  const known = losses.filter(({ loss }) => loss !== null).sort((a, b) => b.loss! - a.loss!);
  const shown = known.slice(0, MOST_PARTS).map(({ component }) => lossStep(sheet, component));
  const rest = known.slice(MOST_PARTS).map(({ loss }) => loss!);
  conclusion(sheet, { of: 'RPO', what: 'how much data a single failure may cost' }, target, {
    times: [...shown.flat(), ...others(rest)],
    longest: known[0]?.loss ?? 0,
    unknown,
  });
}

interface Found {
  times: readonly Expression[];
  longest: number;
  /** What nothing is said of. */
  unknown: readonly string[];
}

function conclusion(
  sheet: Sheet,
  { of, what }: { of: string; what: string },
  target: TimeTarget | null,
  { times, longest, unknown }: Found,
): void {
  const title = `${of}: ${what}, seconds`;
  const verdict = (met: boolean) =>
    target && `${met ? 'met' : 'missed'}: ${of} ${formatDuration(target.seconds)}`;
  if (unknown.length > 0) {
    const some = unknown.slice(0, MOST_PARTS).join(', ');
    const more = unknown.length > MOST_PARTS ? ` and ${unknown.length - MOST_PARTS} more` : '';
    const expression = `unknown, since nothing says so of ${some}${more}`;
    write(sheet, { of, title, result: null, expression, note: verdict(false) });
    return;
  }
  const note = [longest >= 60 ? formatDuration(longest) : null, verdict(longest <= (target?.seconds ?? 0))];
  write(sheet, {
    of,
    title,
    result: longest,
    expression: maximum(times),
    note: note.filter((text) => text !== null).join('; ') || null,
  });
}

function others(rest: readonly number[]): Expression[] {
  return rest.length === 0 ? [] : [named(`${rest.length} shorter`, Math.max(...rest))];
}

function partStep(sheet: Sheet, part: RecoveryPart): Expression {
  const of = `RTO(${part.name})`;
  const result = part.seconds!;
  const isLong = reference(of, 0) !== of;
  const title = isLong ? `${part.name}: seconds until service is back after a failure` : null;
  const step = write(sheet, { of, title, result, expression: remedyOf(part) });
  return named(reference(of, step), result);
}

function remedyOf({ remedy, seconds }: RecoveryPart): Expression {
  switch (remedy.type) {
    case 'failover': {
      const { probe, detection, switchover } = remedy.times;
      const detects = probe === null ? named('detection', detection) : probeTime(probe);
      return switchover > 0 ? sum([detects, named('switchover', switchover)]) : detects;
    }
    case 'health-check':
      return probeTime(remedy.check.probe);
    case 'breaker': {
      const { threshold, timeout } = remedy.breaker.calls;
      return product([named('failure_threshold', threshold), named('call_timeout', timeout)]);
    }
    default:
      return named('mttr', seconds!);
  }
}

function probeTime({
  interval,
  threshold,
  timeout,
}: {
  interval: number;
  threshold: number;
  timeout: number;
}) {
  const probes = product([named('interval', interval), named('failure_threshold', threshold)]);
  return timeout > 0 ? sum([probes, named('timeout', timeout)]) : probes;
}

/** What one component may lose, where that is known. */
function lossStep(sheet: Sheet, component: Component): Expression[] {
  const loss = componentRecovery(component).rpo;
  if (loss === null) return [];
  const of = `RPO(${component.name})`;
  const sync = component.replication?.mode === 'sync';
  const note = sync ? 'a write is there only when its copies are' : null;
  const step = write(sheet, {
    of,
    title: null,
    result: loss,
    expression: sync ? named('0', 0) : named('lag', loss),
    note,
  });
  return [named(reference(of, step), loss)];
}

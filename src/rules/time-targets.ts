import type { JourneyAnalysis } from '../analysis/analyse-topology.js';
import type { Code } from '../diagnostics/codes.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { formatDuration } from '../quantity/format-duration.js';
import type { Topology } from '../topology/topology.js';
import { listed } from './listed.js';

interface TimeRule {
  key: 'rto' | 'rpo';
  code: Code;
  /** What is not known of which parts, where there are any. */
  unknown: (names: readonly string[]) => string;
  hint: string;
}

const TARGETS: readonly TimeRule[] = [
  {
    key: 'rto',
    code: 'HA506',
    unknown: (names) =>
      `nothing says how long ${listed(names)} ${names.length === 1 ? 'takes' : 'take'} to recover`,
    hint: 'say how each part recovers: `mttr`, `health_check` or `failover`',
  },
  {
    key: 'rpo',
    code: 'HA507',
    unknown: (names) =>
      names.length === 0
        ? 'nothing says how much is lost'
        : `nothing says how much of ${listed(names)} is lost`,
    hint: 'say how each store is replicated: `replication: { mode: async, lag: 5s }`',
  },
];

/** HA506 and HA507: service is back later, or more data is lost, than is promised, or nothing says. */
export function timeTargets(topology: Topology, { journey, recovery }: JourneyAnalysis): Diagnostic[] {
  return TARGETS.flatMap(({ key, code, unknown, hint }) => {
    const target = journey.targets[key];
    const time = recovery[key];
    if (target === null || (time !== null && time <= target.seconds)) return [];
    const name = key.toUpperCase();
    const promised = formatDuration(target.seconds);
    const message =
      time === null
        ? `${name} ${promised} of ${journey.name}: ${unknown(recovery.set[key])}`
        : `${name} ${promised} of ${journey.name} is missed: ${formatDuration(time)}, by ${listed(recovery.set[key])}`;
    const details = { span: target.span, journey: journey.name, ...(time === null && { hint }) };
    return [diagnostic(code, topology.source, message, details)];
  });
}

import type { Target, Targets } from '../topology/topology.js';

/** A promise held against what is expected; all durations are seconds in the targets' period. */
export interface TargetResult {
  target: number;
  allowed: number;
  expected: number;
  /** allowed − expected; negative where the target is missed. */
  headroom: number;
  /** expected / allowed; null where nothing is allowed and something expected. */
  budgetUse: number | null;
  met: boolean;
}

/** SLO and SLA held against an unavailability, and the buffer between them: allowed(SLA) − allowed(SLO), seconds. */
export interface TargetsResult {
  slo: TargetResult | null;
  sla: TargetResult | null;
  buffer: number | null;
  /** The target of undegraded service, held against the share of degraded and no service together. */
  full: TargetResult | null;
}

/** Room for float noise: 99.9 % meets 99.9 %. */
const TOLERANCE = 1e-12;

/** Judges an unavailability against targets; allowed = period × (1 − target), expected = period × U. */
export function judgeTargets(
  { slo, sla, full, period }: Targets,
  unavailability: number,
  degraded = 0,
): TargetsResult {
  const judge = (target: Target | null, q = unavailability) =>
    target && judgeTarget(target, q, period.seconds);
  const buffer = slo && sla ? (sla.unavailability - slo.unavailability) * period.seconds : null;
  return { slo: judge(slo), sla: judge(sla), buffer, full: judge(full, unavailability + degraded) };
}

function judgeTarget(target: Target, unavailability: number, seconds: number): TargetResult {
  const allowed = target.unavailability * seconds;
  const expected = unavailability * seconds;
  return {
    target: target.availability,
    allowed,
    expected,
    headroom: allowed - expected,
    budgetUse: allowed > 0 ? expected / allowed : expected > 0 ? null : 0,
    met: unavailability <= target.unavailability * (1 + TOLERANCE),
  };
}

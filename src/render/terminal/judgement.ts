import { formatDuration } from '../../quantity/format-duration.js';
import { formatTarget } from '../../quantity/format-target.js';
import type { TargetReport, TargetsReport } from '../../report/report.js';
import { periodWords } from '../period-words.js';
import type { Style } from './style.js';

/** How much is said about a target: `met, 68 % of the budget used`, `met, 68 % used` or `met`. */
export type Detail = 'full' | 'short' | 'word';

/** The promises that a journey may have, as the report calls them. */
export const PROMISED = ['slo', 'sla', 'full'] as const;
export type Promised = (typeof PROMISED)[number];

/** What people call them; `full` is an SLO for undegraded service. */
export const PROMISE_NAMES: Readonly<Record<Promised, string>> = { slo: 'SLO', sla: 'SLA', full: 'full' };

/** Whether a target is met, with the budget used, the buffer to the SLA, or by how much it is missed; empty for none. */
export function judgement(key: Promised, targets: TargetsReport, detail: Detail): string {
  const target = targets[key] ?? null;
  if (target === null) return '';
  const word = target.met ? 'met' : 'missed';
  if (detail === 'word') return word;
  const period = detail === 'full' ? ` ${periodWords(targets.period)}` : '';
  if (!target.met) return `${word} by ${formatDuration(-target.headroom)}${period}`;
  if (key !== 'sla' || targets.buffer === null)
    return `${word}, ${used(target)}${detail === 'full' ? ' of the budget' : ''} used`;
  return `${word}, ${targets.buffer > 0 ? `buffer ${formatDuration(targets.buffer)}${period}` : 'no buffer'}`;
}

/** Colours the word that matters in a text with a judgement. */
export function paintJudgement(text: string, { good, bad }: Style): string {
  return text.replace(/\bmet\b/, good).replace(/\bmissed\b/, bad);
}

/** A target as people write it, such as `99.95 %`; empty for none. */
export function targetFigure(key: Promised, targets: TargetsReport): string {
  const target = targets[key] ?? null;
  return target === null ? '' : formatTarget(target.allowed / targets.periodSeconds);
}

/** Cut like an availability: never told to be used up while something is left. */
function used({ budgetUse }: TargetReport): string {
  const percent = (budgetUse ?? 0) * 100;
  return percent >= 1 || percent === 0 ? `${Math.floor(percent + 1e-9)} %` : 'under 1 %';
}

import { formatDuration } from '../../quantity/format-duration.js';
import type { JourneyReport } from '../../report/report.js';
import { paintJudgement } from './judgement.js';
import type { View } from './style.js';
import { INDENT, wrap } from './wrap.js';

/** RTO and RPO against what one failure costs; nothing where neither is promised. */
export function recoveryLines({ targets, rto, rpo }: JourneyReport, view: View): string[] {
  const kept = [
    line('RTO', targets.rto, rto, {
      says: (time) => `back within ${time} of a single failure`,
      unknown: 'nothing says how long it takes',
    }),
    line('RPO', targets.rpo, rpo, {
      says: (time) => `a single failure loses ${time === '0s' ? 'nothing' : `at most ${time}`}`,
      unknown: 'nothing says how much is lost',
    }),
  ];
  return kept
    .flat()
    .flatMap((text) => wrap(text, view, INDENT))
    .map((text) => paintJudgement(text, view.style));
}

function line(
  name: string,
  promised: number | null,
  time: number | null,
  { says, unknown }: { says: (time: string) => string; unknown: string },
): string[] {
  if (promised === null) return [];
  const start = `${name} ${formatDuration(promised)}`;
  if (time === null) return [`${start}: missed, ${unknown}`];
  return [`${start}: ${time <= promised ? 'met' : 'missed'}, ${says(formatDuration(time))}`];
}

import { formatDuration } from '../../quantity/format-duration.js';
import type { JourneyReport } from '../../report/report.js';
import { isRecovered } from '../recovery-judgement.js';
import { paintJudgement } from './judgement.js';
import type { View } from './style.js';
import { INDENT, wrap } from './wrap.js';

/** RTO and RPO against what one failure costs; nothing where neither is promised. */
export function recoveryLines(journey: JourneyReport, view: View): string[] {
  const kept = [
    line('rto', journey, {
      says: (time) => `back within ${time} of a single failure`,
      unknown: 'nothing says how long it takes',
    }),
    line('rpo', journey, {
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
  key: 'rto' | 'rpo',
  journey: JourneyReport,
  { says, unknown }: { says: (time: string) => string; unknown: string },
): string[] {
  const [time, promised] = [journey[key], journey.targets[key]];
  if (promised === null) return [];
  const word = isRecovered(key, journey) ? 'met' : 'missed';
  const said = time === null ? unknown : says(formatDuration(time));
  return [`${key.toUpperCase()} ${formatDuration(promised)}: ${word}, ${said}`];
}

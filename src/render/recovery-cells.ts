import { formatDuration } from '../quantity/format-duration.js';
import type { JourneyReport, TopologyReport } from '../report/report.js';
import { isRecovered } from './recovery-judgement.js';
import type { Detail } from './terminal/judgement.js';

/** What a journey may promise about recovery, as the report calls it. */
export const RECOVERIES = ['rto', 'rpo'] as const;
export type RecoveryKey = (typeof RECOVERIES)[number];

/**
 * RTO or RPO of each journey for a table: `1m 0s met, back in 45s`, or in a word `1m 0s met`. Of what nobody has promised
 * only the figure, where a reaction makes it: how long a repair takes is no news. Empty for all else.
 */
export function recoveryCells(topology: TopologyReport, key: RecoveryKey, detail: Detail): string[] {
  const made = isMade(topology, key);
  return topology.journeys.map((journey) => {
    const [time, promised] = [journey[key], journey.targets[key]];
    if (promised === null) return made && time !== null && detail !== 'word' ? said(key, time) : '';
    const judged = `${formatDuration(promised)} ${recoveryWord(key, journey)}`;
    return detail === 'word' ? judged : `${judged}, ${said(key, time)}`;
  });
}

/** Whether what is promised is kept, in a word; empty where nothing is. */
export function recoveryWord(key: RecoveryKey, journey: JourneyReport): string {
  if (journey.targets[key] === null) return '';
  return isRecovered(key, journey) ? 'met' : 'missed';
}

/** Whether there is a spare that takes over in a known time, or copies of which something is known. */
function isMade({ components }: TopologyReport, key: RecoveryKey): boolean {
  if (key === 'rpo') return components.some(({ rpo }) => rpo !== null);
  return components.some(({ replicas, required, rto }) => replicas > required && rto !== null);
}

function said(key: RecoveryKey, time: number | null): string {
  if (time === null) return 'unknown';
  if (key === 'rpo') return `loses ${time === 0 ? 'nothing' : formatDuration(time)}`;
  return `back ${time === 0 ? 'at once' : `in ${formatDuration(time)}`}`;
}

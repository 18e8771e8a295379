import { formatDuration } from '../../quantity/format-duration.js';
import type { JourneyReport } from '../../report/report.js';
import { periodWords } from '../period-words.js';
import { isRecovered } from '../recovery-judgement.js';
import { judgement, PROMISE_NAMES, PROMISED, type Promised, targetFigure } from './judgement.js';

/** What became of one promise: what it is now, and what it was. */
export interface PromiseChange {
  now: string;
  was: string;
  /** Whether it is missed and was not. */
  isMissed: boolean;
}

type Recovery = 'rto' | 'rpo';

/** A promise in words, and whether it is kept; `detail` only where that changed. */
interface Said {
  target: string;
  word: string;
  detail: string;
}

/** Every promise of a journey that is another than before, or is kept where it was missed, or the other way round. */
export function promiseChanges(then: JourneyReport, now: JourneyReport): PromiseChange[] {
  const period = then.targets.period !== now.targets.period;
  return [
    ...PROMISED.flatMap((key) =>
      change(PROMISE_NAMES[key], promise(key, then, period), promise(key, now, period)),
    ),
    ...(['rto', 'rpo'] as const).flatMap((key) =>
      change(key.toUpperCase(), recovery(key, then), recovery(key, now)),
    ),
  ];
}

function promise(key: Promised, { targets }: JourneyReport, period: boolean): Said | null {
  if ((targets[key] ?? null) === null) return null;
  const detail = period ? ` (${periodWords(targets.period)})` : '';
  return { target: targetFigure(key, targets), detail, word: judgement(key, targets, 'word') };
}

function recovery(key: Recovery, journey: JourneyReport): Said | null {
  const [time, promised] = [journey[key], journey.targets[key]];
  if (promised === null) return null;
  const says = key === 'rto' ? 'back within' : 'loses at most';
  const detail = time === null ? ', nobody knows' : `, ${says} ${formatDuration(time)}`;
  return { target: formatDuration(promised), detail, word: isRecovered(key, journey) ? 'met' : 'missed' };
}

function change(name: string, then: Said | null, now: Said | null): PromiseChange[] {
  if (then === null && now === null) return [];
  const isMissed = now?.word === 'missed' && then?.word !== 'missed';
  if (now === null) return [{ now: `${name} gone`, was: `was ${words(then!, '')}`, isMissed }];
  if (then === null) return [{ now: `${name} ${words(now, '')}`, was: 'new', isMissed }];
  const [before, after] = [then, now].map((said) =>
    words(said, then.detail === now.detail ? '' : said.detail),
  );
  return before === after ? [] : [{ now: `${name} ${after}`, was: `was ${before}`, isMissed }];
}

function words({ target, word }: Said, detail: string): string {
  return `${target} ${word}${detail}`;
}

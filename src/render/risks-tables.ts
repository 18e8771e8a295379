import { YEAR } from '../quantity/calendar.js';
import { formatDuration } from '../quantity/format-duration.js';
import { formatSignificant } from '../quantity/format-significant.js';
import type { CutSetReport, JourneyRisksReport } from '../report/risks-report.js';
import { isSinglePoint } from './cut-set-rows.js';
import type { DigestTable } from './digest.js';
import { ratioText } from './terminal/importance-table.js';
import { shareText } from './terminal/share-text.js';

/** Most rows of a folded table. */
const MOST_ROWS = 20;

const right = (title: string) => ({ title, align: 'right' as const });

/** What takes a journey down, the dearest first; `whose` says of which of several. */
export function cutSetsDigest({ cutSets, unavailability }: JourneyRisksReport, whose: string): DigestTable {
  const row = (set: CutSetReport): string[] => {
    const share = Math.min(1, set.sets * set.share);
    return [
      set.what,
      `${set.sets}`,
      formatSignificant(set.probability, 2),
      formatDuration(share * unavailability * YEAR),
      shareText(share),
      isSinglePoint(set) ? 'yes' : '',
    ];
  };
  const list = cutSets.list.filter(({ order }) => order > 0);
  return {
    title: titleOf('What fails together and takes it down', whose, list.length),
    columns: [
      { title: 'What fails' },
      right('Sets'),
      right('Each'),
      right('Down a year'),
      right('Share'),
      { title: 'Single point of failure' },
    ],
    rows: list.slice(0, MOST_ROWS).map(row),
  };
}

/** What each part of a journey matters, what would save most first. */
export function importanceDigest({ importance }: JourneyRisksReport, whose: string): DigestTable {
  return {
    title: titleOf('What each part matters', whose, importance.length),
    columns: [
      { title: 'Component' },
      right('Saves a year'),
      right('Birnbaum'),
      right('Criticality'),
      right('Diagnostic'),
      right('RAW'),
      right('RRW'),
    ],
    rows: importance
      .slice(0, MOST_ROWS)
      .map((part) => [
        part.name,
        formatDuration(part.improvement),
        formatSignificant(part.birnbaum, 3),
        shareText(part.criticality),
        shareText(part.diagnostic),
        ratioText(part.raw),
        ratioText(part.rrw),
      ]),
  };
}

function titleOf(title: string, whose: string, count: number): string {
  return title + whose + (count > MOST_ROWS ? ` (the first ${MOST_ROWS} of ${count})` : '');
}

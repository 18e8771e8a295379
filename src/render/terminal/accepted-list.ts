import type { FindingReport } from '../../report/report.js';
import { acceptedPhrase } from '../accepted-phrase.js';
import type { View } from './style.js';
import { wrap } from './wrap.js';

/** Most accepted findings that are listed. */
const MOST = 20;

/** What somebody has taken on, with who, why and until when: never silent about what is silenced. */
export function acceptedList(findings: readonly FindingReport[], view: View): string[] {
  const taken = findings.filter(({ accepted }) => accepted);
  const shown = view.verbose ? taken : taken.slice(0, MOST);
  const left = taken.length - shown.length;
  return [
    ...shown.flatMap((finding) => sentence(finding, view)),
    ...(left > 0 ? [view.style.dim(`and ${left} more accepted (-v shows them)`)] : []),
  ];
}

function sentence({ rule, message, accepted, file, line }: FindingReport, view: View): string[] {
  const start = `accepted ${rule}`;
  const place = line === null ? file : `${file}:${line}`;
  const [first, ...rest] = wrap(`${start} ${message}; ${acceptedPhrase(accepted!)} (${place})`, view);
  return [`${view.style.dim('accepted')} ${view.style.code(rule)}${first!.slice(start.length)}`, ...rest];
}

import type { AcceptedReport } from '../report/report.js';

/** Who has taken a finding on, until when and why, such as `by team-data until 2026-12-31: single tenant`. */
export function acceptedPhrase({ owner, reason, until }: AcceptedReport): string {
  const when = until === null ? 'for ever' : `until ${until}`;
  return `by ${owner ?? 'nobody'} ${when}${reason === null ? '' : `: ${reason}`}`;
}

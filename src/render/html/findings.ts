import { type Severity, severities } from '../../diagnostics/severity.js';
import { withoutEchoes } from '../../diagnostics/without-echoes.js';
import type { FindingReport } from '../../report/report.js';
import { acceptedPhrase } from '../accepted-phrase.js';
import { type Html, html } from './html.js';
import type { PageView } from './page-view.js';
import { withCode } from './with-code.js';

/** Findings in the open; the others are folded, so many of them. */
const MOST = 12;
const MOST_FOLDED = 88;

/** What is wrong or noteworthy, the gravest first; what somebody has accepted last. */
export function findingsSection({ page: { topology, judgedOn } }: PageView): Html {
  const told = withoutEchoes(topology.findings, ({ rule, file }) => ({ code: rule, file }));
  const findings = told.toSorted((a, b) => rank(a) - rank(b));
  if (findings.length === 0) return html`<h2>Findings</h2><p>Nothing to remark.</p>`;
  return html`<h2>Findings</h2>${list(findings.slice(0, MOST))}${folded(findings.slice(MOST))}
    ${judgedOn !== null && html`<p class="quiet">As of ${judgedOn}.</p>`}`;
}

function folded(findings: readonly FindingReport[]): Html | null {
  if (findings.length === 0) return null;
  const left = findings.length - MOST_FOLDED;
  return html`<details id="more-findings"><summary>${findings.length} more</summary>${list(findings.slice(0, MOST_FOLDED))}
    ${left > 0 && html`<p class="quiet">And ${left} more: ha-calc check -v lists them.</p>`}</details>`;
}

function rank({ severity, accepted }: FindingReport): number {
  return (accepted ? severities.length : 0) + severities.indexOf(severity);
}

function list(findings: readonly FindingReport[]): Html {
  return html`<ul class="findings">${findings.map(item)}</ul>`;
}

function item({ severity, rule, message, file, line, accepted }: FindingReport): Html {
  const word: Severity | 'accepted' = accepted ? 'accepted' : severity;
  const place = line === null ? file : `${file}:${line}`;
  return html`<li><span class="badge ${word}">${word}</span><span class="rule">${rule}</span>
    <span class="message">${withCode(message)}${accepted && html`; accepted ${acceptedPhrase(accepted)}`} <span class="place">${place}</span></span></li>`;
}

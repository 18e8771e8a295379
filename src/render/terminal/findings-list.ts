import type { FindingReport } from '../../report/report.js';
import type { View } from './style.js';
import { wrap } from './wrap.js';

/** Most findings that `eval` lists; `check` lists them all. */
const MOST = 10;

/** Errors and warnings, a sentence each; what is merely worth knowing is said elsewhere. */
export function findingsList(findings: readonly FindingReport[], view: View): string[] {
  const grave = findings.filter(({ severity }) => severity !== 'info');
  const shown = view.verbose ? grave : grave.slice(0, MOST);
  const left = grave.length - shown.length;
  return [
    ...shown.flatMap((finding) => sentence(finding, view)),
    ...(left > 0 ? [view.style.dim(`and ${left} more (-v shows them)`)] : []),
  ];
}

function sentence({ severity, rule, message, file, line, column }: FindingReport, view: View): string[] {
  const place = line === null ? file : `${file}:${line}:${column}`;
  const start = `${severity} ${rule}`;
  const [first, ...rest] = wrap(`${start} ${message} (${place})`, view);
  const painted = `${view.style[severity](severity)} ${view.style.code(rule)}`;
  return [painted + first!.slice(start.length), ...rest];
}

import type { FindingReport } from '../../report/report.js';
import type { View } from './style.js';
import { wrap } from './wrap.js';

/** Most findings that `eval` lists; `check` lists them all. */
const MOST = 10;

/**
 * Errors and warnings, a sentence each; what is merely worth knowing is said elsewhere. Of the design only how much there
 * is to say, unless all is asked for.
 */
export function findingsList(findings: readonly FindingReport[], view: View): string[] {
  const open = findings.filter(({ accepted }) => !accepted);
  const design = open.filter(isDesign);
  const grave = open.filter((finding) => finding.severity !== 'info' && !isDesign(finding));
  const told = view.verbose ? [...grave, ...design] : grave.slice(0, MOST);
  const left = view.verbose ? 0 : grave.length - told.length;
  return [
    ...told.flatMap((finding) => sentence(finding, view)),
    ...(left > 0 ? [view.style.dim(`and ${left} more (-v shows them)`)] : []),
    ...(view.verbose ? [] : designLine(design, view)),
  ];
}

function isDesign({ rule, severity }: FindingReport): boolean {
  return rule.startsWith('HA6') && severity !== 'error';
}

function designLine(design: readonly FindingReport[], view: View): string[] {
  const [first, second] = design;
  if (first === undefined) return [];
  const count = second === undefined ? '1 design finding' : `${design.length} design findings`;
  const file = first.file === '-' ? '' : ` ${first.file}`;
  return wrap(`${count}: ha-calc check -v${file}`, view).map(view.style.dim);
}

function sentence({ severity, rule, message, file, line, column }: FindingReport, view: View): string[] {
  const place = line === null ? file : `${file}:${line}:${column}`;
  const start = `${severity} ${rule}`;
  const [first, ...rest] = wrap(`${start} ${message} (${place})`, view);
  const painted = `${view.style[severity](severity)} ${view.style.code(rule)}`;
  return [painted + first!.slice(start.length), ...rest];
}

import { severities } from '../../diagnostics/severity.js';
import type { DiffReport, GateReport } from '../../report/diff-report.js';
import type { FindingReport } from '../../report/report.js';
import { exceededWords } from '../change-words.js';
import type { View } from './style.js';
import { wrap } from './wrap.js';

/** What the gate says, where one is asked for. */
export function gateLines({ topologies, summary: { gate } }: DiffReport, view: View): string[] {
  if (gate === null) return [];
  const over = topologies.flatMap(({ file, journeys }) =>
    journeys
      .filter(({ name }) => gate.exceeded.some((one) => one.file === file && one.journey === name))
      .map((journey) => `${exceededWords(journey, gate.maxIncrease!.said)} (${file})`),
  );
  const grave = topologies.some(({ newFindings }) => newFindings.some((finding) => isGrave(finding, gate)));
  const reasons = [...over, ...(grave ? [`new findings, ${gate.failOnNew} or graver`] : [])];
  const word = gate.passed ? 'passed' : 'failed';
  const paint = gate.passed ? view.style.good : view.style.bad;
  const [first, ...rest] = wrap(reasons.length > 0 ? `${word}: ${reasons.join('; ')}` : word, view);
  return [first!.replace(word, paint), ...rest];
}

function isGrave({ severity }: FindingReport, { failOnNew }: GateReport): boolean {
  return failOnNew !== null && severities.indexOf(severity) <= severities.indexOf(failOnNew);
}

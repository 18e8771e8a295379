import { countSeverities, severitySummary } from '../../diagnostics/count-severities.js';
import { withoutEchoes } from '../../diagnostics/without-echoes.js';
import type { CutSetKindReport, DiffTopologyReport, JourneyDiffReport } from '../../report/diff-report.js';
import type { FindingReport } from '../../report/report.js';
import type { View } from './style.js';
import { wrap } from './wrap.js';

/** Most cut sets and findings that are listed unless all are asked for. */
const MOST_SETS = 4;
const MOST_FINDINGS = 10;

/** What can take a journey down now and could not before, and the other way round; a line for each that there is. */
export function diffWays(journey: JourneyDiffReport, several: boolean, view: View): string[] {
  const { before, after, newSinglePoints, goneSinglePoints, cutSets } = journey;
  const names = (points: readonly { name: string }[]) => points.map(({ name }) => name).join(', ');
  // A single point is told of as such.
  const sets = (kinds: readonly CutSetKindReport[]) =>
    setWords(
      kinds.filter(({ order }) => order > 1),
      view,
    );
  const told = [
    [`New ${points(newSinglePoints.length)}`, names(newSinglePoints)],
    ['No longer a single point of failure', names(goneSinglePoints)],
    ['New ways to go down', sets(cutSets.new)],
    ['Ways that are gone', sets(cutSets.gone)],
    ...(cutSets.complete || before === null || after === null
      ? []
      : [['Cut sets', 'too many to hold against each other']]),
  ].filter(([, text]) => text !== '');
  return told.flatMap(([label, text]) => {
    const start = several ? `${label} (${journey.name}): ` : `${label}: `;
    const lines = wrap(`${start}${text}`, view);
    return label!.startsWith('New single') ? lines.map(view.style.notable) : lines;
  });
}

function points(count: number): string {
  return count > 1 ? 'single points of failure' : 'single point of failure';
}

function setWords(kinds: readonly CutSetKindReport[], { verbose }: View): string {
  const shown = verbose ? kinds : kinds.slice(0, MOST_SETS);
  const more = kinds.length - shown.length;
  return [...shown.map(({ what }) => what), ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

/** New findings a sentence each, errors and warnings unless all are asked for; of those that are gone how many. */
export function diffFindings({ newFindings, goneFindings }: DiffTopologyReport, view: View): string[] {
  const told = withoutEchoes(newFindings, ({ rule, file }) => ({ code: rule, file }));
  const shown = told.filter(({ severity }) => view.verbose || severity !== 'info');
  const listed = view.verbose ? shown : shown.slice(0, MOST_FINDINGS);
  const left = told.length - listed.length;
  const gone = view.verbose ? goneFindings.flatMap((finding) => sentence('gone', finding, view)) : [];
  return [
    ...listed.flatMap((finding) => sentence('new', finding, view)),
    ...(left > 0
      ? [view.style.dim(`${left} more new ${left === 1 ? 'finding' : 'findings'} (-v shows them)`)]
      : []),
    ...gone,
    ...(!view.verbose && goneFindings.length > 0 ? goneLine(goneFindings, view) : []),
  ];
}

function sentence(
  word: string,
  { severity, rule, message, file, line, column }: FindingReport,
  view: View,
): string[] {
  const place = line === null ? file : `${file}:${line}:${column}`;
  const start = `${word} ${severity} ${rule}`;
  const [first, ...rest] = wrap(`${start} ${message} (${place})`, view);
  const paint = word === 'new' ? view.style[severity] : view.style.good;
  return [`${paint(`${word} ${severity}`)} ${view.style.code(rule)}${first!.slice(start.length)}`, ...rest];
}

function goneLine(gone: readonly FindingReport[], view: View): string[] {
  const rules = [...new Set(gone.map(({ rule }) => rule))].join(', ');
  return wrap(`No longer found: ${severitySummary(countSeverities(gone))} (${rules})`, view).map(
    view.style.good,
  );
}

import type { DiffReport, DiffTopologyReport } from '../../report/diff-report.js';
import { changeWords, losesMore, NO_CHANGE, stateWords } from '../change-words.js';
import { diffEdits } from './diff-edits.js';
import { diffFigures, paintChange } from './diff-figures.js';
import { gateLines } from './diff-gate.js';
import { diffJourneys } from './diff-journeys.js';
import { diffFindings, diffWays } from './diff-news.js';
import { title } from './headline.js';
import type { View } from './style.js';
import { wrap } from './wrap.js';

/** What became of files, for people: the change, before and after, what each edit costs, what is new. */
export function renderDiff(report: DiffReport, view: View): string {
  const shown = report.topologies.filter(({ state }) => state !== 'broken');
  const same = view.verbose ? [] : shown.filter(({ state }) => shown.length > 1 && state === 'same');
  const sections = shown
    .filter((topology) => !same.includes(topology))
    .map((topology) => section(topology, view));
  const rest = [...sameLine(same, view), ...gateLines(report, view)];
  return [...sections, rest]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function section(topology: DiffTopologyReport, view: View): string[] {
  const { journeys, name, file, base, state } = topology;
  const from = base === null || base === file ? '' : ` (was ${base})`;
  const several = journeys.length > 1;
  const groups = [
    [
      ...title({ name, file: state === 'removed' ? file : `${file}${from}` }, view),
      ...answer(topology, view),
    ],
    several ? diffJourneys(journeys, view) : journeys.flatMap((journey) => diffFigures(journey, view)),
    diffEdits(topology, view),
    journeys.flatMap((journey) => diffWays(journey, several, view)),
    diffFindings(topology, view),
  ];
  return groups
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** The change in a line; of several journeys that of the one that loses most, or gains least. */
function answer(topology: DiffTopologyReport, view: View): string[] {
  const state = stateWords(topology);
  if (state !== '') return [view.style.strong(state)];
  const compared = topology.journeys.filter(({ downtimeYear }) => downtimeYear !== null);
  const [first, ...others] = compared;
  if (first === undefined) return [view.style.strong('no journey is in both files')];
  const news = topology.journeys.flatMap(({ name, before, after }) =>
    before === null ? [`journey ${name} is new`] : after === null ? [`journey ${name} is gone`] : [],
  );
  const worst = others.reduce((most, next) => (losesMore(next, most) ? next : most), first);
  const words = changeWords(worst);
  const about = compared.length > 1 && words !== NO_CHANGE ? ` for ${worst.name}` : '';
  const isSame = topology.edits.length === 0 && news.length === 0;
  const rest = isSame
    ? [': nothing that means anything was edited']
    : [about, ...news.map((one) => `; ${one}`)];
  const coloured = paintChange(words, view);
  const painted = coloured === words ? view.style.strong(words) : coloured;
  return wrap(`${words}${rest.join('')}`, view).map((line) => line.replace(words, painted));
}

function sameLine(same: readonly DiffTopologyReport[], view: View): string[] {
  if (same.length === 0) return [];
  const files = same.map(({ file }) => file).join(', ');
  return wrap(`No change in ${files}`, view).map(view.style.dim);
}

import type { JourneyReport, Report, TopologyReport } from '../../report/report.js';
import { assumedInstantly } from '../assumption-notes.js';
import { availabilityFigure } from '../journey-figures.js';
import { acceptedList } from './accepted-list.js';
import { assumptions } from './assumptions.js';
import { findingsList } from './findings-list.js';
import { headline, title } from './headline.js';
import { journeysTable } from './journeys-table.js';
import { optimismLines } from './optimism.js';
import { partsTable } from './parts-table.js';
import { recoveryLines } from './recovery-lines.js';
import { shorten } from './shorten.js';
import type { View } from './style.js';
import { targetsTable } from './targets-table.js';
import { wrap } from './wrap.js';

const LONGEST_LABEL = 24;
/** What the widest availability takes. */
const ANSWER_WIDTH = 33;

/** The whole answer for people: per file the answer, the targets, what costs most, findings, assumptions. */
export function renderEval(report: Report, view: View): string {
  const sections = report.topologies
    .filter(({ journeys }) => journeys.length > 0)
    .map((topology) => section(topology, view));
  if (report.topologies.length > 1 && sections.length > 0) sections.push(lowest(report, view));
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** One line for all files together. */
function lowest({ topologies }: Report, view: View): string[] {
  const broken = topologies.filter(({ journeys }) => journeys.length === 0).length;
  const all = topologies.flatMap(({ file, journeys }) => journeys.map((journey) => ({ file, ...journey })));
  const worst = all.reduce((most, next) => (next.unavailability > most.unavailability ? next : most));
  const files = `${topologies.length} files${broken > 0 ? `, ${broken} broken` : ''}`;
  const figure = availabilityFigure(worst);
  return wrap(`${files}; lowest: ${figure} for ${worst.name} in ${worst.file}`, view);
}

function section(topology: TopologyReport, view: View): string[] {
  const { journeys } = topology;
  const groups = [
    [...title(topology, view), ...answer(topology, view)],
    ...(journeys.length > 1 && view.verbose ? journeys.map((journey) => details(journey, view)) : []),
    partsTable(topology, view),
    ...optimismOf(topology, view),
    [...findingsList(topology.findings, view), ...acceptedList(topology.findings, view)],
    assumptions(topology, view),
  ];
  return groups
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** What optimism hides: of several journeys, that of which it hides most, or of each where everything is asked for. */
function optimismOf(topology: TopologyReport, view: View): string[][] {
  const { journeys } = topology;
  const several = journeys.length > 1;
  const hidden = ({ optimism }: JourneyReport) =>
    optimism === null ? -1 : Math.abs(optimism.modelled - optimism.naive);
  const most = journeys.reduce((worst, next) => (hidden(next) > hidden(worst) ? next : worst));
  const shown = view.verbose ? journeys : [most];
  return shown.map((journey) => {
    return optimismLines(journey, { several, assumed: assumedInstantly(topology, journey) }, view);
  });
}

/** One journey: the answer at once. Several: all of them side by side. */
function answer(topology: TopologyReport, view: View): string[] {
  const [only, second] = topology.journeys;
  if (second !== undefined) return ['', ...journeysTable(topology, view)];
  return [...headline('Availability', only!, view), '', ...promises(only!, view)];
}

function details(journey: JourneyReport, view: View): string[] {
  const label = shorten(journey.name, Math.min(LONGEST_LABEL, view.width - ANSWER_WIDTH), view.ascii);
  return [...headline(label, journey, view), ...promises(journey, view)];
}

function promises(journey: JourneyReport, view: View): string[] {
  return [...targetsTable(journey, view), ...recoveryLines(journey, view)];
}

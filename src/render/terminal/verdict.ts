import { formatDuration } from '../../quantity/format-duration.js';
import type { JourneyReport, Report } from '../../report/report.js';
import { availabilityFigure, downtimeFigure } from '../journey-figures.js';
import { isRecovered } from '../recovery-judgement.js';
import { judgement, type Promised, paintJudgement, targetFigure } from './judgement.js';
import type { View } from './style.js';
import { type Column, INDENT, layOut } from './table.js';

/** `-q`: a line per journey, the verdict alone, names never cut however narrow the screen; empty without journeys. */
export function renderVerdict({ topologies }: Report, view: View): string {
  const rows = topologies.flatMap(({ file, journeys }) => journeys.map((journey) => ({ file, journey })));
  if (rows.length === 0) return '';
  const column = (cell: (journey: JourneyReport) => string): Column => ({
    title: '',
    cells: rows.map(({ journey }) => cell(journey)),
  });
  const lines = layOut(
    [
      { title: '', cells: rows.map(({ file }) => file) },
      column(({ name }) => name),
      column(availabilityFigure),
      { ...column((journey) => `${downtimeFigure(journey)} a year`), align: 'right' },
      ...(['slo', 'sla'] as const).map((key) => ({
        ...column(({ targets }) => promise(key, targets)),
        paint: (text: string) => paintJudgement(text, view.style),
      })),
      ...(['rto', 'rpo'] as const).map((key) => ({
        ...column((journey) => recovery(key, journey)),
        paint: (text: string) => paintJudgement(text, view.style),
      })),
    ],
    view,
  );
  return `${lines.map((line) => line.slice(INDENT)).join('\n')}\n`;
}

function recovery(key: 'rto' | 'rpo', journey: JourneyReport): string {
  const promised = journey.targets[key];
  if (promised === null) return '';
  return `${key.toUpperCase()} ${formatDuration(promised)} ${isRecovered(key, journey) ? 'met' : 'missed'}`;
}

function promise(key: Promised, targets: JourneyReport['targets']): string {
  if (targets[key] === null) return '';
  return `${key.toUpperCase()} ${targetFigure(key, targets)} ${judgement(key, targets, 'word')}`;
}

import type { DiffReport, FiguresReport } from '../../report/diff-report.js';
import { changeWords } from '../change-words.js';
import { leastAvailability } from '../journey-figures.js';
import { paintChange } from './diff-figures.js';
import { gateLines } from './diff-gate.js';
import type { View } from './style.js';
import { INDENT, layOut } from './table.js';

/** `-q`: a line per journey, the change alone, and what the gate says; empty without journeys. */
export function renderDiffVerdict(report: DiffReport, view: View): string {
  const { topologies } = report;
  const rows = topologies.flatMap(({ file, journeys }) => journeys.map((journey) => ({ file, journey })));
  if (rows.length === 0) return '';
  const side = (figures: FiguresReport | null, none: string) =>
    figures === null ? none : leastAvailability(figures);
  const lines = layOut(
    [
      { title: '', cells: rows.map(({ file }) => file) },
      { title: '', cells: rows.map(({ journey }) => journey.name) },
      {
        title: '',
        cells: rows.map(({ journey }) => changeWords(journey)),
        align: 'right',
        paint: (text) => paintChange(text, view),
      },
      {
        title: '',
        cells: rows.map(({ journey }) => `${side(journey.before, 'new')} → ${side(journey.after, 'gone')}`),
      },
    ],
    view,
  );
  return `${[...lines.map((line) => line.slice(INDENT)), ...gateLines(report, view)].join('\n')}\n`;
}

import type { RisksReport } from '../../report/risks-report.js';
import { risksHeadline } from './risks-headline.js';
import type { View } from './style.js';
import { INDENT, layOut } from './table.js';

/** `-q`: the answer alone, a line per journey, names never cut however narrow the screen; empty without journeys. */
export function renderRisksVerdict({ topologies }: RisksReport, view: View): string {
  const rows = topologies.flatMap(({ file, journeys }) => journeys.map((journey) => ({ file, journey })));
  if (rows.length === 0) return '';
  const columns = [
    { title: '', cells: rows.map(({ file }) => file) },
    { title: '', cells: rows.map(({ journey }) => journey.name) },
    { title: '', cells: rows.map(({ journey }) => risksHeadline(journey)) },
  ];
  return `${layOut(columns, view)
    .map((line) => line.slice(INDENT))
    .join('\n')}\n`;
}

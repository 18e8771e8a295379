import { formatAvailability } from '../../quantity/format-availability.js';
import { formatDuration } from '../../quantity/format-duration.js';
import { bar } from './bar.js';
import { type NoteForm, noteOf } from './note.js';
import type { Part } from './parts.js';
import type { View } from './style.js';
import type { Column } from './table.js';

const BAR_WIDTH = 10;

/** A journey whose costs are shown. */
export interface ShownJourney {
  name: string;
  /** Its place in the costs of a part. */
  index: number;
  /** What stands over its column. */
  title: string;
}

/** How much of the table of parts is shown, besides names and costs. */
export interface Way {
  /** In the order of the columns. */
  journeys: readonly ShownJourney[];
  note: NoteForm;
  bar?: boolean;
  availability?: boolean;
  units?: boolean;
  /** RTO and RPO, where the file says something of them. */
  recovery?: { rto: boolean; rpo: boolean };
  leastName: number;
}

/** The columns of some parts: what they are, what they cost each journey, a bar, and a note on single points of failure. */
export function partColumns(parts: readonly Part[], way: Way, { style, ascii }: View): Column[] {
  const names = way.journeys.map(({ name }) => name);
  const most = parts[0]?.most ?? 0;
  const column = (title: string, cell: (part: Part) => string) => ({ title, cells: parts.map(cell) });
  const availability = (part: Part) => formatAvailability(part.unavailability);
  const share = (part: Part) => bar(part.most / most, BAR_WIDTH, ascii);
  return [
    { ...column('Component', ({ name }) => name), least: way.leastName },
    ...(way.units ? [column('Units', ({ units }) => units)] : []),
    ...(way.availability ? [column('Availability', availability)] : []),
    ...(way.recovery?.rto ? [{ ...column('RTO', ({ rto }) => time(rto)), align: 'right' as const }] : []),
    ...(way.recovery?.rpo ? [{ ...column('RPO', ({ rpo }) => time(rpo)), align: 'right' as const }] : []),
    ...way.journeys.map(({ title, index }): Column => {
      return { ...column(title, ({ costs }) => cost(costs[index]!)), align: 'right' };
    }),
    ...(way.bar ? [{ ...column('', share), paint: style.bar }] : []),
    { ...column('', (part) => noteOf(part, names, way.note)), paint: style.notable },
  ];
}

function time(seconds: number | null): string {
  return seconds === null ? '-' : formatDuration(seconds);
}

function cost(seconds: number): string {
  return seconds > 0 ? formatDuration(seconds) : '-';
}

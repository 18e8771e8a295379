import { formatAvailability } from '../../quantity/format-availability.js';
import { formatDuration } from '../../quantity/format-duration.js';
import type { PagePart } from '../../report/page-report.js';
import { noteOf } from '../terminal/note.js';
import { type Part, partsOf } from '../terminal/parts.js';
import { bar } from './bar.js';
import { type Html, html } from './html.js';
import type { PageView } from './page-view.js';
import { partControls } from './part-controls.js';

/** Rows in the open; the others are folded. */
const MOST_ROWS = 20;
/** Rows that are folded where nothing can be done with them anyway. */
const MOST_FOLDED = 80;
/** With more journeys than these, only what a part costs the one that it costs most is shown. */
const MOST_JOURNEYS = 3;

/** What a row is about: what it costs, and what can be changed of it, if anything. */
interface Row extends Part {
  own: PagePart | undefined;
}

/** Everything that can fail, the dearest first, with what can be tried. */
export function partsSection(view: PageView): Html {
  const rows = rowsOf(view);
  const most = rows.reduce((dearest, row) => Math.max(dearest, row.most), 0);
  return html`<h2>What costs most</h2>
    <p class="lead">Downtime a year that would be saved if a part never failed.</p>
    ${table(rows.slice(0, MOST_ROWS), view, most)}${folded(rows.slice(MOST_ROWS), view, most)}`;
}

function folded(rows: readonly Row[], view: PageView, most: number): Html | null {
  if (rows.length === 0) return null;
  const shown = view.live ? rows : rows.slice(0, MOST_FOLDED);
  const left = rows.length - shown.length;
  return html`<details id="more-parts"><summary>${rows.length} more</summary>${table(shown, view, most)}
    ${left > 0 && html`<p class="quiet">And ${left} more, which cost no more: ha-calc eval -v lists them.</p>`}</details>`;
}

/**
 * Everything in the order of the file's own figures, so that no row moves away under a finger. A live page has also what costs
 * nothing, since it can be made to fail.
 */
function rowsOf(view: PageView): Row[] {
  const { page, before } = view;
  const order = new Map(
    allRows(before ? { ...view, page: before } : view).map(({ name }, index) => [name, index]),
  );
  const place = ({ name }: Row) => order.get(name) ?? order.size;
  return before ? allRows({ ...view, page }).toSorted((a, b) => place(a) - place(b)) : allRows(view);
}

function allRows({ page, live }: PageView): Row[] {
  const own = new Map(page.parts.map((part) => [part.name, part]));
  const parts = partsOf(page.topology);
  const known = new Set(parts.map(({ name }) => name));
  const costless = page.parts.filter(({ name }) => live && !known.has(name));
  const costs = page.topology.journeys.map(() => 0);
  return [
    ...parts.map((part) => ({ ...part, own: own.get(part.name) })),
    ...costless.map((part): Row => {
      const figures = { unavailability: 0, rto: null, rpo: null, costs, most: 0, single: [] };
      return { name: part.name, units: part.kind, ...figures, own: part };
    }),
  ];
}

/** A column: its title, whether it holds figures, and its cells. */
interface Column {
  title: string;
  kind: string;
  cell: (row: Row) => Html | string;
}

function table(rows: readonly Row[], view: PageView, most: number): Html {
  const columns = columnsOf(rows, view, most);
  const head = columns.map(
    ({ title, kind }) => html`<th role="columnheader" scope="col" class="${kind}">${title}</th>`,
  );
  return html`<table class="parts" role="table"><thead role="rowgroup"><tr role="row">${head}</tr></thead>
    <tbody role="rowgroup">${rows.map(
      (row) =>
        html`<tr role="row"${row.own && html` id="part-${row.name}"`}>${columns.map(
          ({ kind, title, cell }) =>
            html`<td role="cell" class="${kind}" data-title="${title}">${cell(row)}</td>`,
        )}</tr>`,
    )}</tbody></table>`;
}

function columnsOf(rows: readonly Row[], view: PageView, most: number): Column[] {
  const { journeys } = view.page.topology;
  const names = journeys.map(({ name }) => name);
  const note = (row: Row) => noteOf(row, names, 'full');
  const time = (seconds: number | null) => (seconds === null ? '-' : formatDuration(seconds));
  const spare = rows.some(({ rto, own }) => rto !== null && own !== undefined && own.replicas > own.required);
  return [
    {
      title: 'Part',
      kind: 'name',
      cell: (row) =>
        html`<b>${row.name}</b>${note(row) !== '' && html` <span class="single">${note(row)}</span>`}`,
    },
    { title: 'Units', kind: 'units', cell: ({ units }) => units },
    { title: 'Availability', kind: 'number availability', cell: availability },
    ...(spare ? [{ title: 'RTO', kind: 'number', cell: ({ rto }: Row) => time(rto) }] : []),
    ...(rows.some(({ rpo }) => rpo !== null)
      ? [{ title: 'RPO', kind: 'number', cell: ({ rpo }: Row) => time(rpo) }]
      : []),
    ...costColumns(names),
    { title: 'Share', kind: 'share', cell: (row) => bar(most > 0 ? row.most / most : 0) },
    ...(view.live
      ? [
          {
            title: 'What if',
            kind: 'controls',
            cell: ({ own }: Row) => (own ? partControls(own, view.page.failed) : ''),
          },
        ]
      : []),
  ];
}

/** A domain that only groups has no availability of its own. */
function availability({ unavailability, own }: Row): string {
  const groups = own !== undefined && own.kind === 'domain' && own.figure === null;
  return groups ? '-' : formatAvailability(unavailability);
}

function costColumns(names: readonly string[]): Column[] {
  const column = (title: string, cost: (row: Row) => number): Column => ({
    title,
    kind: 'number cost',
    cell: (row) => (cost(row) > 0 ? formatDuration(cost(row)) : '-'),
  });
  if (names.length === 1 || names.length > MOST_JOURNEYS) return [column('Costs a year', ({ most }) => most)];
  return names.map((name, index) => column(name, ({ costs }) => costs[index]!));
}

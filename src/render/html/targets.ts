import { formatDuration } from '../../quantity/format-duration.js';
import type { JourneyReport } from '../../report/report.js';
import { shownPeriods, targetRows } from '../target-rows.js';
import { PROMISED } from '../terminal/judgement.js';
import { chart } from './chart.js';
import { type Html, html } from './html.js';
import type { PageView } from './page-view.js';

/** Expected downtime beside what the targets allow: a chart and a table for every journey. */
export function targetsSection({ page: { topology, failed } }: PageView): Html {
  const { journeys } = topology;
  const promised = journeys.some(({ targets }) => PROMISED.some((key) => targets[key]));
  return html`<h2>${promised ? 'Downtime against the targets' : 'Downtime'}</h2>
    ${failed.length > 0 && html`<p class="lead">With nothing failed for certain.</p>`}
    ${journeys.length > 1 ? several(journeys) : journeys.map((journey) => html`${chart(journey)}${table(journey, '')}`)}`;
}

/** Of several journeys the charts side by side; tables are for those who want to know. */
function several(journeys: readonly JourneyReport[]): Html {
  const charts = journeys.flatMap((journey) => {
    const drawn = chart(journey);
    return drawn === null ? [] : [html`<div><h3>${journey.name}</h3>${drawn}</div>`];
  });
  const tables = journeys.map(
    (journey) => html`<h3>${journey.name}</h3>${table(journey, ` of ${journey.name}`)}`,
  );
  return html`<div class="charts">${charts}</div>
    <details id="targets-tables"><summary>By month, quarter and year</summary>${tables}</details>`;
}

function table(journey: JourneyReport, of: string): Html {
  const periods = shownPeriods(journey.targets);
  const caption = `Downtime${of}: expected and allowed`;
  const head = periods.map(([name]) => html`<th scope="col" class="number">${name}</th>`);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table>
    <caption class="hidden">${caption}</caption>
    <thead><tr><td></td>${head}<td class="rest"></td></tr></thead>
    <tbody>${targetRows(journey, 'full').map(
      ({ label, share, verdict }) =>
        html`<tr><th scope="row">${label}</th>${periods.map(
          ([, seconds]) => html`<td class="number">${formatDuration(share * seconds)}</td>`,
        )}<td class="rest ${/^(?:missed|met)/.exec(verdict)?.[0] ?? ''}">${verdict}</td></tr>`,
    )}</tbody></table></div>`;
}

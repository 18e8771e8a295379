import { YEAR } from '../../quantity/calendar.js';
import { formatDuration } from '../../quantity/format-duration.js';
import type { JourneyRisksReport } from '../../report/risks-report.js';
import { countText, cutSetRows, unlistedCutSets } from '../cut-set-rows.js';
import { risksHeadline } from '../terminal/risks-headline.js';
import { shareText } from '../terminal/share-text.js';
import { bar } from './bar.js';
import { type Html, html } from './html.js';
import type { PageView } from './page-view.js';

/** Rows of each journey. */
const MOST_ROWS = 10;

/** Which failures together take a journey down, those that cost most first. */
export function cutSetsSection({ page: { risks } }: PageView): Html | null {
  const { journeys } = risks;
  if (journeys.length === 0) return null;
  return html`<h2>What takes it down</h2>${journeys.map((journey) => cutSetsOf(journey, journeys.length > 1))}`;
}

function cutSetsOf(journey: JourneyRisksReport, several: boolean): Html {
  const { cutSets, unavailability } = journey;
  const rows = cutSetRows(cutSets);
  const isAlone = rows.every(({ sets }) => sets === 1);
  const headline = risksHeadline(journey).replace(/^./, (first) => first.toUpperCase());
  const left = rows.length - MOST_ROWS;
  const rest = [
    ...(left > 0 ? [`${left} more ${left === 1 ? 'kind' : 'kinds'} of cut sets`] : []),
    ...[unlistedCutSets(cutSets)].filter((text) => text !== ''),
  ].join('; ');
  return html`${several && html`<h3>${journey.name}</h3>`}<p class="lead">${headline}.</p>
    ${
      rows.length > 0 &&
      html`<table><thead><tr><th scope="col">What fails together</th>${!isAlone && html`<th scope="col" class="number">Sets</th>`}
      <th scope="col" class="number">Down a year</th><th scope="col" class="number">Share</th><th scope="col" class="share"><span class="hidden">Bar</span></th></tr></thead>
    <tbody>${rows.slice(0, MOST_ROWS).map(
      ({
        what,
        sets,
        share,
        note,
      }) => html`<tr><td>${what}${note !== '' && html` <span class="single">${note}</span>`}</td>
        ${!isAlone && html`<td class="number">${countText(sets)}</td>`}
        <td class="number">${formatDuration(share * unavailability * YEAR)}</td><td class="number">${shareText(share)}</td><td class="share">${bar(share)}</td></tr>`,
    )}</tbody></table>`
    }
    ${rest !== '' && html`<p class="quiet">And ${rest}.</p>`}`;
}

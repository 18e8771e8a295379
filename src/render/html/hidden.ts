import type { OptimismReport } from '../../report/report.js';
import { assumedInstantly } from '../assumption-notes.js';
import { agreement, optimismSteps } from '../optimism-steps.js';
import { type Html, html } from './html.js';
import type { PageView } from './page-view.js';

/** What a simpler sum would hide, step by step. */
export function hiddenSection({ page: { topology } }: PageView): Html | null {
  const { journeys } = topology;
  const told = journeys.flatMap(({ name, optimism }, index) => {
    if (optimism === null) return [];
    const steps = stepsOf(optimism, assumedInstantly(topology, journeys[index]!));
    return [html`${journeys.length > 1 && html`<h3>${name}</h3>`}${steps}`];
  });
  return told.length === 0 ? null : html`<h2>What optimism hides</h2>${told}`;
}

function stepsOf(optimism: OptimismReport, assumed: readonly string[]): Html {
  const steps = optimismSteps(optimism, assumed);
  if (steps === null) return html`<p>${agreement('', assumed)}</p>`;
  return html`<table><thead><tr><th scope="col">Counted</th><th scope="col" class="number">Down a year</th>
    <th scope="col" class="number">Nines</th><th scope="col" class="number">Hidden before</th></tr></thead><tbody>${steps.map(
      ({ label, down, nines, hidden }) =>
        html`<tr><td>${label}</td><td class="number">${down}</td><td class="number">${nines}</td>
          <td class="number">${hidden}</td></tr>`,
    )}</tbody></table>`;
}

import { formatAvailability } from '../../quantity/format-availability.js';
import { formatDuration } from '../../quantity/format-duration.js';
import type { PageReport } from '../../report/page-report.js';
import { leastAvailability } from '../journey-figures.js';
import { periodWords } from '../period-words.js';
import { judgement, PROMISE_NAMES, PROMISED } from '../terminal/judgement.js';
import { type Html, html } from './html.js';
import type { PageView } from './page-view.js';
import { withCode } from './with-code.js';

/** At most so many journeys on one line, the worst ones. */
const MOST_ANSWERS = 3;

/** The answer on one line while there are changes, always in sight; how to undo them, and what could not be done. */
export function stripSection({ page, live, changes }: PageView): Html | null {
  if (!live) return null;
  const { settings, problems } = changes;
  const changed = settings.length + page.failed.length > 0;
  const line = answersOf(page).map(
    ({ name, availability, downtime, verdict, met }) =>
      html`<span>${name !== '' && html`<i>${name}</i> `}<b>${availability}</b> ${downtime} <em class="${met ? 'met' : 'missed'}">${verdict}</em></span>`,
  );
  return html`${
    changed &&
    html`<div class="strip"><div class="line">${line}</div><div class="buttons">
    <button type="button" id="undo" data-undo="">Undo</button><button type="button" id="reset" data-reset="">Reset</button></div></div>`
  }
    <div role="alert">${problems.map((problem) => html`<p class="trouble">${withCode(problem)}</p>`)}</div>`;
}

/** The same for those who hear it. */
export function statusText(page: PageReport): string {
  const failed = page.failed.length > 0 ? `${page.failed.join(', ')} down: ` : '';
  const answers = answersOf(page).map(({ name, availability, downtime, verdict }) =>
    [name, availability, downtime, verdict].filter((text) => text !== '').join(', '),
  );
  return failed + answers.join('; ');
}

function answersOf({ topology: { journeys }, meanwhile }: PageReport) {
  const answers = journeys.map((journey) => {
    const { name, unavailability, targets } = journey;
    const now = meanwhile.find((one) => one.name === name);
    const down = now?.unavailability ?? unavailability;
    const judged = now?.targets ?? targets;
    const promised = PROMISED.filter((key) => judged[key]);
    return {
      name: journeys.length > 1 ? name : '',
      down,
      availability: now ? formatAvailability(down) : leastAvailability(journey),
      downtime: `${formatDuration(down * judged.periodSeconds)} ${periodWords(judged.period)}`,
      verdict: promised.map((key) => `${PROMISE_NAMES[key]} ${judgement(key, judged, 'word')}`).join(', '),
      met: promised.every((key) => judged[key]!.met),
    };
  });
  return answers.toSorted((a, b) => b.down - a.down).slice(0, MOST_ANSWERS);
}

import { YEAR } from '../../quantity/calendar.js';
import { formatAvailability } from '../../quantity/format-availability.js';
import { formatDuration } from '../../quantity/format-duration.js';
import type { MeanwhileReport, PageReport } from '../../report/page-report.js';
import type { JourneyReport, TargetsReport } from '../../report/report.js';
import { availabilityFigure, downtimeFigure } from '../journey-figures.js';
import { outagesPhrase } from '../outages-phrase.js';
import { periodWords } from '../period-words.js';
import { isRecovered } from '../recovery-judgement.js';
import { type Detail, judgement, PROMISE_NAMES, PROMISED, targetFigure } from '../terminal/judgement.js';
import { ninesPhrase } from '../terminal/nines-phrase.js';
import { type Html, html } from './html.js';
import type { PageView } from './page-view.js';

const STATES = { full: 'in service', degraded: 'degraded', down: 'down' } as const;

/** How a journey does: as the file says, or while something has failed. */
interface Figures {
  availability: string;
  unavailability: number;
  method: JourneyReport['method'];
  targets: TargetsReport;
  /** What must be added where it is not what is expected. */
  condition: string;
  detail: Detail;
}

/** The answer for every journey: how available it is, what that means in time, and whether it keeps its promises. */
export function answerSection({ page, before }: PageView): Html {
  const { journeys } = page.topology;
  const detail = journeys.length > 1 ? 'short' : 'full';
  const answers = journeys.map((journey) => {
    const meanwhile = page.meanwhile.find(({ name }) => name === journey.name);
    const past = before?.topology.journeys.find(({ name }) => name === journey.name);
    const body = meanwhile ? whileFailed(meanwhile, page, journey, detail) : usual(journey, past, detail);
    const heading = journeys.length > 1 && html`<h2>${journey.name}</h2>`;
    return html`<article class="answer" data-journey="${journey.name}">${heading}${body}</article>`;
  });
  return html`<div class="answers${journeys.length > 1 ? ' several' : ''}">${answers}</div>`;
}

function usual(journey: JourneyReport, past: JourneyReport | undefined, detail: Detail): Html {
  const outages = outagesPhrase(journey);
  return html`${figures({ ...journey, availability: availabilityFigure(journey), condition: '', detail })}
    ${recoveries(journey)}
    ${outages !== '' && html`<p class="quiet" data-figure="outages">${outages}</p>`}
    ${past && html`<p class="past">${pastWords(past, journey)}</p>`}`;
}

/** RTO and RPO beside the other promises, where there are any. */
function recoveries(journey: JourneyReport): Html | null {
  const keys = (['rto', 'rpo'] as const).filter((key) => journey.targets[key] !== null);
  if (keys.length === 0) return null;
  const item = (key: 'rto' | 'rpo') => {
    const time = journey[key];
    const word = isRecovered(key, journey) ? 'met' : 'missed';
    const said = time === null ? 'unknown' : formatDuration(time);
    return html`<li class="${word}" data-promise="${key}"><b>${key.toUpperCase()} ${formatDuration(journey.targets[key]!)}</b>
      <span>${word}, ${said}</span></li>`;
  };
  return html`<ul class="verdicts">${keys.map(item)}</ul>`;
}

/**
 * A change of downtime of less than a second a year that is also less than this share of it is as before: figures show no
 * more of it, and rounding makes such differences of nothing.
 */
const LEAST_CHANGE = 1e-3;

/** How it was, and by how much that has changed. */
function pastWords(past: JourneyReport, now: JourneyReport): string {
  const saved = past.downtime.year - now.downtime.year;
  const was = `As the file says: ${availabilityFigure(past)}, ${downtimeFigure(past)} a year`;
  const most = Math.max(past.downtime.year, now.downtime.year);
  if (Math.abs(saved) < Math.min(1, LEAST_CHANGE * most) || saved === 0) return `${was}; as before`;
  return `${was}; ${formatDuration(Math.abs(saved))} a year ${saved > 0 ? 'less' : 'more'} now`;
}

function whileFailed(
  { state, unavailability, newSinglePoints, notTakenOver, targets }: MeanwhileReport,
  { failed }: PageReport,
  usually: JourneyReport,
  detail: Detail,
): Html {
  const fragile = newSinglePoints.join(', ');
  return html`<p class="while">While <b>${failed.join(', ')}</b> ${failed.length > 1 ? 'are' : 'is'} down:
    <b class="state ${state}" data-figure="state">${STATES[state]}</b></p>
    ${figures({
      availability: formatAvailability(unavailability),
      unavailability,
      method: 'exact',
      targets,
      condition: ', if it stayed so',
      detail,
    })}
    ${fragile !== '' && html`<p class="quiet">Now a single point of failure: <b data-figure="fragile">${fragile}</b></p>`}
    ${
      notTakenOver.length > 0 &&
      html`<p class="quiet">Not taken over, since what the failover needs is down too: <b>${notTakenOver.join(', ')}</b></p>`
    }
    <p class="past">With nothing failed for certain: ${availabilityFigure(usually)}</p>`;
}

function figures({ availability, unavailability, method, targets, condition, detail }: Figures): Html {
  const [least, most] = method === 'exact' ? ['', ''] : ['at least ', 'up to '];
  const time = (key: string, words: string, seconds: number) =>
    html`<div><dt>Down ${words}${condition}</dt><dd data-figure="${key}">${most}${formatDuration(unavailability * seconds)}</dd></div>`;
  const answer = html`<p class="figure"><strong data-figure="availability">${availability}</strong>
    <span>available, <span data-figure="nines">${least}${ninesPhrase(unavailability)}</span></span></p>`;
  // Of what is down altogether nobody asks how long a year that is.
  if (unavailability === 1) return answer;
  return html`${answer}<dl>${time('period', periodWords(targets.period), targets.periodSeconds)}${
    targets.period !== 'year' && time('year', 'a year', YEAR)
  }</dl>${verdicts(targets, detail)}`;
}

function verdicts(targets: TargetsReport, detail: Detail): Html {
  const promised = PROMISED.filter((key) => targets[key]);
  if (promised.length === 0) return html`<p class="quiet">No target to hold it against.</p>`;
  return html`<ul class="verdicts">${promised.map(
    (key) => html`<li class="${targets[key]!.met ? 'met' : 'missed'}" data-promise="${key}">
      <b>${PROMISE_NAMES[key]} ${targetFigure(key, targets)}</b> <span>${judgement(key, targets, detail)}</span></li>`,
  )}</ul>`;
}

import { YEAR } from '../quantity/calendar.js';
import { greaterFirst } from '../quantity/greater-first.js';
import type { Journey, Topology } from '../topology/topology.js';
import { type Expectation, expectationOf } from './expectation.js';
import { likelihood } from './failure.js';
import { worksAtOnce } from './missed-failovers.js';
import type { Scenario } from './scenario.js';

/** Most experiments of one journey. */
const MAX_GAME_DAYS = 100;

/** An experiment worth running: a survival that the model predicts. */
export interface GameDay {
  scenario: Scenario;
  expectation: Expectation;
  /** Seconds of downtime a year that there would be besides, if the journey did not survive it after all. */
  worth: number;
}

/** Every survival, the one that would cost most if the model were wrong first. */
export function gameDaysOf(topology: Topology, journey: Journey, scenarios: readonly Scenario[]): GameDay[] {
  const days = scenarios
    .filter(({ state }) => state !== 'down')
    .map((scenario) => ({ scenario, worth: worthOf(scenario) }))
    .filter(({ worth }) => worth > 0);
  return greaterFirst(days, ({ worth }) => worth)
    .slice(0, MAX_GAME_DAYS)
    .map((day) => ({
      ...day,
      expectation: expectationOf(worksAtOnce(topology, journey, day.scenario.failures)),
    }));
}

/** P(it is so) · P(the journey works meanwhile) · year. */
function worthOf({ failures, availability }: Scenario): number {
  return likelihood(failures) * availability * YEAR;
}

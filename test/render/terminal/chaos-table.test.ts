import { expect, it } from 'vitest';
import type { ChaosRow } from '../../../src/render/terminal/chaos-rows.js';
import { chaosTable } from '../../../src/render/terminal/chaos-table.js';
import { plainView } from '../../../src/render/terminal/style.js';
import type { JourneyChaosReport, ScenarioReport } from '../../../src/report/chaos-report.js';

const MANY = 300;

it('looks at rows for as many tables as may fit the screen, however many journeys there are', () => {
  const down: ScenarioReport = {
    fail: ['x'],
    state: 'down',
    availability: 0,
    unavailability: 1,
    newSinglePoints: [],
    notTakenOver: [],
  };
  let looks = 0;
  const rows = Array.from({ length: MANY }, (_, own): ChaosRow => {
    const scenarios = Array.from({ length: MANY }, (_, journey) => (journey === own ? down : null));
    return {
      label: `part-${own}`,
      fail: down.fail,
      whole: false,
      get scenarios() {
        looks++;
        return scenarios;
      },
    };
  });
  const journeys = rows.map(
    ({ label }, index): JourneyChaosReport => ({
      name: `journey of ${label}`,
      availability: 1 - index / MANY,
      unavailability: index / MANY,
      asked: 'singles',
      scenarios: [down],
      gameDays: [],
      parts: [],
      leftOut: { singles: 0, pairs: 0 },
    }),
  );
  const lines = chaosTable(rows, journeys, { ...plainView, width: 80 });
  expect(lines.at(-1)).toBe('the worst 4 of 300 journeys; --journey NAME shows another');
  expect(looks).toBeLessThan(MANY * 200);
});

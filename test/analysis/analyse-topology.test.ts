import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyAnalysis } from '../../src/analysis/analyse-topology.js';
import type { ComponentFigures } from '../../src/analysis/component-figures.js';
import { HOUR, YEAR } from '../../src/quantity/calendar.js';
import { analysisOf } from '../analysis-of.js';
import { type ExactFigures, exactFigures } from '../model/exact-figures.js';
import { documents } from '../model/random-document.js';
import { relativeError } from '../relative-error.js';

const HOURS_A_YEAR = YEAR / HOUR;

function expectNear(actual: number, exact: number, what: string): void {
  expect(relativeError(actual, exact), `${what}: ${actual} for ${exact}`).toBeLessThanOrEqual(1e-12);
}

describe('any topology, against the enumeration of all its states', () => {
  it('has the availability, outages, single points and contributors of every journey', () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const exact = exactFigures(document).journeys;
        for (const journey of analysisOf(JSON.stringify(document)).journeys) {
          expectJourney(journey, exact[journey.journey.name]!);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has the figures of every component by itself', () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const exact = exactFigures(document).components;
        for (const component of analysisOf(JSON.stringify(document)).components) {
          expectComponent(component, exact[component.name]!);
        }
      }),
      { numRuns: 100 },
    );
  });
});

function expectJourney(journey: JourneyAnalysis, exact: ExactFigures): void {
  expectNear(journey.unavailability, exact.unavailability, 'unavailability');
  expectNear(journey.availability, exact.availability, 'availability');
  expectOutages(journey, exact);
  expect(journey.singlePoints.map(({ name }) => name).sort()).toEqual(exact.singlePoints.sort());
  expectContributors(journey, exact);
}

function expectOutages({ frequency }: JourneyAnalysis, exact: ExactFigures): void {
  const { outagesPerHour, unavailability, availability } = exact;
  if (typeof outagesPerHour !== 'number') {
    expect('unknown' in frequency && [...frequency.unknown].sort()).toEqual(outagesPerHour.sort());
    return;
  }
  if ('unknown' in frequency) throw new Error(`unknown: ${frequency.unknown}`);
  const { perYear, mean, meanUp } = frequency.outages;
  expectNear(perYear, outagesPerHour * HOURS_A_YEAR, 'outages a year');
  expect([mean === null, meanUp === null]).toEqual([outagesPerHour === 0, outagesPerHour === 0]);
  if (outagesPerHour === 0) return;
  expectNear(mean!, (unavailability / outagesPerHour) * HOUR, 'mean outage');
  expectNear(meanUp!, (availability / outagesPerHour) * HOUR, 'mean up time');
}

function expectContributors({ contributors }: JourneyAnalysis, { contributors: exact }: ExactFigures): void {
  const expected = Object.entries(exact).filter(([, { improvement }]) => improvement > 0);
  expect(contributors.map(({ name }) => name).sort()).toEqual(expected.map(([name]) => name).sort());
  for (const { name, birnbaum, improvement } of contributors) {
    expectNear(birnbaum, exact[name]!.birnbaum, `Birnbaum importance of ${name}`);
    expectNear(improvement / YEAR, exact[name]!.improvement, `improvement by ${name}`);
  }
  const costs = contributors.map(({ improvement }) => improvement);
  // What is equal but for rounding stays in the order of the file.
  for (const [index, cost] of costs.slice(1).entries())
    expect(cost).toBeLessThanOrEqual(costs[index]! * (1 + 1e-11));
}

function expectComponent(component: ComponentFigures, exact: ExactFigures): void {
  expectNear(component.unavailability, exact.unavailability, component.name);
  const { outagesPerHour } = exact;
  if (typeof outagesPerHour !== 'number') expect(component.failuresPerYear).toBeNull();
  else expectNear(component.failuresPerYear!, outagesPerHour * HOURS_A_YEAR, `failures of ${component.name}`);
}

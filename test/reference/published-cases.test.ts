import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JourneyAnalysis, TopologyAnalysis } from '../../src/analysis/analyse-topology.js';
import { HOUR, YEAR } from '../../src/quantity/calendar.js';
import { analysisOf } from '../analysis-of.js';
import { relativeError } from '../relative-error.js';

/**
 * One figure of one case. `recomputed` is the exact answer, found with rational arithmetic by another program; it counts
 * whatever the print says. The print counts too, to its last digit, where the verdict is match or rounded.
 */
interface Check {
  /** The first journey unless told. */
  journey?: string;
  /** What is meant; `birnbaum NAME` is an importance. */
  figure: string;
  printed?: string;
  /** What one printed unit is, where it is not the figure's own: seconds, or outages an hour. */
  unit?: number;
  /** The print was cut, not rounded. */
  cut?: boolean;
  recomputed: number;
  verdict: 'match' | 'rounded' | 'source-approx' | 'source-wrong' | 'model-differs' | 'recomputed-only';
  /** Why the print is not used, or how it is meant. */
  note?: string;
}

interface PublishedCase {
  id: string;
  source: string;
  title: string;
  topology: string[];
  checks: Check[];
}

const cases: PublishedCase[] = JSON.parse(
  readFileSync(new URL('published-cases.json', import.meta.url), 'utf8'),
);
const checks = cases.flatMap((one) => one.checks);

describe(`${cases.length} published cases, ${checks.length} figures`, () => {
  it.each(cases)('$id: $title', ({ topology, checks }) => {
    const analysis = analysisOf(topology.join('\n'));
    for (const check of checks) expectFigure(figureOf(analysis, check), check);
  });
});

function expectFigure(figure: number, check: Check): void {
  const about = JSON.stringify(check);
  expect(relativeError(figure, check.recomputed), about).toBeLessThan(2e-14);
  if (check.printed === undefined) return;
  const agrees = isPrinted(figure / (check.unit ?? 1), check.printed, check.cut === true);
  if (check.verdict === 'match' || check.verdict === 'rounded') expect(agrees, about).toBe(true);
  if (check.verdict === 'source-wrong' || check.verdict === 'model-differs') {
    expect(agrees, about).toBe(false);
  }
}

/** Whether a figure, rounded or cut to as many digits as are printed, is what is printed. */
function isPrinted(figure: number, printed: string, cut: boolean): boolean {
  const { value, step } = readPrint(printed);
  const above = (figure - value) / step;
  // The millionth is for the noise where the rest is half a digit or none.
  return cut ? above > -1e-6 && above < 1 : Math.abs(above) <= 0.5 + 1e-6;
}

/** The number in a print such as `99.97%` or `1.310e-13`, and what one of its last digit is worth. */
function readPrint(printed: string): { value: number; step: number } {
  const [, digits, decimals = '', exponent = '0', percent] =
    /^(-?\d*(?:\.(\d+))?)(?:e(-?\d+))?(%)?$/.exec(printed) ?? [];
  const power = Number(exponent) - (percent === undefined ? 0 : 2);
  return { value: Number(`${digits}e${power}`), step: 10 ** (power - decimals.length) };
}

function figureOf({ journeys, components }: TopologyAnalysis, { journey: name, figure }: Check): number {
  const journey = journeys.find((one) => one.journey.name === name) ?? journeys[0]!;
  const [kind, part] = figure.split(' ');
  if (kind === 'birnbaum') return journey.contributors.find((one) => one.name === part)!.birnbaum;
  if (kind === 'required') return components.find((one) => one.name === name)!.required;
  return figuresOf(journey)[figure]!;
}

function figuresOf({
  availability,
  unavailability,
  frequency,
  targets,
}: JourneyAnalysis): Record<string, number | null | undefined> {
  const outages = 'outages' in frequency ? frequency.outages : undefined;
  return {
    availability,
    unavailability,
    downtimeYear: unavailability * YEAR,
    expected: targets.slo?.expected,
    allowed: targets.slo?.allowed,
    headroom: targets.slo?.headroom,
    outagesPerHour: outages && outages.perYear / (YEAR / HOUR),
    meanOutage: outages?.mean,
    meanUptime: outages?.meanUp,
  };
}

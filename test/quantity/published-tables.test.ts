import { describe, expect, it } from 'vitest';
import { parseAvailability } from '../../src/quantity/availability.js';
import { downtimePerPeriod } from '../../src/quantity/downtime.js';
import { formatSpan } from '../../src/quantity/format-span.js';
import { parsePeriod } from '../../src/quantity/period.js';

/** Seconds that an availability allows in a period. */
function allowed(availability: string, period: string): number {
  const [a, over] = [parseAvailability(availability), parsePeriod(period)];
  return a.ok && over.ok ? a.value.unavailability * over.value.seconds : Number.NaN;
}

const seconds: Readonly<Record<string, number>> = { d: 86_400, h: 3600, min: 60, m: 60, s: 1 };
const decimalsOf = (count: string) => count.split('.')[1]?.length ?? 0;

/** The seconds in a printed cell such as `3d 15h` or `52.56 min`, and what one of its last digit is worth. */
function readCell(cell: string): { value: number; step: number } {
  const parts = [...cell.matchAll(/([\d.]+) ?(min|[dhms])/g)].map(([, count, unit]) => ({
    count: count!,
    unit: unit!,
  }));
  const { count, unit } = parts.at(-1)!;
  const value = parts.reduce((sum, part) => sum + Number(part.count) * seconds[part.unit]!, 0);
  return { value, step: 10 ** -decimalsOf(count) * seconds[unit]! };
}

function expectRounded(cell: string, exact: number): void {
  const { value, step } = readCell(cell);
  // The millionth is for float noise where a figure ends in a 5.
  expect(Math.abs(value - exact), `${cell} for ${exact} s`).toBeLessThanOrEqual(step / 2 + 1e-6);
}

function expectCut(cell: string, exact: number): void {
  const { value, step } = readCell(cell);
  expect(exact - value, `${cell} for ${exact} s`).toBeGreaterThan(-1e-6);
  expect(exact - value, `${cell} for ${exact} s`).toBeLessThan(step);
}

describe('the usual table of nines, year = 365.25 days', () => {
  it.each([
    ['99%', '3.65 days', '7.3 hours', '1.68 hours'],
    ['99.9%', '8.77 hours', '43.8 min', '10.1 min'],
    ['99.99%', '52.6 min', '4.38 min', '1.01 min'],
    ['99.999%', '5.26 min', '26.3 s', '6.05 s'],
  ])('%s leaves %s a year, %s a month, %s a week', (text, ...row) => {
    const availability = parseAvailability(text);
    const { year, month, week } = downtimePerPeriod(
      availability.ok ? availability.value.unavailability : Number.NaN,
    );
    expect([year, month, week].map(formatSpan)).toEqual(row);
  });
});

// https://sre.google/sre-book/availability-table/
// One cell is put right: a day at 99.999 % leaves 0.864 s, which is printed as 0.87 s.
describe('Google SRE book, Appendix A', () => {
  const periods = ['365d', '90d', '30d', '7d', '1d', '1h'];
  it.each([
    ['90%', ['36.5 d', '9 d', '3 d', '16.8 h', '2.4 h', '6 min']],
    ['95%', ['18.25 d', '4.5 d', '1.5 d', '8.4 h', '1.2 h', '3 min']],
    ['99%', ['3.65 d', '21.6 h', '7.2 h', '1.68 h', '14.4 min', '36 s']],
    ['99.5%', ['1.83 d', '10.8 h', '3.6 h', '50.4 min', '7.20 min', '18 s']],
    ['99.9%', ['8.76 h', '2.16 h', '43.2 min', '10.1 min', '1.44 min', '3.6 s']],
    ['99.95%', ['4.38 h', '1.08 h', '21.6 min', '5.04 min', '43.2 s', '1.8 s']],
    ['99.99%', ['52.6 min', '12.96 min', '4.32 min', '60.5 s', '8.64 s', '0.36 s']],
    ['99.999%', ['5.26 min', '1.30 min', '25.9 s', '6.05 s', '0.86 s', '0.04 s']],
  ])('%s', (availability, cells) => {
    cells.forEach((cell, i) => {
      expectRounded(cell, allowed(availability, periods[i]!));
    });
  });
});

// https://github.com/MicrosoftDocs/architecture-center, docs/framework/resiliency/business-metrics.md
describe('Azure Architecture Center', () => {
  it.each([
    ['99%', ['1.68 h', '7.2 h', '3.65 d']],
    ['99.9%', ['10.1 min', '43.2 min', '8.76 h']],
    ['99.95%', ['5 min', '21.6 min', '4.38 h']],
    ['99.99%', ['1.01 min', '4.32 min', '52.56 min']],
    ['99.999%', ['6 s', '25.9 s', '5.26 min']],
  ])('%s', (availability, cells) => {
    ['week', '30d', '365d'].forEach((period, i) => {
      expectRounded(cells[i]!, allowed(availability, period));
    });
  });
});

// https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/availability.html
describe('AWS Reliability Pillar', () => {
  it.each([
    ['99%', '3d 15h'],
    ['99.9%', '8h 45m'],
    ['99.95%', '4h 22m'],
    ['99.99%', '52m'],
    ['99.999%', '5m'],
  ])('%s leaves %s a year, cut', (availability, cell) => expectCut(cell, allowed(availability, '365d')));
});

// Packt, Getting Started with Kubernetes
describe('a Gregorian year of 365.2425 days', () => {
  it.each([
    ['99.9%', ['1m 26.4s', '10m 4.8s', '43m 49.7s', '8h 45m 57.0s']],
    ['99.99%', ['8.6s', '1m 0.5s', '4m 23.0s', '52m 35.7s']],
    ['99.999%', ['0.9s', '6.0s', '26.3s', '5m 15.6s']],
  ])('%s', (availability, cells) => {
    ['1d', '7d', '30.436875d', '365.2425d'].forEach((period, i) => {
      expectRounded(cells[i]!, allowed(availability, period));
    });
  });
});

// https://uptime.is/two-nines
describe('uptime.is', () => {
  it.each([
    ['1d', '14m 24s'],
    ['7d', '1h 40m 48s'],
    ['30.436875d', '7h 18m 17s'],
    ['91.310625d', '21h 54m 52s'],
    ['365.2425d', '3d 15h 39m 30s'],
  ])('99 % leaves, in %s, %s to the second', (period, cell) => {
    expect(Math.abs(allowed('99%', period) - readCell(cell).value)).toBeLessThan(1);
  });
});

// https://sre.google/sre-book/embracing-risk/ and notes on 28-day and 90-day windows
describe('single figures', () => {
  it.each([
    ['99.99%', '365d', '52.56 min'],
    ['99.9%', '28d', '40.32 min'],
    ['99.95%', '28d', '20.16 min'],
    ['99%', '28d', '403.2 min'],
    ['99.99%', '90d', '12.96 min'],
    ['99.97%', '365d', '2.6 h'],
    ['99.671%', '8760h', '28.8 h'],
    ['99.982%', '8760h', '1.6 h'],
    ['99.995%', '8760h', '26.28 min'],
  ])('%s in %s leaves %s', (availability, period, cell) =>
    expectRounded(cell, allowed(availability, period)),
  );
});

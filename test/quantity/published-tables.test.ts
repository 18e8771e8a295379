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
/** A cell that is printed wrong: below, with what it should say. */
const WRONG = '';
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
describe('Google SRE book, Appendix A (sre-app-a)', () => {
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
describe('Azure Architecture Center (azure-table)', () => {
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
describe('AWS Reliability Pillar (aws-rp-table)', () => {
  it.each([
    ['99%', '3d 15h'],
    ['99.9%', '8h 45m'],
    ['99.95%', '4h 22m'],
    ['99.99%', '52m'],
    ['99.999%', '5m'],
  ])('%s leaves %s a year, cut', (availability, cell) => expectCut(cell, allowed(availability, '365d')));
});

// Packt, Getting Started with Kubernetes; https://github.com/donnemartin/system-design-primer
describe('a Gregorian year of 365.2425 days (packt-k8s, sdp-table)', () => {
  it.each([
    ['99.9%', ['1m 26.4s', '10m 4.8s', '43m 49.7s', '8h 45m 57.0s']],
    ['99.99%', ['8.6s', '1m 0.5s', '4m 23.0s', '52m 35.7s']],
    ['99.999%', ['0.9s', '6.0s', '26.3s', '5m 15.6s']],
    ['99.9%', ['1m 26.4s', '10m 4.8s', '43m 49.7s', '8h 45min 57s']],
    ['99.99%', ['8.6s', WRONG, '4m 23s', '52min 35.7s']],
  ])('%s', (availability, cells) => {
    ['1d', '7d', '30.436875d', '365.2425d'].forEach((period, i) => {
      if (cells[i] !== WRONG) expectRounded(cells[i]!, allowed(availability, period));
    });
  });
});

// https://uptime.is/two-nines
describe('uptime.is (uptime-is-two-nines)', () => {
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

// https://sre.google/sre-book/embracing-risk/, notes on windows of 28 and 90 days, https://www.datacenters.com,
// https://hyperping.io/three-nines (months of 30 days), https://www.devx.com (months of 30 days and of a twelfth of a year)
describe('single figures', () => {
  it.each([
    ['google-sre-embracing', '99.99%', '365d', '52.56 min'],
    ['slo-28-day', '99.9%', '28d', '40.32 min'],
    ['slo-28-day', '99.95%', '28d', '20.16 min'],
    ['slo-28-day', '99%', '28d', '403.2 min'],
    ['slo-28-day', '99.99%', '90d', '12.96 min'],
    ['handbook-9997', '99.97%', '365d', '2.6 h'],
    ['tier-datacentres', '99.671%', '8760h', '28.8 h'],
    ['tier-datacentres', '99.982%', '8760h', '1.6 h'],
    ['tier-datacentres', '99.995%', '8760h', '26.28 min'],
    ['hyperping-three-nines', '99.9%', '1d', '1m 26s'],
    ['hyperping-three-nines', '99.9%', '7d', '10m 5s'],
    ['hyperping-three-nines', '99.9%', '30d', '43m 12s'],
    ['hyperping-three-nines', '99.9%', '365d', '8h 45m 36s'],
    ['devx-mixed', '99%', '30d', '7.20 h'],
    ['devx-mixed', '99.9%', '30.4375d', '43.8 min'],
    ['devx-mixed', '99.99%', '30.4375d', '4.38 min'],
    ['devx-mixed', '99.999%', '30d', '25.9 s'],
  ])('%s: %s in %s leaves %s', (_, availability, period, cell) =>
    expectRounded(cell, allowed(availability, period)),
  );
});

describe('cells that are printed wrong, with what they should say', () => {
  it.each([
    // A digit was dropped, and the cell has been copied widely since.
    { id: 'sdp-table', availability: '99.99%', period: '7d', printed: '1m 5s', right: '1m 0.5s' },
    { id: 'sre-app-a', availability: '99.999%', period: '1d', printed: '0.87 s', right: '0.86 s' },
    // A quarter of 120 days.
    {
      id: 'hyperping-three-nines',
      availability: '99.9%',
      period: '90d',
      printed: '2h 52m 48s',
      right: '2h 9m 36s',
    },
    { id: 'devx-mixed', availability: '99.99%', period: '1d', printed: '8.66 s', right: '8.64 s' },
    { id: 'devx-mixed', availability: '99.999%', period: '1d', printed: '0.8643 s', right: '0.8640 s' },
    { id: 'tier-datacentres', availability: '99.741%', period: '8760h', printed: '22.0 h', right: '22.7 h' },
    // Ten times too small.
    { id: 'tier-datacentres', availability: '99.995%', period: '8760h', printed: '0.04 h', right: '0.44 h' },
    // https://uptime.is/about: a year of 362.2425 days, a slip for 365.2425.
    {
      id: 'uptime-is-api',
      availability: '99.9%',
      period: '30.436875d',
      printed: '2608.146 s',
      right: '2629.746 s',
    },
    {
      id: 'uptime-is-api',
      availability: '99.9%',
      period: '91.310625d',
      printed: '7824.438 s',
      right: '7889.238 s',
    },
    {
      id: 'uptime-is-api',
      availability: '99.9%',
      period: '365.2425d',
      printed: '31297.752 s',
      right: '31556.952 s',
    },
  ])('$id: $availability in $period leaves not $printed but $right', (cell) => {
    const { availability, period, printed, right } = cell;
    expectRounded(right, allowed(availability, period));
    expect(() => expectRounded(printed, allowed(availability, period))).toThrow();
  });

  it('come from a year that is three days too short', () => {
    expectRounded('31297.752 s', allowed('99.9%', '362.2425d'));
    expectRounded('2h 52m 48s', allowed('99.9%', '120d'));
  });
});

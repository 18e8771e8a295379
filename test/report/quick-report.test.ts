import { describe, expect, it } from 'vitest';
import { YEAR } from '../../src/quantity/calendar.js';
import { ninesReport, quickFigures, quickReport } from '../../src/report/quick-report.js';

const tool = { name: 'ha-calc', version: '1.2.3' } as const;
const figures = quickFigures({ availability: 0.999, unavailability: 1e-3 });

describe('quickReport', () => {
  it('is the availability with everything that follows from it', () => {
    const report = quickReport(tool, figures, null);
    expect(Object.keys(report)).toEqual([
      'schemaVersion',
      'tool',
      'availability',
      'unavailability',
      'nines',
      'downtime',
    ]);
    expect(report).toMatchObject({ schemaVersion: 1, tool, availability: 0.999, unavailability: 1e-3 });
    expect(report.nines).toBeCloseTo(3, 14);
    expect(Object.keys(report.downtime)).toEqual(['hour', 'day', 'week', 'month', 'quarter', 'year']);
    expect(report.downtime.year).toBeCloseTo(YEAR / 1000, 9);
  });

  it('has the downtime in a period of one’s own where one was asked for', () => {
    const { period } = quickReport(tool, figures, { name: '30d', seconds: 2_592_000, basis: '' });
    expect(period).toMatchObject({ name: '30d', seconds: 2_592_000, downtime: 2592 });
  });

  it('keeps the digits that 1 − availability would lose, and has no nines where nothing fails', () => {
    expect(quickFigures({ availability: 1, unavailability: 1e-20 })).toMatchObject({
      nines: 20,
      downtime: { year: 1e-20 * YEAR },
    });
    expect(quickFigures({ availability: 1, unavailability: 0 })).toMatchObject({
      nines: null,
      downtime: { year: 0 },
    });
  });
});

describe('ninesReport', () => {
  it('has a row for each', () => {
    const report = ninesReport(tool, [figures, figures]);
    expect(Object.keys(report)).toEqual(['schemaVersion', 'tool', 'rows']);
    expect(Object.keys(report.rows[1]!)).toEqual(['availability', 'unavailability', 'nines', 'downtime']);
  });
});

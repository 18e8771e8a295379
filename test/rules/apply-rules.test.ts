import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.js';

describe('applyRules', () => {
  it('goes journey by journey, targets first', () => {
    const text = `components:
  db: { availability: 99% }
journeys:
  a: { path: db, slo: 99.9%, sla: 99.9% }
  b: { path: db }`;
    expect(findingsOf(text)).toEqual([
      'HA501 4 error a db',
      'HA502 4 error a db',
      'HA503 4 error a -',
      'HA505 2 info a db',
      'HA504 5 info b -',
      'HA505 2 info b db',
    ]);
  });

  it('finds nothing where there is nothing to find', () => {
    const text = 'targets: { slo: 99%, sla: 98% }\ncomponents: { db: { mtbf: 999h, mttr: 1h } }\nsystem: db';
    expect(findingsOf(text)).toEqual([]);
  });
});

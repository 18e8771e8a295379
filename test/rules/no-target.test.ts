import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.js';

const TEXT = `components: { db: { availability: 99.9%, mttr: 1h } }
journeys:
  a: { path: db, sla: 99% }
  b: { path: db }
  c: { path: db, slo: 99% }`;

describe('HA504: no target', () => {
  it('names each journey without one', () => {
    expect(findingsOf(TEXT)).toEqual(['HA504 4 info b -']);
  });

  it('is an error where targets are required', () => {
    expect(findingsOf(TEXT, { requireTargets: true })).toEqual(['HA504 4 error b -']);
  });
});

import { expect } from 'vitest';
import { analysisOf } from '../analysis-of.js';
import { relativeError } from '../relative-error.js';
import type { Document } from './document.js';

/** Unavailability, availability and outages a year (null where unknown) of each journey, in order. */
export function figuresOf(document: Document): (number | null)[][] {
  return analysisOf(JSON.stringify(document)).journeys.map(({ unavailability, availability, frequency }) => [
    unavailability,
    availability,
    'outages' in frequency ? frequency.outages.perYear : null,
  ]);
}

/** Expects the figures of two documents to be the same, to twelve digits. */
export function expectSame(one: Document, other: Document): void {
  const [left, right] = [figuresOf(one).flat(), figuresOf(other).flat()];
  expect(right.map((figure) => figure === null)).toEqual(left.map((figure) => figure === null));
  left.forEach((figure, index) => {
    expect(relativeError(right[index] ?? 0, figure ?? 0)).toBeLessThanOrEqual(1e-12);
  });
}

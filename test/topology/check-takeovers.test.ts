import { describe, expect, it } from 'vitest';
import { notes } from './read.js';

const FIGURES = 'availability: 99%, mttr: 1h';
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
const excess = (text: string) => notes(text).filter((note) => note.startsWith('HA408'));

/** Components with failovers, each of which needs the next component. */
const chain = (count: number) =>
  `components:\n${lines(count, (i) => `  c${i}: { ${FIGURES}, replicas: 2, failover: { detection: 10s, needs: c${i + 1} } }\n`)}  c${count}: { ${FIGURES} }\nsystem: c0\n`;

/** Blocks each of which stands in the next one. */
const nested = (count: number, outer: (inner: string, index: number) => string) =>
  `components:\n${lines(count + 1, (i) => `  c${i}: { ${FIGURES} }\n`)}blocks:\n${lines(count, (i) => `  b${i}: ${outer(i === 0 ? 'c0' : `b${i - 1}`, i + 1)}\n`)}system: b${count - 1}\n`;

describe('takeovers that rest on takeovers', () => {
  it.each([
    ['failovers that need each other', chain],
    [
      'failovers in each other',
      (count: number) =>
        nested(count, (inner, i) => `{ failover: { primary: ${inner}, standby: c${i}, detection: 10s } }`),
    ],
    [
      'health checks in each other',
      (count: number) =>
        nested(
          count,
          (inner, i) =>
            `{ parallel: [${inner}, c${i}], health_check: { interval: 1s, failure_threshold: 2 } }`,
        ),
    ],
  ])('are limited to 200 in a chain: %s', (_, make) => {
    expect(excess(make(200))).toEqual([]);
    expect(excess(make(202))).toHaveLength(1);
  });

  it('may be many side by side', () => {
    const text = `components:\n  q: { ${FIGURES}, replicas: 3 }\n${lines(2_000, (i) => `  c${i}: { ${FIGURES}, replicas: 2, failover: { detection: 10s, needs: q } }\n`)}system: [${lines(2_000, (i) => `c${i}, `)}]\n`;
    expect(notes(text)).toEqual([]);
  });

  it('may not rest on a million parts', () => {
    const parts = `components:\n${lines(10_000, (i) => `  c${i}: { ${FIGURES}${i > 0 ? `, depends_on: c${i - 1}` : ''} }\n`)}`;
    const checked = (count: number) =>
      `${parts}system:\n${lines(count, () => '  - { parallel: [c9999, c9998], health_check: { interval: 1s, failure_threshold: 2 } }\n')}`;
    expect(excess(checked(100))).toEqual([]);
    expect(excess(checked(101))).toHaveLength(1);
  });
});

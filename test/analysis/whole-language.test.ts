import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, YEAR } from '../../src/quantity/calendar.js';
import { journeyOf } from '../analysis-of.js';
import { toNumber } from '../model/fraction.js';
import { type WideDocument, wideDocuments } from '../model/wide-document.js';
import { wideFigures } from '../model/wide-figures.js';
import { relativeError } from '../relative-error.js';
import { counted } from '../thorough.js';

/** A failover whose switch may fail for longer than the failure lasts: how long is that, once a common cause has its share? */
const OWN_DURATION: WideDocument = {
  domains: {},
  links: [],
  components: {
    db: {
      unavailability: 0.5,
      mttr: '1h',
      replicas: 2,
      required: 1,
      common_cause: 0.25,
      failover: { detection: '36s', success: 0.5, manual: '5h' },
    },
  },
  blocks: {},
  journeys: { all: { path: ['db'] } },
};

describe('any file in the whole language, against the enumeration of all its states in exact fractions', () => {
  it('has its availability, its states and its outages', () => {
    const runs = counted(60);
    let compared = 0;
    fc.assert(
      fc.property(wideDocuments, (document) => {
        const exact = wideFigures(document);
        fc.pre(exact !== null);
        const { unavailability, availability, degraded, frequency } = journeyOf(JSON.stringify(document));
        if ('unknown' in frequency) throw new Error('unknown');
        const pairs: [string, number, number][] = [
          ['down', unavailability, toNumber(exact.down)],
          ['degraded', degraded, toNumber(exact.degraded)],
          ['full', availability - degraded, toNumber(exact.full)],
          ['outages', frequency.outages.perYear / (YEAR / HOUR), toNumber(exact.outagesPerHour)],
        ];
        for (const [what, actual, expected] of pairs)
          expect(relativeError(actual, expected), `${what}: ${actual} for ${expected}`).toBeLessThan(1e-11);
        compared++;
      }),
      { ...runs, examples: [[OWN_DURATION]] },
    );
    expect(compared).toBeGreaterThanOrEqual(runs.numRuns);
  });
});

import fc from 'fast-check';

/** Figures as people write them. */
const ordinary = fc.constantFrom<Record<string, string>>(
  { availability: '99.9%', mttr: '1h' },
  { availability: '99.95%', mttr: '15m' },
  { availability: '4 nines' },
  { unavailability: '0.001%', mttr: '30s' },
  { mtbf: '30d', mttr: '10m' },
  { failures: '4/year', mttr: '45m' },
  { failures: '1/month', mttr: '2h' },
  { availability: '99.99999999999%', mttr: '5m' },
);

/** Figures that are legal and that nobody expects. */
const extreme = fc.constantFrom<Record<string, string>>(
  { availability: '0', mttr: '1h' },
  { availability: '100%', mttr: '5h' },
  { availability: '100%' },
  { availability: '99%', mttr: '1e-300s' },
  { availability: '0.1%', mttr: '1e9y' },
  { availability: '40%', mttr: '1h' },
  { availability: '300 nines', mttr: '1s' },
  { availability: '99.999999999999%' },
  { unavailability: '1', mttr: '1h' },
  { unavailability: '1e-300', mttr: '1s' },
  { mtbf: '1e-300s', mttr: '1e-300s' },
  { mtbf: '1e300s', mttr: '1s' },
  { failures: '0/year', mttr: '1h' },
  { failures: '8700/year', mttr: '1h' },
  { failures: '1e-300/year', mttr: '1h' },
);

/** Times from nothing to longer than anything lasts; `usual` leaves out the ends. */
const usualTimes = ['500ms', '2s', '30s', '5m', '1h', '10h'] as const;
const oddTimes = ['0s', '1e-300s', '1e9y', '1y', '20d'] as const;

/** What of a document is written in other figures than it was drawn with. */
export interface Pools {
  figures: readonly Record<string, string>[];
  times: readonly string[];
  shares: readonly string[];
  thresholds: readonly number[];
}

const poolsOf = (
  figures: fc.Arbitrary<Record<string, string>>,
  times: readonly string[],
  [shares, thresholds]: readonly [readonly string[], readonly number[]],
): fc.Arbitrary<Pools> =>
  fc.record({
    figures: fc.array(figures, { minLength: 1, maxLength: 5 }),
    times: fc.array(fc.constantFrom(...times), { minLength: 1, maxLength: 5 }),
    shares: fc.array(fc.constantFrom(...shares), { minLength: 1, maxLength: 3 }),
    thresholds: fc.array(fc.constantFrom(...thresholds), { minLength: 1, maxLength: 3 }),
  });

export const usualPools = poolsOf(ordinary, usualTimes, [
  ['5%', '0.1', '99%'],
  [1, 3, 5],
]);

export const oddPools = poolsOf(
  fc.oneof(ordinary, extreme, extreme),
  [...usualTimes, ...oddTimes],
  [
    ['0', '5%', '1', '1e-300', '99.999999999999%'],
    [1, 3, 1_000_000],
  ],
);

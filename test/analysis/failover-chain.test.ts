import { describe, expect, it } from 'vitest';
import type { JourneyAnalysis } from '../../src/analysis/analyse-topology.js';
import { HOUR, MINUTE, YEAR } from '../../src/quantity/calendar.js';
import { journeyOf } from '../analysis-of.js';
import {
  blockChain,
  breakerChain,
  type PairParts,
  type SwitchTimes,
  sharingChain,
  unitsChain,
  watchedChain,
  watchedZonesChain,
} from '../model/failover-chain.js';
import type { ChainFigures, RepairableUnit } from '../model/markov-chain.js';
import { type ZonedShape, zonedChain } from '../model/zoned-chain.js';
import { relativeError } from '../relative-error.js';

/** Wherever something is down less than 1e-4 of the time, in unavailability and in frequency. */
const TOLERANCE = 2e-3;

const UNITS = [80, 200, 1000, 10_000].flatMap((up) => [1, 6].map((down) => ({ up, down })));
const SLOW: SwitchTimes = { coverage: 0.9, automatic: 300 / HOUR, manual: 0.9 };
const QUICK: SwitchTimes = { coverage: 0.99, automatic: 15 / HOUR, manual: 0.2 };

const figures = ({ up, down }: RepairableUnit) => `mtbf: ${up}h, mttr: ${down}h`;
const failover = ({ coverage, automatic, manual }: SwitchTimes) =>
  `detection: ${Math.round(automatic * HOUR)}s, success: ${coverage}, manual: ${Math.round((manual * HOUR) / MINUTE)}m`;

function expectClose({ unavailability, frequency }: JourneyAnalysis, chain: ChainFigures, about: object) {
  if ('unknown' in frequency) throw new Error('unknown');
  const where = JSON.stringify(about);
  expect(relativeError(unavailability, chain.unavailability), where).toBeLessThan(TOLERANCE);
  const perYear = (chain.outagesPerHour * YEAR) / HOUR;
  expect(relativeError(frequency.outages.perYear, perYear), where).toBeLessThan(TOLERANCE);
}

/** Runs a check for everything that is down seldom enough, and makes sure that much of it is. */
function sweep<T>(
  points: readonly T[],
  chain: (point: T) => ChainFigures,
  check: (point: T) => JourneyAnalysis,
) {
  let seldom = 0;
  for (const point of points) {
    const exact = chain(point);
    if (exact.unavailability >= 1e-4) continue;
    seldom++;
    expectClose(check(point), exact, { point, exact });
  }
  expect(seldom).toBeGreaterThanOrEqual(points.length / 4);
}

const shapes = [
  { count: 2, required: 1, active: 1 },
  { count: 3, required: 1, active: 1 },
  { count: 3, required: 2, active: 2 },
];

describe('failover of a component, against a Markov chain of hot standby with a repair crew for each unit', () => {
  const points = UNITS.flatMap((unit) => [SLOW, QUICK].map((times) => ({ unit, times })));
  const componentOf = (shape: (typeof shapes)[number], unit: RepairableUnit, times: SwitchTimes) =>
    `${figures(unit)}, replicas: ${shape.count}, required: ${shape.required}, failover: { ${failover(times)} }`;

  it.each(shapes)('$required of $count', (shape) => {
    sweep(
      points,
      ({ unit, times }) => unitsChain(shape, unit, times),
      ({ unit, times }) => journeyOf(`components: { a: { ${componentOf(shape, unit, times)} } }\nsystem: a`),
    );
  });

  it.each(shapes)('$required of $count, a twentieth of the failures common', (shape) => {
    const share = 0.05;
    const rare = UNITS.filter(({ up, down }) => (share * down) / up < 7e-5);
    sweep(
      rare.flatMap((unit) => [SLOW, QUICK].map((times) => ({ unit, times }))),
      ({ unit, times }) => {
        const { own, common } = shared(unit, share);
        return unitsChain(shape, own, times, { common });
      },
      ({ unit, times }) =>
        journeyOf(
          `components: { a: { ${componentOf(shape, unit, times)}, common_cause: ${share} } }\nsystem: a`,
        ),
    );
  });

  const kinds = [
    { what: 'none', share: 0 },
    { what: 'a twentieth', share: 0.05 },
  ];
  it.each(kinds.flatMap((kind) => shapes.map((shape) => ({ ...shape, ...kind }))))(
    '$required of $count, each in a zone of its own, $what of the failures common',
    (shape) => {
      const zones: RepairableUnit[] = [
        { up: 150, down: 1 },
        { up: 1000, down: 4 },
        { up: 4000, down: 3 },
      ];
      const names = ['x', 'y', 'z'].slice(0, shape.count);
      const apart = (unit: RepairableUnit) =>
        shape.share > 0 ? shared(unit, shape.share) : { own: unit, common: undefined };
      sweep(
        UNITS.filter(({ up, down }) => down / up < (shape.share > 0 ? 2e-3 : 6e-3)).flatMap((unit) =>
          zones.slice(shape.required - 1).map((zone) => ({ unit, zone })),
        ),
        ({ unit, zone }) => {
          const { own, common } = apart(unit);
          return unitsChain(shape, own, QUICK, { zone, common });
        },
        ({ unit, zone }) =>
          journeyOf(`
domains: { ${names.map((name) => `${name}: { ${figures(zone)} }`).join(', ')} }
components: { a: { ${componentOf(shape, unit, QUICK)}, common_cause: ${shape.share}, spread: [${names}] } }
system: a`),
      );
    },
  );

  it('that writes need two of three, and reads one', () => {
    const shape = { count: 3, required: 2, active: 1 };
    sweep(
      [...points, { unit: { up: 1000, down: 4 }, times: QUICK }],
      ({ unit, times }) => unitsChain(shape, unit, times),
      ({ unit, times }) =>
        journeyOf(`
components:
  a: { ${figures(unit)}, replicas: 3, quorum: { read: one, write: majority }, failover: { ${failover(times)} } }
system: a.write`),
    );
  });

  describe('of which several are in one zone', () => {
    const times = { coverage: 0.99, automatic: 15 / HOUR, manual: 0.2 };
    const around = [
      { unit: { up: 200, down: 1 }, zone: { up: 1000, down: 4 } },
      { unit: { up: 1000, down: 4 }, zone: { up: 1000, down: 4 } },
      { unit: { up: 20_000, down: 2 }, zone: { up: 150, down: 1 } },
      { unit: { up: 20_000, down: 2 }, zone: { up: 20_000, down: 3 } },
    ];
    const both = ({ count, required, active }: ZonedShape, { unit, zone }: (typeof around)[number]) =>
      journeyOf(
        `
domains: { x: { ${figures(zone)} }, y: { ${figures(zone)} } }
components:
  a: { ${componentOf({ count, required, active }, unit, times)}, spread: [x, y] }
system: a`.replace('failover: { ', `failover: { active: ${active}, `),
      );

    it('is right to first order of the zone where one serves', () => {
      const shape = { count: 3, required: 1, active: 1, zones: 2 };
      for (const point of around) {
        const chain = zonedChain(shape, point, times);
        const { unavailability, frequency } = both(shape, point);
        if ('unknown' in frequency) throw new Error('unknown');
        const perYear = (chain.outagesPerHour * YEAR) / HOUR;
        expect(relativeError(unavailability, chain.unavailability)).toBeLessThan(0.01);
        expect(relativeError(frequency.outages.perYear, perYear)).toBeLessThan(0.01);
      }
    });

    it.each([
      { count: 3, required: 1, active: 2, zones: 2 },
      { count: 4, required: 2, active: 2, zones: 2 },
    ])('is at most twice too much where $active of $count serve, and never too little', (shape) => {
      for (const point of around) {
        const chain = zonedChain(shape, point, times);
        const { unavailability } = both(shape, point);
        expect(unavailability / chain.unavailability).toBeGreaterThan(0.998);
        expect(unavailability / chain.unavailability).toBeLessThan(2);
      }
    });

    it('is the same chain where each is in a zone of its own', () => {
      const shape = { count: 3, required: 1, active: 1, zones: 3 };
      for (const point of around) {
        const zoned = zonedChain(shape, point, times);
        const units = unitsChain(shape, point.unit, times, { zone: point.zone });
        expect(relativeError(zoned.unavailability, units.unavailability)).toBeLessThan(1e-9);
        expect(relativeError(zoned.outagesPerHour, units.outagesPerHour)).toBeLessThan(1e-9);
      }
    });
  });

  it('in two unlike zones, either of which may hold the one that serves', () => {
    const unit = { up: 2000, down: 1 };
    const zones = [
      { up: 30, down: 1 },
      { up: 9000, down: 2 },
    ] as const;
    const chains = [zones, zones.toReversed()].map((pair) =>
      blockChain({ primary: unit, standby: unit, zones: [pair[0]!, pair[1]!] }, QUICK),
    );
    const journey = journeyOf(`
domains: { x: { ${figures(zones[0])} }, y: { ${figures(zones[1])} } }
components: { a: { ${figures(unit)}, replicas: 2, spread: [x, y], failover: { ${failover(QUICK)} } } }
system: a`);
    const exact = meanOf(chains);
    expectClose(journey, exact, exact);
  });
});

describe('failover of a block, against the same chain', () => {
  const pairs = UNITS.flatMap((primary) =>
    [
      { up: 300, down: 1 },
      { up: 5000, down: 8 },
    ].map((standby) => ({ primary, standby })),
  );
  const blockOf = (times: SwitchTimes) =>
    `system: { failover: { primary: a, standby: b, ${failover(times)} } }`;

  it('of two unlike units', () => {
    sweep(
      pairs.flatMap((parts) => [SLOW, QUICK].map((times) => ({ parts, times }))),
      ({ parts, times }) => blockChain(parts, times),
      ({ parts: { primary, standby }, times }) =>
        journeyOf(
          `components: { a: { ${figures(primary)} }, b: { ${figures(standby)} } }\n${blockOf(times)}`,
        ),
    );
  });

  it('of two zones in one region', () => {
    const zones = [
      { up: 700, down: 2 },
      { up: 3000, down: 5 },
    ] as const;
    const region = { up: 90_000, down: 2 };
    sweep(
      pairs
        .filter(({ primary }) => primary.down / primary.up < 0.01)
        .map((parts): PairParts => ({ ...parts, zones, region })),
      (parts) => blockChain(parts, QUICK),
      ({ primary, standby }) =>
        journeyOf(`
domains: { r: { ${figures(region)} }, x: { in: r, ${figures(zones[0])} }, y: { in: r, ${figures(zones[1])} } }
components: { a: { ${figures(primary)}, in: x }, b: { ${figures(standby)}, in: y } }
${blockOf(QUICK)}`),
    );
  });

  it('is the chain of two equal units', () => {
    for (const unit of UNITS) {
      const block = blockChain({ primary: unit, standby: unit }, SLOW);
      const units = unitsChain({ count: 2, required: 1, active: 1 }, unit, SLOW);
      expect(relativeError(block.unavailability, units.unavailability)).toBeLessThan(1e-9);
      expect(relativeError(block.outagesPerHour, units.outagesPerHour)).toBeLessThan(1e-9);
    }
  });

  it('costs what a component of two equal replicas does', () => {
    for (const unit of UNITS) {
      const block = journeyOf(
        `components: { a: { ${figures(unit)} }, b: { ${figures(unit)} } }\n${blockOf(SLOW)}`,
      );
      const component = journeyOf(
        `components: { a: { ${figures(unit)}, replicas: 2, failover: { ${failover(SLOW)} } } }\nsystem: a`,
      );
      expect(relativeError(component.unavailability, block.unavailability)).toBeLessThan(1e-12);
    }
  });
});

describe('a failover that needs something to act, against a chain with that in it', () => {
  it.each([
    { up: 20, down: 1 },
    { up: 500, down: 3 },
  ])('a watch with $up hours up and $down down', (watch) => {
    const points = UNITS.flatMap((unit) => [SLOW, QUICK].map((times) => ({ unit, times })));
    sweep(
      points,
      ({ unit, times }) => watchedChain(unit, watch, times),
      ({ unit, times }) =>
        journeyOf(`
components:
  watch: { ${figures(watch)} }
  a: { ${figures(unit)}, replicas: 2, failover: { ${failover(times)}, needs: watch } }
system: a`),
    );
  });

  describe.each(['component', 'block'])('a watch in the zone of one of the two, of a %s', (form) => {
    const watches = [
      { up: 20, down: 1 },
      { up: 5000, down: 3 },
    ];
    const zones = [
      { up: 20_000, down: 2 },
      { up: 2000, down: 1 },
    ] as const;
    const points = watches.flatMap((watch) =>
      [zones, [zones[1], zones[0]] as const].flatMap((pair) =>
        [1000, 4000, 10_000].flatMap((up) =>
          [SLOW, QUICK].map((times) => ({ watch, zones: pair, unit: { up, down: 1 }, times })),
        ),
      ),
    );

    it('goes with its zone, and is known to work where its zone does', () => {
      sweep(
        points,
        ({ times, ...parts }) =>
          meanOf(
            (form === 'block' ? [0 as const] : [0 as const, 1 as const]).map((primary) =>
              watchedZonesChain(parts, times, primary),
            ),
          ),
        ({ unit, zones: [x, y], watch, times }) => {
          const switching = `${failover(times)}, needs: watch`;
          const own =
            form === 'component'
              ? `a: { ${figures(unit)}, replicas: 2, spread: [x, y], failover: { ${switching} } }`
              : `a: { ${figures(unit)}, in: x }, b: { ${figures(unit)}, in: y }`;
          const path = form === 'component' ? 'a' : `{ failover: { primary: a, standby: b, ${switching} } }`;
          return journeyOf(`
domains: { x: { ${figures(x)} }, y: { ${figures(y)} } }
components: { watch: { ${figures(watch)}, in: x }, ${own} }
system: ${path}`);
        },
      );
    });
  });

  it('is the chain without it where it never fails', () => {
    const unit = { up: 1000, down: 6 };
    const watched = watchedChain(unit, { up: 1e12, down: 1 }, SLOW);
    const units = unitsChain({ count: 2, required: 1, active: 1 }, unit, SLOW);
    expect(relativeError(watched.unavailability, units.unavailability)).toBeLessThan(1e-6);
  });
});

describe('other reactions, against chains of their own', () => {
  it.each(shapes)('a health check of $required of $count that share the load', (shape) => {
    sweep(
      UNITS,
      (unit) => sharingChain(shape, unit, 20 / HOUR),
      (unit) =>
        journeyOf(`
components:
  a:
    { ${figures(unit)}, replicas: ${shape.count}, required: ${shape.required}, health_check: { interval: 10s, failure_threshold: 2 } }
system: a`),
    );
  });

  it.each([
    { count: 3, asked: 'write', read: 1, write: 2 },
    { count: 5, asked: 'write', read: 2, write: 4 },
    { count: 5, asked: 'write', read: 5, write: 3 },
    { count: 4, asked: 'read', read: 3, write: 2 },
    { count: 3, asked: 'read', read: 1, write: 3 },
  ] as const)(
    'a health check of a quorum of $count, $asked alone: $read to read, $write to write',
    (shape) => {
      const { count, asked, read, write } = shape;
      sweep(
        UNITS,
        (unit) => sharingChain({ count, required: shape[asked] }, unit, 20 / HOUR),
        (unit) =>
          journeyOf(`
components:
  a:
    { ${figures(unit)}, replicas: ${count}, quorum: { read: ${read}, write: ${write} }, health_check: { interval: 10s, failure_threshold: 2 } }
system: a.${asked}`),
      );
    },
  );

  it('a circuit breaker', () => {
    const page = { up: 20_000, down: 1 };
    for (const soft of [
      { up: 300, down: 2 },
      { up: 4000, down: 8 },
    ]) {
      const { core, full } = breakerChain(page, soft, { opening: 10 / HOUR, recovery: 120 / HOUR });
      const journey = journeyOf(`
components: { page: { ${figures(page)} }, soft: { ${figures(soft)} } }
system: [page, { optional: soft, circuit_breaker: { failure_threshold: 5, call_timeout: 2s, recovery_timeout: 2m } }]`);
      expectClose(journey, core, { soft });
      expect(relativeError(journey.unavailability + journey.degraded, full.unavailability)).toBeLessThan(
        TOLERANCE,
      );
    }
  });
});

/** Where any of several may be the one that serves. */
function meanOf(chains: readonly ChainFigures[]): ChainFigures {
  const mean = (key: keyof ChainFigures) =>
    chains.reduce((sum, chain) => sum + chain[key], 0) / chains.length;
  return {
    unavailability: mean('unavailability'),
    availability: mean('availability'),
    outagesPerHour: mean('outagesPerHour'),
  };
}

/** What a unit fails by itself and what all units fail by together, when a share of its failures is common: marginal kept. */
function shared(
  { up, down }: RepairableUnit,
  share: number,
): { own: RepairableUnit; common: RepairableUnit } {
  const [q, w] = [down / (up + down), 1 / (up + down)];
  const together = share * q;
  const own = (q - together) / (1 - together);
  return {
    own: { up: (1 - own) / ((1 - share) * w), down: own / ((1 - share) * w) },
    common: { up: (1 - together) / (share * w), down: together / (share * w) },
  };
}

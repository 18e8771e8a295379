import { describe, expect, it } from 'vitest';
import type { JourneyAnalysis } from '../../src/analysis/analyse-topology.js';
import { HOUR, YEAR } from '../../src/quantity/calendar.js';
import { journeyOf } from '../analysis-of.js';
import { exploreChain } from '../model/explore-chain.js';
import { relativeError } from '../relative-error.js';

const UP = 5000;
const DOWN = 4;
const q = DOWN / (UP + DOWN);

function figures({ unavailability, frequency }: JourneyAnalysis) {
  if ('unknown' in frequency) throw new Error('unknown');
  return { unavailability, outagesPerHour: frequency.outages.perYear / (YEAR / HOUR) };
}

/** Equal units of which one is enough, and so many crews to repair them: j down, min(j, crews) under repair. */
function poolChain(count: number, crews: number) {
  function* moves(down: number): Generator<readonly [number, number]> {
    if (down < count) yield [down + 1, (count - down) / UP];
    if (down > 0) yield [down - 1, Math.min(down, crews) / DOWN];
  }
  return exploreChain(0, moves, (down) => Number(down === count));
}

describe('equal units and their repair crews', () => {
  it.each([2, 3, 4])('%s with a crew each are what the program says', (count) => {
    const ours = figures(
      journeyOf(`components: { a: { mtbf: ${UP}h, mttr: ${DOWN}h, replicas: ${count} } }\nsystem: a`),
    );
    const chain = poolChain(count, count);
    expect(relativeError(ours.unavailability, chain.unavailability)).toBeLessThan(1e-12);
    expect(relativeError(ours.outagesPerHour, chain.outagesPerHour)).toBeLessThan(1e-12);
  });

  // n units wait for one crew: n!·qⁿ instead of qⁿ.
  it.each([
    { count: 2, longer: 2, asOften: 1, times: 2 },
    { count: 3, longer: 3, asOften: 2, times: 6 },
  ])('$count with one crew are down for $longer times as long, $asOften times as often', (law) => {
    const [shared, own] = [poolChain(law.count, 1), poolChain(law.count, law.count)];
    const ratio = shared.unavailability / own.unavailability;
    const often = shared.outagesPerHour / own.outagesPerHour;
    expect(relativeError(ratio, law.times)).toBeLessThan(3 * q);
    expect(relativeError(often, law.asOften)).toBeLessThan(3 * q);
    expect(relativeError(ratio / often, law.longer)).toBeLessThan(3 * q);
    expect(relativeError(shared.unavailability, law.times * q ** law.count)).toBeLessThan(3 * q);
  });
});

interface Pair {
  up: number;
  mode: 'serving' | 'automatic' | 'manual';
}

const COVERAGE = 0.9;
const AFTER = { automatic: 30 / HOUR, manual: 10 / 60 };

/**
 * The case active-passive-grid: a pair and one crew. The unit that serves fails, and until the other has taken over nothing
 * else happens; the one that waits fails `dormancy` times as often.
 */
function oneCrewChain(dormancy: number) {
  const serving = (up: number): Pair => ({ up, mode: 'serving' });
  function* moves({ up, mode }: Pair): Generator<readonly [Pair, number]> {
    if (mode !== 'serving') {
      yield [serving(1), 1 / AFTER[mode]];
      return;
    }
    if (up === 2) {
      yield [{ up: 1, mode: 'automatic' }, COVERAGE / UP];
      yield [{ up: 1, mode: 'manual' }, (1 - COVERAGE) / UP];
      yield [serving(1), dormancy / UP];
    }
    if (up === 1) yield [serving(0), 1 / UP];
    if (up < 2) yield [serving(up + 1), 1 / DOWN];
  }
  return exploreChain(serving(2), moves, ({ up, mode }) => Number(up === 0 || mode !== 'serving'));
}

describe('a pair with a failover and one crew', () => {
  it.each([
    { dormancy: 0, availability: 0.9999945310717425, perYear: 1.751990418437693 },
    { dormancy: 0.3, availability: 0.9999943405845213, perYear: 1.7519900847040815 },
    { dormancy: 1, availability: 0.9999938964696282, perYear: 1.7519893066147885 },
  ])('is the chain of the collection, dormancy $dormancy', ({ dormancy, availability, perYear }) => {
    const chain = oneCrewChain(dormancy);
    expect(relativeError(chain.unavailability, 1 - availability)).toBeLessThan(1e-10);
    expect(relativeError(chain.outagesPerHour * 8760, perYear)).toBeLessThan(1e-12);
  });

  it('is down 6.1035e-6 of the time; a crew for each unit takes q² off that, and changes no outage', () => {
    const shared = oneCrewChain(1);
    const ours = figures(
      journeyOf(`
components:
  db:
    mtbf: ${UP}h
    mttr: ${DOWN}h
    replicas: 2
    failover: { detection: 20s, switchover: 10s, success: ${COVERAGE}, manual: 10m }
system: db`),
    );
    expect(shared.unavailability.toPrecision(5)).toBe('0.0000061035');
    expect(ours.unavailability.toPrecision(4)).toBe('0.000005465');
    expect(relativeError(shared.unavailability - ours.unavailability, q ** 2)).toBeLessThan(3 * q);
    expect(relativeError(ours.outagesPerHour, shared.outagesPerHour)).toBeLessThan(3 * q);
  });
});

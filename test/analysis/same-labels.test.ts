import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseChaos } from '../../src/analysis/chaos.js';
import { journeyOf } from '../analysis-of.js';
import { risksOf } from '../risks-of.js';
import { counted } from '../thorough.js';
import { topologyOf } from '../topology-of.js';

/** Two failovers of which the primaries begin with the same two names, unless the first is written in another order. */
const twoFailovers = (first: string) => `
defaults: { mttr: 1h }
components:
${['a', 'b', 'c', 'd', 's1', 's2', 'n1', 'n2', 'x'].map((name) => `  ${name}: { availability: 99.9% }`).join('\n')}
system:
  - parallel:
      - failover: { primary: ${first}, standby: s1, detection: 10s, switchover: 10s, success: 99%, needs: n1 }
      - x
  - failover: { primary: [a, b, d], standby: s2, detection: 10s, switchover: 10s, success: 99%, needs: n2 }
`;

/** What must not depend on how parts are called or ordered. */
function figuresOf(text: string) {
  const { unavailability, contributors } = journeyOf(text);
  const topology = topologyOf(text);
  const chaos = analyseChaos(topology, { chosen: [], pairs: true });
  if ('problems' in chaos) throw new Error('too complex');
  const [risks] = risksOf(topology);
  return {
    unavailability,
    improvements: contributors!.map(({ improvement }) => improvement).sort((a, b) => b - a),
    sets: risks!.cutSets.map(({ chance }) => chance).sort((a, b) => b - a),
    chaos: new Map(
      chaos.journeys[0]!.scenarios.map(({ failures, state, availability, notTakenOver }) => [
        failures
          .map(({ name }) => name)
          .sort()
          .join(' + '),
        { state, availability, missed: notTakenOver.length },
      ]),
    ),
  };
}

function expectSame(one: ReturnType<typeof figuresOf>, other: ReturnType<typeof figuresOf>) {
  const near = (a: number, b: number) =>
    expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.abs(b) + 1e-18);
  near(one.unavailability, other.unavailability);
  for (const key of ['improvements', 'sets'] as const) {
    expect(one[key]).toHaveLength(other[key].length);
    for (const [index, value] of one[key].entries()) near(value, other[key][index]!);
  }
  expect([...one.chaos.keys()].sort()).toEqual([...other.chaos.keys()].sort());
  for (const [key, { state, availability, missed }] of one.chaos) {
    const there = other.chaos.get(key)!;
    expect({ key, state, missed }).toEqual({ key, state: there.state, missed: there.missed });
    near(availability, there.availability);
  }
}

const POOL = ['a', 'b', 'c', 'd', 'e'];
const times = 'detection: 10s, switchover: 10s, success: 99%';
const breaker = 'circuit_breaker: { failure_threshold: 5, call_timeout: 1s }';

/** A construct with a takeover, around a list of parts that may be written in any order. */
const construct = fc
  .record({
    kind: fc.constantFrom('failover', 'failover', 'health check', 'optional', 'fallback'),
    parts: fc.shuffledSubarray(POOL, { minLength: 3, maxLength: 4 }),
    spare: fc.constantFrom('s', 't'),
    needs: fc.constantFrom('n', 'm', null),
  })
  .map(({ kind, parts, spare, needs }) => (order: (names: readonly string[]) => readonly string[]) => {
    const list = `[${order(parts).join(', ')}]`;
    switch (kind) {
      case 'failover':
        return `{ failover: { primary: ${list}, standby: ${spare}, ${times}${needs ? `, needs: ${needs}` : ''} } }`;
      case 'health check':
        return `{ parallel: ${list}, health_check: { interval: 10s, failure_threshold: 3 } }`;
      case 'optional':
        return `{ optional: ${list}, ${breaker} }`;
      default:
        return `{ fallback: [${list}, ${spare}], ${breaker} }`;
    }
  });

const file = (blocks: readonly string[]) => `
components:
${[...POOL, 's', 't', 'n', 'm'].map((name, index) => `  ${name}: { availability: ${99 + index / 20}%, mttr: ${index + 1}h }`).join('\n')}
system: [${blocks.join(', ')}]`;

describe('blocks that begin with the same names', () => {
  it('are told apart: a failover that cannot act takes no other along', () => {
    const [alike, apart] = ['[c, a, b]', '[a, b, c]'].map((first) => figuresOf(twoFailovers(first)));
    expectSame(alike!, apart!);
    const scenario = alike!.chaos.get('c + n1')!;
    expect(scenario.state).toBe('full');
    expect(scenario.availability).toBeCloseTo(0.9989, 4);
  });

  it('have a row each', () => {
    const names = journeyOf(twoFailovers('[c, a, b]').replace('[c, a, b]', '[a, b, c]')).contributors!;
    const rows = names.map(({ name }) => name).filter((name) => name.startsWith('failover'));
    expect(rows.sort()).toEqual(['failover of a, b, …', 'failover of a, b, … (2)']);
  });

  it('have the figures that they have under any other names', () => {
    fc.assert(
      fc.property(fc.array(construct, { minLength: 2, maxLength: 3 }), (constructs) => {
        const [alike, apart] = [
          constructs.map((write) => write((names) => names.toSorted())),
          constructs.map((write, index) =>
            write((names) => (index === 0 ? names.toSorted().reverse() : names.toSorted())),
          ),
        ];
        expectSame(figuresOf(file(alike!)), figuresOf(file(apart!)));
      }),
      counted(160, 12),
    );
  });
});

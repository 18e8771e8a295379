import { describe, expect, it } from 'vitest';
import { journeyOf } from '../analysis-of.js';
import { relativeError } from '../relative-error.js';
import { topologyOf } from '../topology-of.js';

interface Case {
  replicas: number;
  required: number;
  zones: number;
  /** Of one replica. */
  q: number;
}

const figures = (q: number) => `unavailability: ${q}, mttr: 1h`;

function domains(zones: number): string {
  const lines = Array.from(
    { length: zones },
    (_, zone) => `  z${zone}: { in: region, ${figures(1e-3 * (zone + 1))} }\n`,
  );
  return `domains:\n  region: { ${figures(1e-4)} }\n${lines.join('')}`;
}

/** One component, its replicas spread over zones; another shares the zones. */
function spread({ replicas, required, zones, q }: Case): string {
  const names = Array.from({ length: zones }, (_, zone) => `z${zone}`).join(', ');
  const component = `{ ${figures(q)}, replicas: ${replicas}, required: ${required}, spread: [${names}] }`;
  return `${domains(zones)}components:\n  c: ${component}\n  d: { ${figures(0.02)}, in: z0 }\nsystem: { parallel: [c, d] }\n`;
}

/** The same, each replica a component of its own. */
function oneByOne({ replicas, required, zones, q }: Case): string {
  const parts = Array.from({ length: replicas }, (_, i) => `c${i}`);
  const lines = parts.map((name, i) => `  ${name}: { ${figures(q)}, in: z${i % zones} }\n`);
  return [
    domains(zones),
    `components:\n${lines.join('')}  d: { ${figures(0.02)}, in: z0 }\n`,
    `blocks:\n  c: { parallel: [${parts.join(', ')}], required: ${required} }\nsystem: { parallel: [c, d] }\n`,
  ].join('');
}

const cases: Case[] = [
  { replicas: 10, required: 5, zones: 3, q: 0.01 },
  { replicas: 11, required: 9, zones: 3, q: 1e-9 },
  { replicas: 12, required: 2, zones: 4, q: 0.3 },
  { replicas: 9, required: 7, zones: 2, q: 0.9 },
  { replicas: 8, required: 4, zones: 6, q: 1e-20 },
  { replicas: 13, required: 6, zones: 5, q: 1e-4 },
];

describe('replicas counted by the groups that are down', () => {
  it.each(cases)('are what they are one by one: $required of $replicas in $zones zones, q = $q', (one) => {
    const [whole, single] = [spread(one), oneByOne(one)].map((text) => journeyOf(topologyOf(text)));
    expect(relativeError(whole!.unavailability, single!.unavailability)).toBeLessThan(1e-14);
    const [outages, same] = [whole!, single!].map(({ frequency }) =>
      'outages' in frequency ? frequency.outages : null,
    );
    expect(relativeError(outages!.perYear, same!.perYear)).toBeLessThan(1e-13);
    for (const { name, birnbaum, improvement } of single!.contributors) {
      if (name.startsWith('c')) continue;
      const found = whole!.contributors.find((other) => other.name === name)!;
      expect(relativeError(found.birnbaum, birnbaum)).toBeLessThan(1e-13);
      expect(relativeError(found.improvement, improvement)).toBeLessThan(1e-13);
    }
  });

  it.each(cases)(
    'save what they cost when they never fail: $required of $replicas in $zones zones',
    (one) => {
      const { contributors, unavailability } = journeyOf(topologyOf(spread(one)));
      const perfect = journeyOf(topologyOf(spread({ ...one, q: 0 }))).unavailability;
      const { improvement = 0 } = contributors.find(({ name }) => name === 'c') ?? {};
      expect(improvement / (365.25 * 86400)).toBeCloseTo(unavailability - perfect, 15);
    },
  );

  it('may be a million in three zones', () => {
    const { unavailability } = journeyOf(
      topologyOf(spread({ replicas: 1e6, required: 500_001, zones: 3, q: 0.01 })),
    );
    // Two zones down, or all; or the other component with them.
    const twoZones = 1e-3 * 2e-3 * (1 - 3e-3) + 1e-3 * 3e-3 * (1 - 2e-3) + 1e-3 * 2e-3 * 3e-3;
    const expected = 1e-4 + (1 - 1e-4) * (twoZones + (1 - 1e-3) * 2e-3 * 3e-3 * 0.02);
    expect(relativeError(unavailability, expected)).toBeLessThan(1e-13);
  });
});

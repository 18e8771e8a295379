import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, type Derivation, derivation } from '../../../src/analysis/derivation/derivation.js';
import type { Step } from '../../../src/analysis/derivation/step.js';
import { chainOf } from '../../../src/structure/reach.js';
import { readTopology } from '../../../src/topology/read-topology.js';
import type { Topology } from '../../../src/topology/topology.js';
import { analysisOf } from '../../analysis-of.js';
import { evaluateInterval } from '../../model/interval.js';
import { documents } from '../../model/random-document.js';
import { relativeError } from '../../relative-error.js';
import { counted } from '../../thorough.js';
import { topologyOf } from '../../topology-of.js';

const files = [
  ...readdirSync('topologies').map((name) => `topologies/${name}`),
  'docs/examples/two-databases.yaml',
];

const times = ['1h', '30m', '2s'];
const reaction = fc.constantFrom(
  {},
  { common_cause: '10%' },
  { common_cause: '100%' },
  { health_check: { interval: '10s', failure_threshold: 3, timeout: '1s' } },
  { failover: { detection: '15s', switchover: '30s', success: '95%', manual: '20m' }, common_cause: '2%' },
  {
    failover: { switchover: '1h', success: '90%', needs: 'part0' },
    health_check: { interval: '1m', failure_threshold: 2 },
  },
);
const breaker = { failure_threshold: 5, call_timeout: '2s', recovery_timeout: '1m' };

/** Random documents with everything else that the language can say put on; not all of them are right. */
const richDocuments = fc
  .record({
    document: documents({ events: 9 }),
    reactions: fc.array(reaction, { minLength: 6, maxLength: 6 }),
    mttr: fc.constantFrom(...times),
    wrap: fc.integer({ min: 0, max: 6 }),
    linked: fc.boolean(),
  })
  .map(({ document, reactions, mttr, wrap, linked }) => {
    const components = Object.entries(document.components).map(([name, component], index) => {
      const spare = (component.replicas ?? 1) > 1 && component.required === undefined;
      return [name, { mttr, ...component, ...(spare && reactions[index]) }] as const;
    });
    const domains = Object.entries(document.domains).map(([name, domain]) => [
      name,
      Object.keys(domain).some((key) => key !== 'in') ? { mttr, ...domain } : domain,
    ]);
    const journeys = Object.entries(document.journeys).map(([name, { path }]) => {
      const [a, b] = ['part0', document.components['part1'] ? 'part1' : 'part0'];
      const ways = [
        path,
        [path, { optional: a }],
        [path, { optional: a, circuit_breaker: breaker }],
        { fallback: [path, b], circuit_breaker: breaker },
        { failover: { primary: path, standby: b, detection: '1m', success: '99%', manual: '10m' } },
        { parallel: [path, b], health_check: { interval: '5s', failure_threshold: 2 } },
        [{ optional: path }, { fallback: [a, b] }],
      ];
      const from = linked && document.domains['zone1'] ? { from: 'zone0' } : {};
      return [name, { path: ways[wrap], slo: '99.9%', sla: '99%', ...from }] as const;
    });
    const zones = Object.keys(document.domains);
    const links = zones
      .slice(1)
      .flatMap((zone, index) => [
        { name: `line${index}`, between: [zones[index], zone], availability: '99.9%', mttr },
        ...(index > 0
          ? [{ name: `spare${index}`, between: [zones[0], zone], availability: '99%', mttr }]
          : []),
      ]);
    return JSON.stringify({
      ...document,
      components: Object.fromEntries(components),
      domains: Object.fromEntries(domains),
      journeys: Object.fromEntries(journeys),
      ...(linked && links.length > 0 && { links }),
    });
  });

function derive(topology: Topology, asked: Asked): Derivation {
  const result = derivation(topology, asked);
  if ('entangled' in result) throw new Error(`too entangled: ${result.entangled.join()}`);
  return result;
}

/** All that can be asked of a topology, with the figure that eval gives. */
function everything(topology: Topology): { asked: Asked; expected: number | null }[] {
  const { journeys, components } = analysisOf(topology);
  return [
    ...journeys.map(({ journey, unavailability }) => ({
      asked: { kind: 'journey', journey } as const,
      expected: unavailability,
    })),
    ...components.map(({ name, unavailability }) => ({
      asked: { kind: 'component', component: topology.components.get(name)! } as const,
      expected: unavailability,
    })),
    ...[...topology.domains.values()].map((domain) => ({
      asked: { kind: 'domain', domain } as const,
      expected: together(topology, chainOf(topology, [domain.name])),
    })),
    ...topology.links.map((link) => ({
      asked: { kind: 'link', link } as const,
      expected: link.figures.unavailability,
    })),
    ...[...topology.blocks.values()].map((block) => ({
      asked: { kind: 'block', block } as const,
      expected: null,
    })),
  ];
}

/** That any of some domains is down. */
function together({ domains }: Topology, names: Iterable<string>): number {
  const each = [...names].map((name) => domains.get(name)!.figures?.unavailability ?? 0);
  return each.reduce((all, q) => all + (1 - all) * q, 0);
}

/** The step after which the figure is there. */
function answerOf({ name, steps }: Derivation): Step {
  return steps.findLast(({ of }) => of === `U(${name})`)!;
}

function expectToHold(topology: Topology): Derivation[] {
  return everything(topology).map(({ asked, expected }) => {
    const derived = derive(topology, asked);
    const answer = answerOf(derived);
    expect(relativeError(answer.result!, expected ?? derived.unavailability), derived.name).toBeLessThan(
      1e-12,
    );
    for (const step of derived.steps) expectToFollow(step);
    return derived;
  });
}

/** A pocket calculator that is given the printed numbers comes to the printed result. */
function expectToFollow({ id, of, substituted, result }: Step): void {
  if (result === null) expect([of, substituted], of).toEqual([of, null]);
  if (result === null) return;
  expect(Number.isFinite(result), of).toBe(true);
  if (substituted === null) return;
  const { low, high } = evaluateInterval(substituted);
  // Terms far beyond the printed digits are left out of sums.
  const noise = Math.abs(result) * 1e-8 + 1e-14 * Number(substituted.includes('log10'));
  const where = `${id} ${of} = ${substituted} = ${result}, not ${low} … ${high}`;
  expect(low - noise <= result && result <= high + noise, where).toBe(true);
}

describe('derivation', () => {
  it.each(files)('of everything in %s comes to what eval says, and every step can be followed', (file) => {
    const derived = expectToHold(topologyOf(readFileSync(file, 'utf8')));
    expect(derived.every(({ byDiagram }) => !byDiagram)).toBe(true);
  });

  it('of random topologies comes to what eval says', () => {
    fc.assert(
      fc.property(documents(), (document) => {
        expectToHold(topologyOf(JSON.stringify(document)));
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  it('of random topologies with common causes, reactions and soft parts comes to what eval says', () => {
    const runs = counted(200);
    let read = 0;
    fc.assert(
      fc.property(richDocuments, (text) => {
        const { topology } = readTopology({ file: 'random.yaml', text });
        if (topology === null) return;
        read++;
        expectToHold(topology);
      }),
      { ...runs, seed: 4 },
    );
    expect(read).toBeGreaterThan(runs.numRuns / 2);
  });
});

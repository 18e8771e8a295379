import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/analysis/evaluation.js';
import { sharedFates, switchFates } from '../../src/analysis/shared-fates.js';
import { singlePoints } from '../../src/analysis/single-points.js';
import { buildJourney } from '../../src/structure/build-system.js';
import { ALL_DETAIL } from '../../src/structure/building.js';
import type { FailedNames } from '../../src/structure/failed-names.js';
import { usageOf } from '../../src/structure/usage.js';
import { whatWorks } from '../../src/structure/what-works.js';
import type { Block, Failover, Topology } from '../../src/topology/topology.js';
import { documents } from '../model/random-document.js';
import { redundantSystems } from '../model/random-redundancy.js';
import { counted } from '../thorough.js';
import { topologyOf } from '../topology-of.js';

/** The same by the engine: the order-1 cuts of the block as a journey of its own. */
function byEngine(topology: Topology, path: Block): string[] {
  const journey = { ...topology.journeys[0]!, path, from: null };
  const system = buildJourney(topology, journey, { ...ALL_DETAIL, commonCause: false, reactions: false });
  const evaluation = evaluate(system);
  if ('entangled' in evaluation) throw new Error('too entangled');
  return singlePoints(system, evaluation).map(({ name }) => name);
}

const fatesOf = (text: string) => sharedFates(topologyOf(text)).map(({ causes }) => [...causes].sort());

const NOTHING: FailedNames = { replicas: new Map(), domains: new Set(), links: new Set() };

/** By failing one part after the other: which of them leave something able to serve, and nothing that switches to it. */
function stranding(topology: Topology, failover: Failover): string[] {
  const journey = { ...topology.journeys[0]!, from: null };
  const blocks = whatWorks(topology, journey, NOTHING).blocks.filter((block) => block.type === 'failover');
  const block = blocks.find((one) => one.failover === failover);
  const component = [...topology.components.values()].find((one) => one.failover === failover);
  const strands = (failed: FailedNames) => {
    const now = whatWorks(topology, journey, failed);
    if (now.isUp(failover.needs!, 'core')) return false;
    if (block) return !now.isUp(block.primary, 'core') && now.isUp(block.standby, 'core');
    const up = now.replicasUp(component!);
    return up < component!.replicas && up >= component!.required;
  };
  const parts = [
    ...[...topology.components.keys()].map((name): [string, FailedNames] => [
      name,
      { ...NOTHING, replicas: new Map([[name, [0]]]) },
    ]),
    ...[...topology.domains.values()]
      .filter(({ figures }) => figures !== null)
      .map(({ name }): [string, FailedNames] => [name, { ...NOTHING, domains: new Set([name]) }]),
  ];
  return parts.filter(([name, failed]) => name !== component?.name && strands(failed)).map(([name]) => name);
}

describe('switchFates', () => {
  it('are what fails both what a failover reacts to and what it needs, by trying', () => {
    const runs = counted(200);
    let found = 0;
    fc.assert(
      fc.property(redundantSystems, (text) => {
        const topology = topologyOf(text);
        const used = usageOf(topology, topology.journeys[0]!.path);
        const fates = new Map(switchFates(topology).map(({ failover, causes }) => [failover, causes]));
        const { blocks } = whatWorks(topology, topology.journeys[0]!, NOTHING);
        const constructs = [...topology.components.values(), ...blocks];
        for (const construct of constructs) {
          if (!('failover' in construct) || construct.failover === null || construct.failover.needs === null)
            continue;
          if ('replicas' in construct && !used.has(construct.name)) continue;
          const causes = fates.get(construct.failover) ?? [];
          expect([...causes].sort()).toEqual(stranding(topology, construct.failover).sort());
          found += causes.length;
        }
      }),
      { ...runs, seed: 5 },
    );
    expect(found).toBeGreaterThan(runs.numRuns / 4);
  });
});

describe('sharedFates', () => {
  it('agrees with the order-1 cuts that the engine finds, on random topologies', () => {
    const runs = counted(300);
    let shared = 0;
    fc.assert(
      fc.property(documents({ events: 14 }), (document) => {
        const topology = topologyOf(JSON.stringify(document));
        for (const { block, causes } of sharedFates(topology)) {
          expect([...causes].sort()).toEqual(byEngine(topology, block).sort());
          if (causes.length > 0) shared++;
        }
      }),
      { ...runs, seed: 7 },
    );
    expect(shared).toBeGreaterThan(runs.numRuns / 6);
  });

  it.each([
    ['{ parallel: [a, b] }', [['zone']]],
    ['{ parallel: [a, b, c] }', [[]]],
    ['{ parallel: [a, b, c], required: 2 }', [['zone']]],
    ['{ parallel: [a, b], required: 2 }', []],
    ['{ failover: { primary: a, standby: b, detection: 1s } }', [['zone']]],
    ['{ fallback: [a, b] }', [['zone']]],
    ['{ fallback: [a] }', []],
    ['{ parallel: [{ optional: a }, b] }', [[]]],
    ['{ parallel: [[a, c], { parallel: [b, c] }] }', [[], []]],
    ['{ parallel: [[a, c], [b, c]] }', [['c', 'zone']]],
    ['{ parallel: [db.read, [a, db.write]] }', [['d1']]],
    ['{ parallel: [{ network: { from: a, to: c, links: [[a, c]] } }, [b, c]] }', [['c', 'zone']]],
  ])('%s', (system, expected) => {
    const text = `domains: { zone: { availability: 99%, mttr: 1h }, group: {}, d1: { availability: 99%, mttr: 1h } }
defaults: { mttr: 1h }
components:
  a: { availability: 99%, in: [zone, group] }
  b: { availability: 99%, in: [zone, group] }
  c: { availability: 99% }
  db: { availability: 99%, replicas: 3, in: d1, quorum: { read: one, write: majority } }
system: ${system}`;
    expect(fatesOf(text)).toEqual(expected);
  });

  it('follows what parts depend on through ever so many names, once each', () => {
    const depth = 3_000;
    const chain = Array.from({ length: depth }, (_, index) =>
      index + 1 < depth
        ? `  c${index}: { availability: 99%, depends_on: [c${index + 1}] }`
        : `  c${index}: { availability: 99% }`,
    );
    const text = `components:\n  a: { availability: 99%, depends_on: [c0] }\n  b: { availability: 99%, depends_on: [c0] }
${chain.join('\n')}\nsystem: { parallel: [a, b] }`;
    expect(fatesOf(text)[0]).toHaveLength(depth);
  });
});

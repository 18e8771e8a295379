import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeyChaos } from '../../../src/analysis/chaos.js';
import type { Failure } from '../../../src/analysis/failure.js';
import type { Scenario } from '../../../src/analysis/scenario.js';
import { bothFailed, type FailedNames } from '../../../src/structure/failed-names.js';
import { whatWorks } from '../../../src/structure/what-works.js';
import type { Block, Component, Topology } from '../../../src/topology/topology.js';
import { redundantSystems } from '../../model/random-redundancy.js';
import { counted } from '../../thorough.js';
import { topologyOf } from '../../topology-of.js';

/** Something that fails by itself, and how much of the time. */
interface Event {
  owner: string;
  q: number;
  /** Of one failure, seconds. */
  lasts: number;
  failed: FailedNames;
}

const NOTHING: FailedNames = { replicas: new Map(), domains: new Set(), links: new Set() };

function eventsOf({ components, domains, links }: Topology): Event[] {
  return [
    ...[...components.values()].flatMap(unitsOf),
    ...[...domains.values()].flatMap(({ name, figures }) =>
      figures ? [eventOf(name, figures, { ...NOTHING, domains: new Set([name]) })] : [],
    ),
    ...links.map(({ name, figures }) => eventOf(name, figures, { ...NOTHING, links: new Set([name]) })),
  ];
}

function eventOf(
  owner: string,
  { unavailability: q, frequency }: Component['figures'],
  failed: FailedNames,
): Event {
  return { owner, q, lasts: (3600 * q) / frequency!, failed };
}

/** Replicas one by one, and all at once where they have a common cause. */
function unitsOf({ name, figures, replicas, commonCause }: Component): Event[] {
  const shared = replicas > 1 ? commonCause * figures.unavailability : 0;
  const own = (figures.unavailability - shared) / (1 - shared);
  const { lasts } = eventOf(name, figures, NOTHING);
  const failing = (which: readonly number[] | 'all') => ({ ...NOTHING, replicas: new Map([[name, which]]) });
  const units = Array.from({ length: replicas }, (_, index) => ({
    owner: name,
    q: own,
    lasts,
    failed: failing([index]),
  }));
  return shared > 0
    ? [...units, { owner: `common cause of ${name}`, q: shared, lasts, failed: failing('all') }]
    : units;
}

/**
 * The same file while some things have failed, as another failure finds it: what cannot fail over, since what that needs is
 * away or goes with this, and nobody switches by hand sooner, has no spare; what has failed over has done so.
 */
function stranded(topology: Topology, failed: FailedNames, { lasts, failed: next }: Event): Topology {
  const [journey] = topology.journeys;
  const now = whatWorks(topology, journey!, failed);
  const then = whatWorks(topology, journey!, bothFailed(failed, next));
  const isStuck = ({ needs, manual }: { needs: Block | null; manual: number | null }) =>
    needs !== null && !then.isUp(needs, 'core') && (manual ?? Number.POSITIVE_INFINITY) >= lasts;
  const components = [...topology.components].map(([name, component]): [string, Component] => {
    const { failover, required } = component;
    if (failover === null || !isStuck(failover)) return [name, component];
    return [name, { ...component, required: Math.max(required, now.replicasUp(component)) }];
  });
  const journeys = topology.journeys.map((journey) => ({ ...journey, path: onlyPrimary(journey.path) }));
  return { ...topology, components: new Map(components), journeys };

  function onlyPrimary(block: Block): Block {
    if (block.type === 'series') return { ...block, parts: block.parts.map(onlyPrimary) };
    const isOnly = block.type === 'failover' && isStuck(block.failover) && now.isUp(block.primary, 'core');
    return isOnly ? block.primary : block;
  }
}

/** What has failed at once, and how long each lasts. */
type Struck = readonly { failed: FailedNames; lasts: number }[];

/**
 * The same file as failures find it that strike at once: what cannot fail over, since what that needs is struck too, and
 * nobody switches by hand before enough is back, has no spare.
 */
function struckAtOnce(topology: Topology, struck: Struck): Topology {
  const journey = topology.journeys[0]!;
  const after = (seconds: number) =>
    struck
      .filter(({ lasts }) => lasts > seconds)
      .map(({ failed }) => failed)
      .reduce(bothFailed, NOTHING);
  const now = whatWorks(topology, journey, after(-1));
  const isStuck = (
    { needs, manual }: { needs: Block | null; manual: number | null },
    isLost: (failed: FailedNames) => boolean,
  ) => needs !== null && !now.isUp(needs, 'core') && !(manual !== null && isLost(after(manual)));
  const components = [...topology.components].map(([name, component]): [string, Component] => {
    const { failover, replicas } = component;
    const isLost = (failed: FailedNames) =>
      whatWorks(topology, journey, failed).replicasUp(component) < replicas;
    if (failover === null || !isLost(after(-1)) || !isStuck(failover, isLost)) return [name, component];
    return [name, { ...component, required: replicas }];
  });
  const path = onlyPrimary(journey.path);
  return { ...topology, components: new Map(components), journeys: [{ ...journey, path }] };

  function onlyPrimary(block: Block): Block {
    if (block.type === 'series') return { ...block, parts: block.parts.map(onlyPrimary) };
    if (block.type !== 'failover') return block;
    const { primary } = block;
    const isLost = (failed: FailedNames) => !whatWorks(topology, journey, failed).isUp(primary, 'core');
    return isStuck(block.failover, isLost) ? primary : block;
  }
}

function lastsOf({ components, domains, links }: Topology, { owner }: Failure): number {
  const part = components.get(owner) ?? domains.get(owner) ?? links.find(({ name }) => name === owner)!;
  return part.figures ? eventOf(owner, part.figures, NOTHING).lasts : Number.POSITIVE_INFINITY;
}

/** The same file with everything reacting in no time. */
function withoutReactions(topology: Topology): Topology {
  const components = [...topology.components].map(([name, component]): [string, Component] => [
    name,
    { ...component, healthCheck: null, failover: null },
  ]);
  const journeys = topology.journeys.map((journey) => ({ ...journey, path: instantly(journey.path) }));
  return { ...topology, components: new Map(components), journeys };
}

function instantly(block: Block): Block {
  switch (block.type) {
    case 'series':
      return { ...block, parts: block.parts.map(instantly) };
    case 'parallel':
      return { ...block, parts: block.parts.map(instantly), healthCheck: null };
    case 'failover': {
      const { primary, standby, span } = block;
      return { type: 'parallel', parts: [primary, standby], required: 1, healthCheck: null, span };
    }
    case 'optional':
    case 'fallback':
      return { ...block, breaker: null };
    default:
      return block;
  }
}

const stateOf = (topology: Topology, failed: FailedNames) => {
  const journey = topology.journeys[0]!;
  const now = whatWorks(topology, journey, failed);
  if (!now.isUp(journey.path, 'core')) return 'down';
  return now.isUp(journey.path, 'full') ? 'full' : 'degraded';
};

/** P(up | failed), over all states of everything else. */
function availabilityGiven(topology: Topology, failed: FailedNames, events: readonly Event[]): number {
  let sum = 0;
  for (let state = 0; state < 2 ** events.length; state++) {
    const chosen = events.filter((_, index) => (state >> index) & 1);
    const chance = events.reduce((product, { q }, index) => product * ((state >> index) & 1 ? q : 1 - q), 1);
    const all = chosen.map((event) => event.failed).reduce(bothFailed, failed);
    if (stateOf(topology, all) !== 'down') sum += chance;
  }
  return sum;
}

function failedIn({ failures }: Scenario): FailedNames {
  return failures
    .map((failure, index): FailedNames => {
      if (index === 0 || failure !== failures[0]) return failure.failed;
      const next = Number(failure.next.split('#')[1]) - 1;
      return { ...NOTHING, replicas: new Map([[failure.owner, [next]]]) };
    })
    .reduce(bothFailed);
}

describe('what if', () => {
  it('finds by propagation the states and single points that the file has by trying', () => {
    fc.assert(
      fc.property(redundantSystems, (text) => {
        const topology = topologyOf(text);
        const chaos = journeyChaos(topology, topology.journeys[0]!, { chosen: [], pairs: true });
        if ('entangled' in chaos) throw new Error('too entangled');
        const events = eventsOf(topology).filter(({ owner }) => !owner.startsWith('common cause'));
        const aloneIn = (start: Topology, failed: FailedNames) =>
          events.filter((event) => {
            const found = stranded(start, failed, event);
            return stateOf(found, bothFailed(failed, event.failed)) === 'down';
          });
        const before = new Set(aloneIn(topology, NOTHING).map(({ owner }) => owner));
        for (const scenario of chaos.scenarios) {
          const failed = failedIn(scenario);
          const struck = scenario.failures.map((failure) => ({
            failed: scenario.failures[0] === scenario.failures[1] ? failed : failure.failed,
            lasts: lastsOf(topology, failure),
          }));
          const found = struckAtOnce(topology, struck);
          const state = stateOf(found, failed);
          const after = state === 'down' ? [] : aloneIn(found, failed).map(({ owner }) => owner);
          const names = scenario.failures.map(({ name }) => name);
          expect({ names, state: scenario.state, points: new Set(scenario.newSinglePoints) }).toEqual({
            names,
            state,
            points: new Set(after.filter((owner) => !before.has(owner))),
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is what all states of everything else add up to', () => {
    const runs = counted(25);
    let compared = 0;
    fc.assert(
      fc.property(redundantSystems, (text) => {
        const topology = withoutReactions(topologyOf(text));
        const events = eventsOf(topology);
        fc.pre(events.length <= 11);
        const chaos = journeyChaos(topology, topology.journeys[0]!, { chosen: [], pairs: true });
        if ('entangled' in chaos) throw new Error('too entangled');
        const singles = chaos.scenarios.filter(({ failures }) => failures.length === 1);
        const pairs = chaos.scenarios.filter(({ failures }) => failures.length === 2).slice(0, 3);
        for (const scenario of [...singles, ...pairs]) {
          compared++;
          const expected = availabilityGiven(topology, failedIn(scenario), events);
          expect(scenario.availability).toBeCloseTo(expected, 12);
        }
      }),
      runs,
    );
    expect(compared).toBeGreaterThan(runs.numRuns / 2);
  });
});

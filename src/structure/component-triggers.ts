import { binomialTail } from '../bdd/binomial.js';
import { NEVER } from '../bdd/gate-graph.js';
import type { Component } from '../topology/topology.js';
import type { Building } from './building.js';
import { durationOf, type OwnFigures, ownFigures } from './own-figures.js';
import type { Placement } from './placement.js';
import { isDown, unitsDown } from './situation.js';
import type { Situation } from './system.js';
import { type Way, wayOf, wayOutages } from './way.js';

/** An event that takes down some replicas of a component, while others may go on. */
export interface Trigger {
  /** How many replicas it takes down. */
  down: number;
  /** Times an hour that there is something to react to, were all replicas to serve. */
  frequency: number;
  /** The leaf that does; null for the failure of one of its own replicas. */
  leaf: number | null;
  /** What takes the replicas down by itself: one event of it. */
  event: OwnFigures;
  /** How a single replica's failure meets it serving with a spare; null where more than one goes down. */
  spare: Spare | null;
  /** P(its replica serves with a spare) · n: that of the mean replica, but no more than it can be up. */
  serves: number;
  /** Seconds. */
  duration: number;
}

/** That one replica more is up than must be. */
export interface Spare {
  chance: number;
  /** P(enough are up). */
  enough: number;
  /** P(one more is up than must be | enough are), of the replicas that are left when one is down. */
  after: number;
  /** How much of the time one replica is up, with what it alone needs; the mean over all. */
  availability: number;
  /** What that mean is made of: shares of the replicas, each with the leaves that take some but not all of them down. */
  groups: readonly SpareGroup[];
  /** How many must be up, by the operation asked for that needs fewest; with a failover, by the one that it guards. */
  required: number;
}

/** Replicas that rest on the same. */
export interface SpareGroup {
  share: number;
  leaves: readonly number[];
}

/** A node around replicas: a leaf by its index, or the way to them. */
type Around = number | Way;

/** What is around the replicas of a component: around all of them, and around each group besides. */
export interface Surroundings {
  common: readonly Around[];
  groups: readonly { around: readonly Around[]; replicas: number; units: readonly number[] }[];
  /** All leaves in that, the replicas' own too. */
  inputs: readonly number[];
}

/** Prepares what surrounds a component, so that it can be asked in any situation. */
export function surroundingsOf(
  building: Building,
  { name }: Component,
  { common, groups }: Placement,
): Surroundings {
  const prepared = (nodes: readonly number[]) => nodes.flatMap((node) => prepare(building, node));
  const own = groups.map(({ needs, replicas }, index) => {
    const units = building.units.get(name)?.[index]?.leaves ?? [];
    return { around: prepared(needs), replicas, units };
  });
  const aroundAll = prepared(common);
  const nodes = [...aroundAll, ...own.flatMap(({ around }) => around)];
  const leaves = nodes.flatMap((node) => (typeof node === 'number' ? [node] : node.leaves));
  return { common: aroundAll, groups: own, inputs: [...own.flatMap(({ units }) => units), ...leaves] };
}

/** A leaf is its own index; gates only stand for the way through links. */
function prepare(building: Building, node: number): Around[] {
  if (node === NEVER) return [];
  if (node >= 0 && node < building.leaves.length) return [node];
  return [wayOf(building, node)];
}

/** What a component's reaction is triggered by, and where its replicas are that may go down. */
export interface TriggersNow {
  triggers: Trigger[];
  /** Replicas that are up when nothing else fails than already has. */
  left: number;
  /** The leaves that take all of them down. */
  common: ReadonlySet<number>;
  parts: readonly GroupNow[];
  /** Whether what takes the ways to them down is known; else triggers are as many and as frequent as they can be. */
  isKnown: boolean;
}

/** Replicas that rest on the same, those that are up: the leaves that each take them down, and those of their own failing. */
export interface GroupNow {
  left: number;
  alone: ReadonlySet<number>;
  units: readonly number[];
}

/**
 * What a component's reaction is triggered by, and of how many replicas that are up: its replicas' own failures, their
 * domains, and the links on the way, each taking down m of n replicas, with everything else working. One that takes down a
 * single replica counts as often as a replica that serves meets it while there is a spare, of the time that enough are up:
 * f = w / (1 − q) · P(at least required + 1 of n replicas up) / P(at least required up), exact for like replicas, since one that
 * is down hands its share on; no more often than its replica is up, 1 / (required + 1) of which it serves at most. One that
 * takes down several counts f = w: first order. Replicas that have failed for certain do not count.
 * `required` is what the operation needs that needs fewest of those asked for; a failover guards what writes.
 */
export function triggersIn(
  situation: Situation,
  component: Component,
  { surroundings, required }: { surroundings: Surroundings; required: number },
): TriggersNow {
  const { replicas, figures, commonCause } = component;
  const own = ownFigures(figures, replicas > 1 ? commonCause : 0);
  const { left, down, groups, common, parts, isKnown } = upIn(situation, surroundings);
  const around = groups.reduce((sum, group) => sum + group.share * upAround(situation, group), 0);
  const spare = { ...spareOf(required, left, around * (1 - own.unavailability)), groups };
  const triggers: Trigger[] = [];
  const add = (count: number, leaf: number | null, event: OwnFigures) => {
    if (!event.frequency || event.unavailability === 1 || count === 0) return;
    const found = { down: count, leaf, event, duration: durationOf(event) };
    if (count > 1) {
      triggers.push({ ...found, frequency: event.frequency, spare: null, serves: 1 });
      return;
    }
    const up = leaf === null ? 1 : servesAs(situation, leaf, groups) * (1 - own.unavailability);
    const serves = Math.min(spare.chance, (up * left) / (required + 1));
    const met = (isKnown ? (serves === 0 ? 0 : serves / spare.enough) : 1) / (1 - event.unavailability);
    const times = leaf === null ? left : 1;
    triggers.push({ ...found, frequency: times * event.frequency * met, spare, serves });
  };
  add(1, null, own);
  for (const [index, count] of down) add(count, index, situation.leaves[index]!);
  return { triggers, left, common, parts, isKnown };
}

function spareOf(required: number, replicas: number, availability: number): Omit<Spare, 'groups'> {
  const up = (count: number, of: number) =>
    count > of ? 0 : binomialTail(of, of - count + 1, 1 - availability, availability).work;
  const left = up(required, replicas - 1);
  return {
    chance: up(required + 1, replicas),
    enough: up(required, replicas),
    after: left === 0 ? 0 : Math.min(1, up(required + 1, replicas - 1) / left),
    availability,
    required,
  };
}

/** Replicas that are up when nothing else fails than already has. */
interface Up extends Omit<TriggersNow, 'triggers'> {
  /** How many of them each leaf takes down alone. */
  down: ReadonlyMap<number, number>;
  /** By what they rest on. */
  groups: readonly SpareGroup[];
}

function upIn(situation: Situation, { common, groups }: Surroundings): Up {
  const all = outagesOf(situation, common);
  let areKnown = all.isKnown;
  const parts = groups.map(({ around, replicas, units }) => {
    const { down, alone, isKnown } = outagesOf(situation, around);
    areKnown &&= isKnown;
    const failed = units.reduce((sum, leaf) => sum + unitsDown(situation, leaf), 0);
    return { left: all.down || down ? 0 : Math.max(0, replicas - failed), alone, units };
  });
  const left = parts.reduce((sum, part) => sum + part.left, 0);
  const down = new Map<number, number>();
  for (const leaf of all.alone) down.set(leaf, left);
  for (const part of parts) {
    for (const leaf of part.alone) {
      if (!all.alone.has(leaf)) down.set(leaf, (down.get(leaf) ?? 0) + part.left);
    }
  }
  const own = parts
    .filter((part) => part.left > 0)
    .map((part) => ({
      share: part.left / left,
      leaves: [...part.alone].filter((leaf) => down.get(leaf)! < left),
    }));
  return { left, down, groups: own, common: all.alone, parts, isKnown: areKnown };
}

/** How likely all works that takes the replica of one leaf, but not all, down. */
function servesAs(situation: Situation, leaf: number, groups: readonly SpareGroup[]): number {
  const own = groups.find(({ leaves }) => leaves.includes(leaf));
  return own === undefined ? 1 : upAround(situation, own);
}

/** P(all works that takes some replicas of a group, but not all of the component, down). */
function upAround({ leaves }: Situation, group: SpareGroup): number {
  return group.leaves.reduce((up, leaf) => up * (1 - leaves[leaf]!.unavailability), 1);
}

/** Whether any of some nodes is down already, and which leaves alone take one of them down. */
function outagesOf(
  situation: Situation,
  nodes: readonly Around[],
): { down: boolean; alone: Set<number>; isKnown: boolean } {
  const alone = new Set<number>();
  let areKnown = true;
  for (const node of nodes) {
    const outages =
      typeof node === 'number'
        ? { down: isDown(situation, node), alone: [node], isKnown: true }
        : wayOutages(situation, node);
    if (outages.down) return { down: true, alone: new Set(), isKnown: true };
    areKnown &&= outages.isKnown;
    for (const leaf of outages.alone) alone.add(leaf);
  }
  return { down: false, alone, isKnown: areKnown };
}

import { NEVER } from '../bdd/gate-graph.js';
import type { Component } from '../topology/topology.js';
import { addLeaf, type Building, remembered } from './building.js';
import { componentReaction, type ReactionNeeds } from './component-reaction.js';
import { ownFigures } from './own-figures.js';
import { type Placement, placementOf } from './placement.js';
import type { Dealt } from './replica-numbers.js';
import { MAX_GROUPS, spreadCount } from './spread-count.js';
import { stalledNodes } from './stalled.js';
import type { UnitCount } from './system.js';

/** So few replicas are counted one by one, as a reader would. */
const FEW = 7;

/** And so few where a failover needs something: one of them that fails may tell of what it needs. */
const FEW_WITH_NEEDS = 100;

/** Replicas that are alike are numbered as they come. */
const ALL_REPLICAS: Dealt = { slots: [0], of: 1, first: 0 };

/**
 * The node of a component without what it depends on: fewer than `required` replicas are up, each with its domains and
 * the way to them, or a common cause has struck, or a spare has not taken over yet.
 */
export function componentNode(building: Building, component: Component, use: ReactionNeeds): number {
  const { required } = use;
  const key = required === component.required ? component : `component ${component.name} ${required}`;
  return remembered(building, key, () => {
    const placement = placementOf(building, component);
    const down = tooFewLeft(building, component, placement, use);
    const rest = building.builder.or(down);
    const { reactions, stalled } = reacts(building, component, required)
      ? componentReaction(building, component, placement, { ...use, rest })
      : { reactions: [], stalled: [] };
    const common = commonCauseNode(building, component);
    return building.builder.or([...down, ...common, ...reactions, ...stalledNodes(building, stalled)]);
  });
}

/** Any of which means that fewer than `required` replicas are up, with their domains and the way to them; no common cause. */
export function tooFewLeft(
  building: Building,
  component: Component,
  placement: Placement,
  { required, shared, needs }: ReactionNeeds,
): number[] {
  const failing = component.replicas - required + 1;
  const few = needs === NEVER ? FEW : FEW_WITH_NEEDS;
  const replicas = shared
    ? countNode(building, component, placement, failing)
    : replicasNode(building, component, { placement, failing, few });
  return [...placement.common, replicas];
}

/** A failover guards what writes where operations differ. */
function reacts(
  { detail }: Building,
  { replicas, required: usual, healthCheck, failover }: Component,
  required: number,
): boolean {
  if (!detail.reactions || replicas === 1) return false;
  return failover ? required === usual : healthCheck !== null;
}

/** At least `failing` replicas are down. Only where that is neither one nor all must they be told apart. */
function replicasNode(
  building: Building,
  component: Component,
  { placement, failing, few }: { placement: Placement; failing: number; few: number },
): number {
  const { builder } = building;
  const { groups } = placement;
  const { replicas } = component;
  const all = (count: number) => {
    const counted = { units: replicas, failing: count };
    const leaf = unitsLeaf(building, component, counted, { dealt: ALL_REPLICAS });
    noteUnits(building, component, placement, () => [leaf]);
    return leaf;
  };
  const [first, second] = groups;
  if (second === undefined && first!.needs.length === 0) return all(failing);
  if (failing === 1) return builder.or([...groups.flatMap(({ needs }) => needs), all(1)]);
  if (failing < replicas) {
    if (building.detail.apart || building.detail.whatIf || replicas <= few || groups.length > MAX_GROUPS)
      return countNode(building, component, placement, failing);
    return spreadCount(building, component, { groups, failing }, (...[, , count, given]) =>
      unitsLeaf(building, component, count, { given }),
    );
  }
  // Where all must fail, the replicas of a group may stand together.
  const leaves = groups.map(({ replicas: units, slots }) => {
    const dealt = { slots, of: placement.slots, first: 0 };
    return unitsLeaf(building, component, { units, failing: units }, { dealt });
  });
  noteUnits(building, component, placement, (index) => [leaves[index]!]);
  return builder.and(groups.map(({ needs }, index) => builder.or([...needs, leaves[index]!])));
}

/** Remembers which leaves the replicas of each group are. */
function noteUnits(
  { units }: Building,
  { name }: Component,
  { groups, slots: every }: Placement,
  leavesOf: (group: number) => readonly number[],
): void {
  const own = groups.map(({ replicas, slots }, group) => ({
    replicas,
    slots,
    every,
    leaves: leavesOf(group),
  }));
  units.set(name, own);
}

/** Counts replicas one by one. */
function countNode(building: Building, component: Component, placement: Placement, failing: number): number {
  const { builder } = building;
  const one = { units: 1, failing: 1 };
  const units = placement.groups.map(({ replicas, slots }, group) =>
    Array.from({ length: replicas }, (_, index) => {
      const key = `replica ${component.name} ${group} ${index}`;
      const dealt = { slots, of: placement.slots, first: index };
      return remembered(building, key, () => unitsLeaf(building, component, one, { dealt }));
    }),
  );
  noteUnits(building, component, placement, (group) => units[group]!);
  const inputs = placement.groups.flatMap(({ needs }, group) =>
    units[group]!.map((own) => builder.or([...needs, own])),
  );
  return builder.atLeast(failing, inputs);
}

/** A leaf for equal replicas of their own; what a common cause takes is not their own. */
function unitsLeaf(
  building: Building,
  component: Component,
  { units, failing }: UnitCount,
  more: { given?: UnitCount | undefined; dealt?: Dealt },
): number {
  const whole = component.figures.unavailability;
  return addLeaf(building, {
    owner: component.name,
    kind: 'component',
    event: 'failure',
    ...ownFigures(component.figures, betaOf(building, component)),
    units,
    failing,
    whole,
    ...more,
  });
}

/** What strikes all replicas at once: q_c = β·q, and β of the frequency. One replica has nothing in common with others. */
function commonCauseNode(building: Building, component: Component): number[] {
  const share = betaOf(building, component);
  if (share === 0) return [];
  const { unavailability: whole, frequency } = component.figures;
  const make = () =>
    addLeaf(building, {
      owner: component.name,
      kind: 'component',
      event: 'common-cause',
      unavailability: share * whole,
      frequency: frequency === null ? null : share * frequency,
      units: 1,
      failing: 1,
      whole,
    });
  return [remembered(building, `common cause ${component.name}`, make)];
}

function betaOf({ detail }: Building, { replicas, commonCause }: Component): number {
  return detail.commonCause && replicas > 1 ? commonCause : 0;
}

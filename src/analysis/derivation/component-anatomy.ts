import { tooFewLeft } from '../../structure/component-node.js';
import { componentReaction, eventParts } from '../../structure/component-reaction.js';
import { prepareTriggers } from '../../structure/covered-triggers.js';
import { type Placement, placementOf, type ReplicaGroup } from '../../structure/placement.js';
import { usualSituation } from '../../structure/situation.js';
import type { Component } from '../../topology/topology.js';
import { type Anatomy, engineNode, eventOf, MAX_PARTS, newEvent, once } from './anatomy.js';
import type { Outcome } from './node.js';
import { stalledAnatomy } from './reaction-anatomy.js';
import { noteSurroundings } from './surroundings-anatomy.js';

/** How a component is used: how many replicas must work, and whether other uses ask for another number. */
export interface Use {
  required: number;
  shared: boolean;
  /** The numbers that all of them ask for. */
  asked: ReadonlySet<number>;
  /** What its failover needs; false for nothing. */
  needs: Outcome;
}

/** A component without what it depends on, taken apart: replicas, domains, common cause, reaction. */
export function componentAnatomy(anatomy: Anatomy, component: Component, use: Use): Outcome {
  const { name, replicas } = component;
  const { required, shared } = use;
  return once(anatomy, `component ${name} ${required}`, () => {
    noteSurroundings(anatomy, component);
    const placement = placementOf(anatomy.building, component);
    const label = shared ? `${name} (${required} of ${replicas})` : name;
    const parts = [
      ...placement.common.map((node) => anatomy.surroundings.get(node)!),
      replicasAnatomy(anatomy, component, placement, use),
      ...commonCauseAnatomy(anatomy, component),
      ...reactionAnatomy(anatomy, component, placement, use),
    ];
    return anatomy.maker.any(parts, { label });
  });
}

function replicasAnatomy(anatomy: Anatomy, component: Component, placement: Placement, use: Use): Outcome {
  const { maker, surroundings } = anatomy;
  const { name, replicas } = component;
  const { groups } = placement;
  const failing = replicas - use.required + 1;
  const label = failing === 1 ? `any replica of ${name}` : `${failing} of ${replicas} replicas of ${name}`;
  const needsOf = (group: ReplicaGroup) => group.needs.map((node) => surroundings.get(node)!);
  const isPlain = groups.length === 1 && groups[0]!.needs.length === 0;
  if (isPlain && !use.shared) return unitsAnatomy(anatomy, component, { units: replicas, failing: failing });
  if (failing === 1 && !use.shared)
    return maker.any(
      [...groups.flatMap(needsOf), unitsAnatomy(anatomy, component, { units: replicas, failing: 1 })],
      { label },
    );
  if (failing === replicas && !use.shared) {
    const down = groups.map((group, index) =>
      maker.any(
        [
          ...needsOf(group),
          unitsAnatomy(anatomy, component, {
            units: group.replicas,
            failing: group.replicas,
            ...(group.replicas === 1 && { label: `${name}#${index + 1}` }),
          }),
        ],
        {
          label:
            groups.length === replicas ? `replica ${index + 1} of ${name}` : `group ${index + 1} of ${name}`,
        },
      ),
    );
    return maker.all(down, { label });
  }
  return maker.atLeast(failing, eachReplica(anatomy, component, placement), { label });
}

function eachReplica(anatomy: Anatomy, component: Component, { groups }: Placement): Outcome[] {
  const { name } = component;
  return groups.flatMap(({ needs, replicas }, group) =>
    Array.from({ length: Math.min(replicas, MAX_PARTS + 1) }, (_, index) =>
      once(anatomy, `replica ${name} ${group} ${index}`, () => {
        const around = needs.map((node) => anatomy.surroundings.get(node)!);
        const label = `${name}#${group + 1 + index * groups.length}`;
        return anatomy.maker.any(
          [...around, unitsAnatomy(anatomy, component, { units: 1, failing: 1, label })],
          { label },
        );
      }),
    ),
  );
}

/** Equal replicas by themselves, without what a common cause takes. */
function unitsAnatomy(
  anatomy: Anatomy,
  component: Component,
  { units, failing, label: own }: { units: number; failing: number; label?: string },
): Outcome {
  const { name, replicas, figures } = component;
  const { unavailability: whole, frequency } = figures;
  const share = replicas > 1 ? component.commonCause : 0;
  const unavailability = share === 1 ? 0 : (whole - share * whole) / (1 - share * whole);
  const rate = frequency === null ? null : (1 - share) * frequency;
  const leaf = {
    owner: name,
    kind: 'component',
    event: 'failure',
    whole,
    unavailability,
    frequency: rate,
  } as const;
  const several = failing === 1 ? `any of ${units} ${name}` : `${failing} of ${units} ${name}`;
  const label = own ?? (units > 1 ? several : replicas > 1 ? `a replica of ${name}` : name);
  return newEvent(anatomy, { ...leaf, units, failing }, label, { type: 'units', component, units, failing });
}

function commonCauseAnatomy(anatomy: Anatomy, component: Component): Outcome[] {
  const { name, replicas, commonCause: share, figures } = component;
  if (share === 0 || replicas === 1) return [];
  return [
    once(anatomy, `common cause ${name}`, () => {
      const { unavailability: whole, frequency } = figures;
      const rate = frequency === null ? null : share * frequency;
      const event = { owner: name, kind: 'component', event: 'common-cause', frequency: rate } as const;
      const leaf = { ...event, whole, unavailability: share * whole, units: 1, failing: 1 };
      return newEvent(anatomy, leaf, `common cause of ${name}`, { type: 'common-cause', component });
    }),
  ];
}

function reactionAnatomy(anatomy: Anatomy, component: Component, placement: Placement, use: Use): Outcome[] {
  const { building } = anatomy;
  const { name, replicas, failover, healthCheck } = component;
  const reacts = failover ? use.required === component.required : healthCheck !== null;
  if (replicas === 1 || !reacts) return [];
  const { required, shared, asked } = use;
  const needs = { required, shared, asked, needs: engineNode(anatomy, use.needs) };
  const rest = building.builder.or(tooFewLeft(building, component, placement, needs));
  const reaction = { ...needs, rest };
  const { isTold, ...prepared } = prepareTriggers(building, component, placement, reaction);
  const found = prepared
    .in(usualSituation(building.leaves, building.usual))
    .triggers.filter(({ down }) => replicas - down >= required);
  const { reactions, stalled } = componentReaction(building, component, placement, reaction);
  const left = found.filter(({ leaf }) => !stalled.some((one) => one.leaf === leaf));
  const parts = eventParts(needs);
  const aside = stalled.map((one) => {
    const trigger = found.find(({ leaf }) => leaf === one.leaf)!;
    const chance = building.leaves[one.missed]!.unavailability;
    return stalledAnatomy(anatomy, one, `failover of ${name}`, { chance, component, trigger });
  });
  const own = reactions.flatMap((node, index) => {
    if (node < 0) return [];
    const triggers = left.filter(({ down }) => parts[index]!.takes(replicas, down));
    const source = { type: 'component-reaction', component, triggers, needs: use.needs, isTold } as const;
    const label = `${failover ? 'failover' : 'health check'} of ${name}${index > 0 ? ` ${index + 1}` : ''}`;
    return [once(anatomy, `reaction ${node}`, () => eventOf(anatomy, node, label, source))];
  });
  return [...own, ...aside];
}

import type { Component } from '../topology/topology.js';
import type { Building } from './building.js';
import type { ReplicaGroup } from './placement.js';
import type { UnitCount } from './system.js';

/** Beyond this many groups their subsets are too many: replicas are counted one by one. */
export const MAX_GROUPS = 6;

/** Makes the leaf of equal units of a component, given that the count before it has not been reached. */
export type MakeLeaf = (
  building: Building,
  component: Component,
  count: UnitCount,
  given?: UnitCount,
) => number;

/**
 * At least `failing` of equal replicas in groups are down, a group's all together when what it needs is: as few leaves as
 * there are numbers of replicas that groups can take, however many replicas.
 *
 * With the groups down taking m of n replicas, it fails with p(m) = P(at least failing − m of n − m have failed), which
 * grows with m. For m₀ = 0 < m₁ < … a leaf each fails with bᵢ = (p(mᵢ) − p(mᵢ₋₁)) / (1 − p(mᵢ₋₁)), and the node is: for
 * some i, groups of mᵢ replicas or more are down, and leaf i. Whatever groups are down, that has the right probability,
 * since the leaves are independent and Π (1 − bⱼ) over j ≤ i is 1 − p(mᵢ).
 */
export function spreadCount(
  building: Building,
  component: Component,
  { groups, failing }: { groups: readonly ReplicaGroup[]; failing: number },
  makeLeaf: MakeLeaf,
): number {
  const { builder } = building;
  const replicas = groups.reduce((sum, group) => sum + group.replicas, 0);
  const subsets = subsetsOf(groups);
  const ways: number[] = [];
  let given: UnitCount | undefined;
  for (const mass of [...new Set(subsets.map(massOf))].sort((a, b) => a - b)) {
    const reached = builder.or(
      subsets
        .filter((subset) => isLeast(subset, mass))
        .map((subset) => builder.and(subset.map(({ needs }) => builder.or(needs)))),
    );
    if (mass >= failing) {
      ways.push(reached);
      break;
    }
    const count = { units: replicas - mass, failing: failing - mass };
    ways.push(builder.and([makeLeaf(building, component, count, given), reached]));
    given = count;
  }
  return builder.or(ways);
}

function subsetsOf(groups: readonly ReplicaGroup[]): ReplicaGroup[][] {
  return groups.reduce<ReplicaGroup[][]>(
    (subsets, group) => subsets.concat(subsets.map((subset) => [...subset, group])),
    [[]],
  );
}

function massOf(subset: readonly ReplicaGroup[]): number {
  return subset.reduce((sum, { replicas }) => sum + replicas, 0);
}

/** Whether a subset reaches a number of replicas, and none of its groups is too many. */
function isLeast(subset: readonly ReplicaGroup[], mass: number): boolean {
  const total = massOf(subset);
  return total >= mass && subset.every(({ replicas }) => total - replicas < mass);
}

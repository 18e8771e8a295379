import type { ReplicaUnits, System } from './system.js';

/** What has failed, in the words of a file: replicas (from 0) of components, domains with all in them, links. */
export interface FailedNames {
  replicas: ReadonlyMap<string, readonly number[] | 'all'>;
  domains: ReadonlySet<string>;
  links: ReadonlySet<string>;
}

/** How many units of each leaf of a system have failed. */
export type UnitsDown = ReadonlyMap<number, number>;

/** Finds what has failed in a system; what it does not depend on is not there. */
export function unitsDownOf({ leaves, units }: System, { replicas, domains, links }: FailedNames): UnitsDown {
  const down = new Map<number, number>();
  if (domains.size + links.size > 0) {
    for (const [index, { owner, kind }] of leaves.entries()) {
      if (kind === 'domain' ? domains.has(owner) : kind === 'link' && links.has(owner)) down.set(index, 1);
    }
  }
  for (const [name, failed] of replicas) {
    for (const group of units.get(name) ?? []) addUnits(down, group, lostOf(group, failed));
  }
  return down;
}

/** How many of a group have failed. */
function lostOf({ replicas, slots, every }: ReplicaUnits, failed: readonly number[] | 'all'): number {
  return failed === 'all' ? replicas : failed.filter((index) => slots.includes(index % every)).length;
}

/** Replicas of a group are interchangeable: which of them it is makes no difference. */
function addUnits(down: Map<number, number>, { replicas, leaves }: ReplicaUnits, lost: number): void {
  if (lost === 0) return;
  if (leaves.length < replicas) down.set(leaves[0]!, (down.get(leaves[0]!) ?? 0) + lost);
  else for (const leaf of leaves.slice(0, lost)) down.set(leaf, (down.get(leaf) ?? 0) + 1);
}

/** Everything that has failed in either. */
export function bothFailed(a: FailedNames, b: FailedNames): FailedNames {
  const replicas = new Map(a.replicas);
  for (const [name, failed] of b.replicas) {
    const known = replicas.get(name) ?? [];
    const all = known === 'all' || failed === 'all';
    replicas.set(name, all ? 'all' : [...new Set([...known, ...failed])]);
  }
  return {
    replicas,
    domains: new Set([...a.domains, ...b.domains]),
    links: new Set([...a.links, ...b.links]),
  };
}

import type { Leaf, OwnerKind, System } from '../structure/system.js';

/** A component, domain, link or block with a reaction, and its own events. */
export interface Owner {
  name: string;
  kind: OwnerKind;
  leaves: readonly Leaf[];
}

/** Everything that has events in a system, in the order of its leaves, and the number of each leaf's owner. */
export function systemOwners(leaves: System['leaves']): { owners: Owner[]; ownerOf: Int32Array } {
  const byName = new Map<string, { index: number; own: Leaf[] }>();
  const ownerOf = new Int32Array(leaves.length);
  for (const [index, leaf] of leaves.entries()) {
    const known = byName.get(leaf.owner) ?? { index: byName.size, own: [] };
    byName.set(leaf.owner, known);
    known.own.push(leaf);
    ownerOf[index] = known.index;
  }
  const owners = Array.from(byName, ([name, { own }]) => ({ name, kind: own[0]!.kind, leaves: own }));
  return { owners, ownerOf };
}

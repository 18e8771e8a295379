import { replicaNumber } from '../structure/replica-numbers.js';
import type { Leaf, OwnerKind } from '../structure/system.js';

/** One basic event of a cut set. */
export interface Member {
  /** A replica is called `db#1`, everything else like its owner. */
  name: string;
  kind: 'replica' | 'domain' | 'link' | 'common-cause' | 'reaction';
  owner: string;
  ownerKind: OwnerKind;
}

/** The events of a set of leaves; of a leaf of several units, the first that suffice. */
export function cutSetMembers(leaves: readonly Leaf[]): Member[] {
  return leaves.flatMap((leaf) => {
    const { owner, kind: ownerKind, event, failing, dealt } = leaf;
    if (event !== 'failure') return [{ name: owner, kind: event, owner, ownerKind }];
    if (ownerKind !== 'component') return [{ name: owner, kind: ownerKind, owner, ownerKind }];
    return Array.from({ length: failing }, (_, unit): Member => {
      const number = dealt ? replicaNumber(dealt, unit) : unit + 1;
      return { name: `${owner}#${number}`, kind: 'replica', owner, ownerKind };
    });
  });
}

import { JointEffects } from '../bdd/joint-effects.js';
import { YEAR } from '../quantity/calendar.js';
import { greaterFirst } from '../quantity/greater-first.js';
import type { OwnerKind } from '../structure/system.js';
import type { Evaluation } from './evaluation.js';

/** What a component (all its replicas together, without its domains) or a domain adds to the downtime. */
export interface Contributor {
  name: string;
  kind: OwnerKind;
  /** Of one unit. */
  unavailability: number;
  /** Seconds a year that would be saved if it never failed: (U − U(perfect)) × year. */
  improvement: number;
  /** U(failed) − U(perfect). */
  birnbaum: number;
}

/** How many steps the joint effects of one journey’s owners may take: some ten seconds; 60 an owner are usual. */
const MAX_STEPS = 2 ** 24;

interface Owned {
  name: string;
  kind: OwnerKind;
  unavailability: number;
  leaves: number[];
}

/**
 * Every owner that matters, the one that costs most first, equal ones in the order of the file. With one leaf, U is linear in it: U(failed) − U(perfect)
 * is its Birnbaum importance B, and U − U(perfect) = B·q; with several see JointEffects. Where those are so entangled
 * that MAX_STEPS does not suffice, the owners with the largest first-order effect Σ Bᵢ·qᵢ are there and others missing.
 */
export function contributors(evaluation: Evaluation): Contributor[] {
  const owned = ownersOf(evaluation);
  // Leaves are made as the file goes; where the engine comes to them is its own affair.
  const places = new Map(
    owned.map(({ name, leaves }) => [name, leaves.reduce((least, leaf) => Math.min(least, leaf))]),
  );
  const alone = owned.filter(({ leaves }) => leaves.length === 1);
  const joint = owned.filter(({ leaves }) => leaves.length > 1);
  const found = [...alone.map((owner) => effectOfLeaf(evaluation, owner)), ...effectsOf(evaluation, joint)]
    .filter(({ improvement }) => improvement > 0)
    .sort((a, b) => places.get(a.name)! - places.get(b.name)!);
  return greaterFirst(found, ({ improvement }) => improvement);
}

/** The owners of the leaves that the journey depends on. */
function ownersOf({ leaves, compiled }: Evaluation): Owned[] {
  const owners = new Map<string, Owned>();
  for (const index of compiled.leaves) {
    const { owner: name, kind, event, whole, frequency } = leaves[index]!;
    const known = owners.get(name) ?? { name, kind, unavailability: 0, leaves: [] };
    known.leaves.push(index);
    // Of one unit: a reaction is none where there are units, and what only tells how often it is missed never is.
    if (event === 'failure' || (known.unavailability === 0 && frequency !== 0)) known.unavailability = whole;
    owners.set(name, known);
  }
  return [...owners.values()];
}

function effectOfLeaf({ birnbaum, values }: Evaluation, owner: Owned): Contributor {
  const [leaf] = owner.leaves;
  return contributor(owner, birnbaum[leaf!]!, birnbaum[leaf!]! * values.fail[leaf!]!);
}

function effectsOf(evaluation: Evaluation, owners: readonly Owned[]): Contributor[] {
  if (owners.length === 0) return [];
  const { compiled, values } = evaluation;
  const effects = new JointEffects(compiled, values.fail, values.work);
  const weights = new Map(owners.map((owner) => [owner, firstOrder(evaluation, owner)]));
  const found: Contributor[] = [];
  for (const owner of owners.toSorted((a, b) => weights.get(b)! - weights.get(a)!)) {
    if (effects.steps > MAX_STEPS) break;
    const { importance, gain } = effects.of(owner.leaves);
    found.push(contributor(owner, importance, gain));
  }
  return found;
}

function firstOrder({ birnbaum, values }: Evaluation, { leaves }: Owned): number {
  return leaves.reduce((sum, leaf) => sum + birnbaum[leaf]! * values.fail[leaf]!, 0);
}

function contributor({ name, kind, unavailability }: Owned, birnbaum: number, gain: number): Contributor {
  // Sums of several roundings may exceed 1 by the last digit.
  return { name, kind, unavailability, improvement: gain * YEAR, birnbaum: Math.min(1, birnbaum) };
}

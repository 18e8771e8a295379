/** Which replicas of a component some units are: those dealt to some of its slots in turn, from one of them on. */
export interface Dealt {
  /** Slots, from 0, ascending, and how many the component has: the length of `spread`, or 1. */
  slots: readonly number[];
  of: number;
  /** The place of the first unit among those in the slots. */
  first: number;
}

/** The number, from 1, of a replica: `unit` counts from 0. */
export function replicaNumber({ slots, of, first }: Dealt, unit: number): number {
  const place = first + unit;
  return Math.floor(place / slots.length) * of + slots[place % slots.length]! + 1;
}

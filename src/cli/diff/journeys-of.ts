import { readTopology } from '../../topology/read-topology.js';
import type { Setting } from '../../topology/setting.js';
import type { Side } from './pair-files.js';

/** The names of the journeys of a side, none where there is no file; null where it is broken. */
export function journeysOf(side: Side, settings: readonly Setting[]): readonly string[] | null {
  if (side === null) return [];
  const topology = 'text' in side ? readTopology(side, settings).topology : null;
  return topology?.journeys.map(({ name }) => name) ?? null;
}

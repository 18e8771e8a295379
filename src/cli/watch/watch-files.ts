import { setTimeout as wait } from 'node:timers/promises';
import { look, type Sight } from './look.js';

/**
 * Milliseconds between two looks. Looking works on every file system, network and container mounts included, and with
 * editors that put a new file in the place of the old one.
 */
const INTERVAL = 150;

/** So often a file may still be growing before it is read all the same. */
const MOST_PATIENCE = 10;

/**
 * Calls `act` with the files that changed, at once with none, then each time that files under some patterns have changed
 * and been left alone for one look, until the signal says stop. What changes while it acts is seen at the next look.
 */
export async function watchFiles(
  patterns: readonly string[],
  act: (changed: readonly string[]) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let known = await look(patterns);
  await act([]);
  while (await isStillWanted(signal)) {
    const next = await look(patterns, known);
    if (changedBetween(known, next).length === 0) {
      known = next;
      continue;
    }
    const settled = await settledSight(patterns, next, signal);
    const changed = changedBetween(known, settled);
    known = settled;
    if (changed.length > 0 && !signal.aborted) await act(changed);
  }
}

/** Waits for the next look; false where there shall be none. */
async function isStillWanted(signal: AbortSignal): Promise<boolean> {
  try {
    await wait(INTERVAL, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}

async function settledSight(patterns: readonly string[], first: Sight, signal: AbortSignal): Promise<Sight> {
  let latest = first;
  for (let turn = 0; turn < MOST_PATIENCE && (await isStillWanted(signal)); turn++) {
    const next = await look(patterns, latest);
    const isSettled = changedBetween(latest, next).length === 0;
    latest = next;
    if (isSettled) break;
  }
  return latest;
}

function changedBetween({ stamps: before }: Sight, { stamps: after }: Sight): string[] {
  const files = new Set([...before.keys(), ...after.keys()]);
  return [...files].filter((file) => before.get(file) !== after.get(file));
}

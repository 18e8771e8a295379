/** Something that fails by itself: how much of the time it is down, and how often an hour it goes down. */
export interface Part {
  q: number;
  w: number;
}

/** Whether a part of this name has failed. */
export type Failed = (name: string) => boolean;

/** Shares of time, and outages an hour. */
export interface EnumeratedFigures {
  down: number;
  degraded: number;
  outagesPerHour: number;
}

/**
 * What some parts come to over all their states: each state's chance is a product, and an outage begins where a part goes
 * down in a state that bears that no more.
 */
export function enumerateParts(
  parts: Readonly<Record<string, Part>>,
  down: (failed: Failed) => boolean,
  notFull: (failed: Failed) => boolean = down,
): EnumeratedFigures {
  const names = Object.keys(parts);
  const all = Object.values(parts);
  const states = Array.from({ length: 2 ** names.length }, (_, state) => {
    const failed = (name: string) => ((state >> indexOf(names, name)) & 1) === 1;
    const chance = all.reduce((product, { q }, i) => product * ((state >> i) & 1 ? q : 1 - q), 1);
    return { chance, down: down(failed), notFull: notFull(failed) };
  });
  const share = (holds: (state: (typeof states)[number]) => boolean) =>
    states.reduce((sum, state) => sum + (holds(state) ? state.chance : 0), 0);
  const beginnings = all.map(({ q, w }, i) => {
    const decides = states.reduce((sum, state, index) => {
      const after = states[index | (1 << i)]!;
      return ((index >> i) & 1) === 0 && !state.down && after.down ? sum + state.chance : sum;
    }, 0);
    return (decides / (1 - q)) * w;
  });
  return {
    down: share((state) => state.down),
    degraded: share((state) => !state.down && state.notFull),
    outagesPerHour: beginnings.reduce((sum, often) => sum + often, 0),
  };
}

function indexOf(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`no part ${name}`);
  return index;
}

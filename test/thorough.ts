/** Whether properties make all their runs: where CI is set; every day one that takes long stops early. */
export const thorough = Boolean(process.env['CI']);

/** Where a commit is judged the same cases are tried each time, so that it passes or fails for itself: others with SEED. */
export const judgedSeed = Number(process.env['SEED'] ?? 20_261_127);

/** Milliseconds that no property takes. */
export const NEVER = 2 ** 31 - 1;

/** How many there are of something where it is only its growth that could be wrong: every day a tenth. */
export function many(count: number): number {
  return thorough ? count : Math.ceil(count / 10);
}

/** How many runs a property makes that counts what it met, and is never stopped early; fewer every day. */
export function counted(
  runs: number,
  everyday = Math.ceil(runs / 8),
): { numRuns: number; interruptAfterTimeLimit: number } {
  return { numRuns: thorough ? runs : everyday, interruptAfterTimeLimit: NEVER };
}

/** Whether properties make all their runs: where CI is set; every day one that takes long stops early. */
export const thorough = Boolean(process.env['CI']);

/** Milliseconds that no property takes. */
export const NEVER = 2 ** 31 - 1;

/** How many runs a property makes that counts what it met, and is never stopped early. */
export function counted(runs: number): { numRuns: number; interruptAfterTimeLimit: number } {
  return { numRuns: thorough ? runs : Math.ceil(runs / 4), interruptAfterTimeLimit: NEVER };
}

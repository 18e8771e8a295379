/** The minimal failing states of a monotone function, given as a table of its states. */
export function minimalCutSets(table: Uint8Array): number[] {
  return Array.from(table.keys()).filter((state) => table[state] === 1 && isMinimal(table, state));
}

function isMinimal(table: Uint8Array, state: number): boolean {
  for (let bit = 1; bit <= state; bit <<= 1) {
    if ((state & bit) !== 0 && table[state & ~bit] === 1) return false;
  }
  return true;
}

/** How many bits are set. */
export function bitCount(state: number): number {
  let count = 0;
  for (let rest = state; rest > 0; rest &= rest - 1) count++;
  return count;
}

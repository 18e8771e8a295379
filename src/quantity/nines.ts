/** The number of nines, -log10(unavailability): 3 for 99.9 %; null where nothing can fail, since there is no such number. */
export function ninesOf(unavailability: number): number | null {
  // Adding zero turns the -0 of an unavailability of 1 into 0.
  return unavailability === 0 ? null : -Math.log10(unavailability) + 0;
}

/** Most names that a message lists; one more is listed too, rather than counted. */
export const MOST_NAMES = 5;

/** A few names, and how many more there are. */
export function listed(names: readonly string[]): string {
  if (names.length <= MOST_NAMES + 1) return names.join(', ');
  return `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`;
}

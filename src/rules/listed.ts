/** Most names that a message lists; one more is listed too, rather than counted. */
export const MOST_NAMES = 5;

/** A few names, and how many more there are. */
export function listed(names: readonly string[]): string {
  return listedFew(names, names.length);
}

/** The same where no more of so many names are given than are listed. */
export function listedFew(names: readonly string[], count: number): string {
  if (count <= MOST_NAMES + 1) return names.join(', ');
  return `${names.slice(0, MOST_NAMES).join(', ')} and ${count - MOST_NAMES} more`;
}

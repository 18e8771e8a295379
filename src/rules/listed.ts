/** Most names that a message lists. */
const MOST_NAMES = 5;

/** Names for a message: all of a few, of many the first and how many more. */
export function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** Longest pattern, in characters. */
export const MAX_PATTERN_LENGTH = 1000;

/** Most alternatives that the braces of one pattern stand for: `{a,b}{c,d}` are 4. */
export const MAX_ALTERNATIVES = 100;

/** Most names in folders that the patterns of one run are compared with; a name that several patterns meet counts for each. */
export const MAX_COMPARED_NAMES = 500_000;

/** Largest file that is read, in bytes: 16 MiB. 100,000 components take 5 to 10. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

/**
 * Most words, signs and lines of a YAML file: keys, values, anchors, aliases, brackets, colons, commas, comments, ends of
 * lines, and twice each dash. Each costs up to 500 bytes of memory until the file is read; 100,000 components take 1.4 to
 * 1.9 million.
 */
export const MAX_WORDS = 2_500_000;

/** Deepest nesting of lists and maps, aliases followed. */
export const MAX_NESTING = 200;

/** Most replicas of one component. */
export const MAX_REPLICAS = 1_000_000;

/**
 * Most replicas of a file that are told apart, in components of more than 100, because their reads and writes need different
 * numbers of them, or they are spread over more than six domains.
 */
export const MAX_TOLD_APART = 500;

/** Most parts that takeovers rest on, counted for each takeover. */
export const MAX_WATCHED = 1_000_000;

/** Most takeovers that takeovers rest on, counted likewise: 200 in a chain. */
export const MAX_STACKED = 20_000;

/** Most values that aliases stand for, all of them together. */
export const MAX_ALIASED = 1_000_000;

/** Most diagnostics of one code; what is beyond shows once these are mended. */
export const MAX_PER_CODE = 1000;

/** Most words that are compared with each other in search of what mistyped ones were meant for. */
export const MAX_COMPARISONS = 1_000_000;

/** Most journeys of a file: each is evaluated by itself. */
export const MAX_JOURNEYS = 10_000;

/** Most links of one `network`: what it takes to evaluate one grows fast with how many of them run side by side. */
export const MAX_NETWORK_LINKS = 500;

/** Most settings of one command line. */
export const MAX_SETTINGS = 100;

/** Most keys in the path of a setting: the language nests what has a name no deeper. */
export const MAX_SETTING_STEPS = 32;

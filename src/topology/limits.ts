/** Largest topology file that is read, in bytes: 32 MiB, some 500,000 components. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;

/** Deepest nesting of lists and maps, aliases followed. */
export const MAX_NESTING = 200;

/** Most replicas of one component. */
export const MAX_REPLICAS = 1_000_000;

/** Most values that aliases stand for, all of them together. */
export const MAX_ALIASED = 1_000_000;

/** Most diagnostics of one code; what is beyond shows once these are mended. */
export const MAX_PER_CODE = 1000;

/** Most words that are compared with each other in search of what mistyped ones were meant for. */
export const MAX_COMPARISONS = 1_000_000;

/** Most links of one `network`: what it takes to evaluate one grows fast with how many of them run side by side. */
export const MAX_NETWORK_LINKS = 500;

/** Most settings of one command line. */
export const MAX_SETTINGS = 100;

/** Most keys in the path of a setting: the language nests what has a name no deeper. */
export const MAX_SETTING_STEPS = 32;

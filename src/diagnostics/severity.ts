/** How much a diagnostic matters, most first. */
export const severities = ['error', 'warning', 'info'] as const;

/** One of `error`, `warning` and `info`. */
export type Severity = (typeof severities)[number];

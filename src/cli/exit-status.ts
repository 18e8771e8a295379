/** What the exit status says; the highest that applies wins, and it never counts anything. */
export const exitStatus = {
  /** Computed; for `check`: nothing at or above `--fail-on`. */
  ok: 0,
  /** `check`: a target is missed, or a finding at or above `--fail-on`. `diff`: more lost, or new, than is allowed. */
  found: 1,
  /** Usage, a file that cannot be read or written, an invalid topology. */
  invalid: 2,
  /** A bug in ha-calc. */
  bug: 70,
} as const;

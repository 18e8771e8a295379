/** What a parser makes of a text: a value, or a problem in words that a user can act on. */
export type Parsed<T> = { ok: true; value: T } | Problem;

/** Why a text is not a quantity; `hint` says what to write instead. */
export interface Problem {
  ok: false;
  problem: string;
  hint?: string;
}

/** Wraps a successfully parsed value. */
export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** Wraps a problem; `hint` says what to write instead. */
export function unparsed(problem: string, hint?: string): Problem {
  return hint === undefined ? { ok: false, problem } : { ok: false, problem, hint };
}

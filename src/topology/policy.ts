import type { Code } from '../diagnostics/codes.js';
import type { Severity } from '../diagnostics/severity.js';
import type { Span } from '../diagnostics/span.js';

/** How grave the findings of a rule are taken to be, or that they are not wanted. */
export type RuleSetting = Severity | 'off';

/** A risk that somebody has taken on: what a rule finds, on one part or on all, is silenced until a day. */
export interface Acceptance {
  rule: Code;
  on: string | null;
  owner: string | null;
  reason: string | null;
  /** The last day on which it holds, as 2026-12-31. */
  until: string | null;
  span: Span;
}

/** What a file says of the rules that judge it. */
export interface Policy {
  settings: ReadonlyMap<Code, RuleSetting>;
  accept: readonly Acceptance[];
}

import type { Code } from '../diagnostics/codes.js';
import type { Accepted } from '../diagnostics/diagnostic.js';
import type { Acceptance } from '../topology/policy.js';

/** The risks that a file accepts, on the day on which it is judged, and which of them were found. */
export class Ledger {
  readonly expired: readonly Acceptance[];
  private readonly holding: readonly Acceptance[];
  private readonly used = new Set<Acceptance>();
  private readonly index = new Map<string, Acceptance>();

  /** Without a day nothing has expired. */
  constructor(accept: readonly Acceptance[], today: string | undefined) {
    const isOver = ({ until }: Acceptance) => until !== null && today !== undefined && today > until;
    this.expired = accept.filter(isOver);
    this.holding = accept.filter((entry) => !isOver(entry));
    for (const entry of this.holding) {
      const key = keyOf(entry.rule, entry.on);
      if (!this.index.has(key)) this.index.set(key, entry);
    }
  }

  /** Who has accepted what a rule finds on something that goes by any of the names; notes that it was found. */
  find(rule: Code, names: readonly (string | undefined)[]): Accepted | undefined {
    if (this.index.size === 0) return undefined;
    const named = names.flatMap((name) => (name === undefined ? [] : [keyOf(rule, name)]));
    const entries = [...named, keyOf(rule, null)].flatMap((key) => this.index.get(key) ?? []);
    const [entry] = entries;
    if (entry === undefined) return undefined;
    for (const found of entries) this.used.add(found);
    const { owner, reason, until } = entry;
    return { owner, reason, until };
  }

  /** Who had accepted it, until a day that is over. */
  lapsed(rule: Code, names: readonly (string | undefined)[]): Accepted | undefined {
    const entry = this.expired.find(
      (one) => one.rule === rule && (one.on === null || names.includes(one.on)),
    );
    return entry && { owner: entry.owner, reason: entry.reason, until: entry.until };
  }

  /** What is accepted and was not found. */
  unused(): readonly Acceptance[] {
    return this.holding.filter((entry) => !this.used.has(entry));
  }
}

function keyOf(rule: Code, on: string | null): string {
  return on === null ? rule : `${rule} ${on}`;
}

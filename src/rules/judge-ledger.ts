import type { Code } from '../diagnostics/codes.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Acceptance } from '../topology/policy.js';
import type { Topology } from '../topology/topology.js';
import type { Ledger } from './ledger.js';

/**
 * HA620, HA621 and HA622: accepted risks that are out of date, that are not there, or that nobody answers for. What was
 * not looked for (`isWanted`) is not missed.
 */
export function judgeLedger(
  { source, policy: { accept } }: Topology,
  ledger: Ledger,
  isWanted: (rule: Code) => boolean,
): Diagnostic[] {
  const note = (code: Code, { on, span }: Acceptance, message: string, hint: string) =>
    diagnostic(code, source, message, { span, hint, on: on ?? undefined });
  return [
    ...ledger.expired.map((entry) => {
      const message = `${called(entry)} was accepted until ${entry.until}`;
      return note('HA620', entry, message, 'mend it, or decide anew and say until when');
    }),
    ...ledger
      .unused()
      .filter(({ rule }) => isWanted(rule))
      .map((entry) => {
        const message = `${called(entry)} is accepted, and not found`;
        return note('HA621', entry, message, 'take the entry out, or see that `rule` and `on` are right');
      }),
    ...accept.flatMap((entry) => {
      const missing = (['owner', 'reason', 'until'] as const).filter((key) => entry[key] === null);
      if (missing.length === 0) return [];
      const message = `${called(entry)} is accepted without ${missing.join(', ')}`;
      return [note('HA622', entry, message, 'say who answers for it, why, and until when it holds')];
    }),
  ];
}

function called({ rule, on }: Acceptance): string {
  return on === null ? rule : `${rule} on \`${on}\``;
}

import { kindName, type Located, spanAt } from './located.js';
import type { Acceptance } from './policy.js';
import { readShape } from './read-shape.js';
import { type Reading, report } from './reading.js';
import { acceptanceShape } from './schema.js';

const FORM = 'write - { rule: HA601, on: db, owner: team, reason: "…", until: 2026-12-31 }';

/** Reads `accept`, a list of risks that somebody has taken on. */
export function readAcceptances(reading: Reading, located: Located | undefined): Acceptance[] {
  if (located === undefined || located.kind === 'empty' || located.kind === 'faulty') return [];
  if (located.kind === 'list') return located.items.flatMap((item) => readAcceptance(reading, item));
  const at = { span: located.span, hint: FORM };
  report(reading, 'HA202', at, `a list of accepted risks is needed here, not ${kindName(located)}`);
  return [];
}

function readAcceptance(reading: Reading, located: Located): Acceptance[] {
  const { value, faulty, whole } = readShape(reading, acceptanceShape, located, FORM);
  const { rule, on, owner, reason, until } = value;
  if (rule === undefined) {
    const at = { span: located.span, hint: FORM };
    if (whole && !faulty.has('rule')) report(reading, 'HA203', at, 'nothing says which `rule` is meant');
    return [];
  }
  return [
    {
      rule,
      on: said(on),
      owner: said(owner),
      reason: said(reason),
      until: until ?? null,
      span: spanAt(located, ['rule']),
    },
  ];
}

/** A text of blanks says nothing. */
function said(text: string | undefined): string | null {
  return text?.trim() || null;
}

import type { LocatedMap } from './located.js';
import type { Draft } from './read-draft.js';
import { type Reading, report } from './reading.js';
import { usesOf } from './uses.js';

/** Notes every definition that nothing uses: legal, and often a slip of the pen. */
export function checkUnused(reading: Reading, draft: Draft, root: LocatedMap): void {
  const used = new Set<string>();
  for (const { name } of usesOf(draft, root)) used.add(name);
  for (const [name, definitions] of draft.definitions) {
    if (used.has(name) || definitions[0]!.kind === 'link') continue;
    const { kind, span } = definitions[0]!;
    const at = { span, hint: 'use it or remove it', on: name };
    report(reading, 'HA306', at, `nothing uses the ${kind} \`${name}\``);
  }
}

import type { LocatedMap } from './located.js';
import { type Definition, isName, shownName } from './names.js';
import { nearest } from './nearest.js';
import type { Draft } from './read-draft.js';
import { type Reading, report } from './reading.js';
import { type Use, usesOf } from './uses.js';

/** What people write between names in place of a list. */
const ALL_OF = /\s*(?:[,;+→]|&&?|->|\s)\s*(?:and\s+)?/;
const ANY_OF = /\s*(?:\|\|?|\/|\bor\b)\s*/;

/** Notes every name that is not defined, or stands for something else than is wanted where it is used. */
export function checkReferences(reading: Reading, draft: Draft, root: LocatedMap): void {
  const known = new Map<Use['wanted'], Set<string>>();
  for (const use of usesOf(draft, root)) {
    const definitions = draft.definitions.get(use.name);
    if (definitions !== undefined) {
      if (!definitions.some(({ kind }) => use.wanted.includes(kind)))
        noteWrongKind(reading, use, definitions[0]!);
    } else if (!use.wanted.some((kind) => draft.incomplete.has(kind))) {
      if (!known.has(use.wanted)) known.set(use.wanted, namesOf(draft, use.wanted));
      const hint = hintFor(reading, draft, use, known.get(use.wanted)!);
      report(reading, 'HA301', { span: use.span, hint }, `nothing is called ${shownName(use.name)}`);
    }
  }
}

function namesOf({ definitions }: Draft, wanted: Use['wanted']): Set<string> {
  const fitting = [...definitions].filter(([name, [first]]) => wanted.includes(first!.kind) && isName(name));
  return new Set(fitting.map(([name]) => name));
}

function hintFor(reading: Reading, draft: Draft, { name, wanted }: Use, known: ReadonlySet<string>): string {
  const near = nearest(reading, name, known);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  if (wanted.includes('domain')) return 'define it under `domains`';
  if (draft.journeys.some((journey) => journey.name === name))
    return 'a journey cannot be part of another: put what they share under `blocks`';
  return respelled(name) ?? 'define it under `components`';
}

/** A block for several names in one text. */
function respelled(text: string): string | undefined {
  if (text.length > 200) return undefined;
  const any = text.split(ANY_OF);
  if (any.length > 1 && any.every(isName)) return `write { parallel: [${any.join(', ')}] }`;
  const all = text.split(ALL_OF);
  return all.length > 1 && all.every(isName) ? `write a list: [${all.join(', ')}]` : undefined;
}

function noteWrongKind(reading: Reading, { name, span, wanted }: Use, definition: Definition): void {
  const related = [{ span: definition.span, label: `a ${definition.kind} here` }];
  const hint =
    definition.kind === 'domain'
      ? `put parts into it with \`in: ${name}\`; they then need it`
      : '`in`, `spread`, `between` and `from` take names from `domains`';
  const problem = `\`${name}\` is a ${definition.kind}, not a ${wanted[0]}`;
  report(reading, 'HA305', { span, related, hint }, problem);
}

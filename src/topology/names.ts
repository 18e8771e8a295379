import type { Span } from '../diagnostics/span.js';
import { quote } from '../quantity/quote.js';
import { type Entry, faultyAt, kindName, type Located } from './located.js';
import { type Reading, report } from './reading.js';

const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** What a name can stand for; all of them share one namespace. */
export type NameKind = 'component' | 'block' | 'domain' | 'link';

/** A definition of a name. */
export interface Definition {
  kind: NameKind;
  span: Span;
}

/** Every definition of each name; more than one is a mistake. */
export type Definitions = Map<string, Definition[]>;

/** Whether a text may be the name of something. */
export function isName(text: string): boolean {
  return NAME.test(text);
}

/** A name, or what stands in its place, for use in a sentence. */
export function shownName(text: string): string {
  return isName(text) ? `\`${text}\`` : quote(text);
}

/**
 * The entries of a map of names. What is not a legal name is noted, and returned none the less, since it has a value to
 * check. An absent or empty map has none.
 */
export function namedEntries(reading: Reading, located: Located | undefined): [string, Entry][] {
  if (located?.kind === 'map') return [...located.entries].map((named) => checked(reading, named));
  if (located !== undefined && located.kind !== 'empty' && located.kind !== 'faulty') {
    const hint =
      located.kind === 'list' ? 'write `name: …` in place of `- name: …`' : 'write indented lines, `name: …`';
    report(
      reading,
      'HA202',
      { span: located.span, hint },
      `a map of names is needed here, not ${kindName(located)}`,
    );
  }
  return [];
}

/** Records a definition; a name that something else has already is noted at both places. */
export function define(
  reading: Reading,
  definitions: Definitions,
  name: string,
  definition: Definition,
): void {
  const known = definitions.get(name);
  if (known === undefined) {
    definitions.set(name, [definition]);
    return;
  }
  known.push(definition);
  const [first, second] = [known[0]!, definition].sort((a, b) => a.span.start - b.span.start);
  const related = [{ span: first!.span, label: `a ${first!.kind} here` }];
  const hint = 'components, blocks and domains share one namespace: rename one of them';
  report(reading, 'HA302', { span: second!.span, related, hint }, `${shownName(name)} is defined twice`);
}

function checked(reading: Reading, named: [string, Entry]): [string, Entry] {
  const [name, { keySpan }] = named;
  if (isName(name)) return named;
  const [glued] = /^[\w-]+(?=:)/.exec(name) ?? [];
  const hint = glued === undefined ? hintFor(name) : `write \`${glued}: …\`, with a space after the colon`;
  report(reading, 'HA210', { span: keySpan, hint }, `${quote(name)} is not a name`);
  // What stands after a colon without a space was cut in the wrong place.
  return glued === undefined ? named : [glued, { keySpan, value: faultyAt(keySpan) }];
}

function hintFor(name: string): string {
  const rule = 'letters from A to Z, digits, _ and -, and no digit first';
  const respelled = name
    .slice(0, 100)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w\u0080-\uffff-]+/g, '-')
    .replace(/^-|-$/g, '');
  const legal = /^\d/.test(respelled) ? `_${respelled}` : respelled;
  return isName(legal) && legal.length <= 40 ? `write \`${legal}\`: ${rule}` : `write ${rule}`;
}

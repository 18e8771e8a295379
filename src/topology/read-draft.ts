import { componentBlocks } from './block-names.js';
import type { Entry, Located, LocatedMap } from './located.js';
import { type Definitions, define, type NameKind, namedEntries } from './names.js';
import { readBlock } from './read-block.js';
import { readComponent, readDefaults, readDomain } from './read-component.js';
import { readJourneys, readTargets } from './read-journeys.js';
import { readLinks } from './read-links.js';
import type { Shaped } from './read-shape.js';
import { type Reading, report } from './reading.js';
import type { Block, Component, Domain, Journey, Link, NamedBlock } from './topology.js';

/** Everything that was read of a file, names not yet resolved. */
export interface Draft {
  definitions: Definitions;
  /** Kinds of which not every definition could be read: an unknown name may well be one of them. */
  incomplete: ReadonlySet<NameKind>;
  components: ReadonlyMap<string, Component>;
  domains: ReadonlyMap<string, Domain>;
  links: readonly Link[];
  blocks: ReadonlyMap<string, NamedBlock>;
  journeys: readonly Journey[];
}

/** The maps of names, and what is defined in each. */
const SECTIONS = { components: 'component', domains: 'domain', blocks: 'block' } as const;
type Section = keyof typeof SECTIONS;

/** Reads all that a file defines, and its journeys; `shaped` says which of its keys have problems. */
export function readDraft(reading: Reading, root: LocatedMap, shaped: Shaped<unknown>): Draft {
  const at = (key: string): Located | undefined => root.entries.get(key)?.value;
  const definitions: Definitions = new Map();
  const each = <T>(section: Section, read: (name: string, entry: Entry) => T | undefined): Map<string, T> => {
    const values = new Map<string, T>();
    for (const [name, entry] of namedEntries(reading, at(section))) {
      define(reading, definitions, name, { kind: SECTIONS[section], span: entry.keySpan });
      const value = read(name, entry);
      if (value !== undefined) values.set(name, value);
    }
    return values;
  };
  const defaults = readDefaults(reading, at('defaults'));
  noteNoComponents(reading, root, shaped);
  const links = readLinks(reading, at('links'), defaults);
  for (const { name, span } of links) define(reading, definitions, name, { kind: 'link', span });
  return {
    links,
    definitions,
    incomplete: incompleteKinds(root, shaped),
    components: each('components', (name, entry) =>
      knownOr(reading, { entry, defaults: at('defaults') }, () =>
        readComponent(reading, name, entry, defaults),
      ),
    ),
    domains: each('domains', (name, entry) => readDomain(reading, name, entry, defaults)),
    blocks: each('blocks', (name, entry) => readNamedBlock(reading, name, entry)),
    journeys: readJourneys(reading, root, shaped, readTargets(reading, at('targets'))),
  };
}

/** A component that was read before without a problem, or else as it is read now. */
function knownOr(
  { known, errors, remarks }: Reading,
  { entry, defaults }: { entry: Entry; defaults: Located | undefined },
  read: () => Component,
): Component {
  const before = known?.get(entry.value);
  if (before !== undefined && before.defaults === defaults) return before.component;
  const noted = errors.length + remarks.length;
  const component = read();
  if (errors.length + remarks.length === noted) known?.set(entry.value, { component, defaults });
  return component;
}

/** What a component or a block needs directly. */
export function needsOf(draft: Draft, name: string): readonly Block[] {
  const component = draft.components.get(name);
  if (component !== undefined) return componentBlocks(component);
  const block = draft.blocks.get(name);
  return block === undefined ? [] : [block.block];
}

function noteNoComponents(
  reading: Reading,
  { entries, span: { start } }: LocatedMap,
  shaped: Shaped<unknown>,
): void {
  if (entries.has('components') || !shaped.whole || shaped.faulty.has('components')) return;
  const at = { span: { start, end: start }, hint: 'add `components:`, the parts that can fail' };
  report(reading, 'HA203', at, 'no `components`');
}

function incompleteKinds({ entries }: LocatedMap, { faulty }: Shaped<unknown>): Set<NameKind> {
  const incomplete = new Set<NameKind>();
  for (const [section, kind] of Object.entries(SECTIONS)) {
    const value = entries.get(section)?.value;
    const absent = value === undefined && section === 'components';
    const unread = value !== undefined && value.kind !== 'empty' && !(value.kind === 'map' && value.complete);
    if (absent || unread || faulty.has(section)) incomplete.add(kind);
  }
  return incomplete;
}

function readNamedBlock(
  reading: Reading,
  name: string,
  { keySpan: span, value }: Entry,
): NamedBlock | undefined {
  const block = readBlock(reading, value);
  return block && { name, span, block };
}

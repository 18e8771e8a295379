import type { Entry, Located, LocatedMap } from '../located.js';
import { linkName } from './link-name.js';

/** The sections of a canonical root whose entries have names, and where names stand in those. */
const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  components: ['in', 'spread', 'depends_on', 'failover'],
  domains: ['in'],
  links: ['between'],
  journeys: ['path', 'from'],
};

/** What a failover says besides the block that it needs. */
const NEEDS = 'needs';

/** The definition under a section with every value that holds names changed. */
function withReferences(section: string, value: Located, change: (value: Located) => Located): Located {
  if (section === 'blocks') return change(value);
  const keys = REFERENCES[section];
  if (keys === undefined) return value;
  return withKeys(value, keys, (inside, key) =>
    key === 'failover' ? withKeys(inside, [NEEDS], change) : change(inside),
  );
}

function withKeys(
  value: Located,
  keys: readonly string[],
  change: (value: Located, key: string) => Located,
): Located {
  if (value.kind !== 'map') return value;
  const entries = Array.from(value.entries, ([key, entry]): [string, Entry] => [
    key,
    keys.includes(key) ? { ...entry, value: change(entry.value, key) } : entry,
  ]);
  return { ...value, entries: new Map(entries) };
}

/** A value with every text in it changed. Recursion is bounded by the nesting limit. */
function withTexts(value: Located, change: (text: string) => string): Located {
  if (value.kind === 'text') return { ...value, text: change(value.text) };
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => withTexts(item, change)) };
  if (value.kind !== 'map') return value;
  const entries = Array.from(value.entries, ([key, entry]): [string, Entry] => [
    key,
    { ...entry, value: withTexts(entry.value, change) },
  ]);
  return { ...value, entries: new Map(entries) };
}

const OPERATION = /\.(?:read|write)$/;

/** Every text of a definition that may be a name, without operations; some are numbers or words of the language. */
function namesIn(section: string, value: Located): Set<string> {
  const found = new Set<string>();
  withReferences(section, value, (inside) =>
    withTexts(inside, (text) => {
      found.add(text.replace(OPERATION, ''));
      return text;
    }),
  );
  return found;
}

/** A canonical root in which some things have other names, wherever they are defined or used. */
export function renamed(root: LocatedMap, names: ReadonlyMap<string, string>): LocatedMap {
  if (names.size === 0) return root;
  const newName = (text: string) => {
    const [operation = ''] = OPERATION.exec(text) ?? [];
    const name = text.slice(0, text.length - operation.length);
    return (names.get(name) ?? name) + operation;
  };
  const entries = Array.from(root.entries, ([section, entry]): [string, Entry] => [
    section,
    { ...entry, value: renamedSection(section, entry.value, newName) },
  ]);
  return { ...root, entries: new Map(entries) };
}

function renamedSection(section: string, value: Located, newName: (text: string) => string): Located {
  if (value.kind !== 'map' || (section !== 'blocks' && REFERENCES[section] === undefined)) return value;
  const entries = Array.from(value.entries, ([name, entry]): [string, Entry] => {
    const inside = withReferences(section, entry.value, (names) => withTexts(names, newName));
    const own = section === 'links' ? linkName(inside) : section === 'journeys' ? name : newName(name);
    return [own, { ...entry, value: inside }];
  });
  return { ...value, entries: new Map(entries) };
}

/** Everything that some journeys need in any of some canonical roots, by name; domains that links join included. */
export function reachedNames(roots: readonly LocatedMap[], journeys: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const queue: string[] = [];
  const add = (section: string, value: Located | undefined) => {
    for (const name of value === undefined ? [] : namesIn(section, value)) {
      if (!reached.has(name)) queue.push(name);
      reached.add(name);
    }
  };
  for (const root of roots) {
    for (const journey of journeys) add('journeys', definition(root, 'journeys', journey));
    for (const link of definitions(root, 'links').values()) add('links', link.value);
  }
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    for (const root of roots) {
      for (const section of ['components', 'domains', 'blocks'])
        add(section, definition(root, section, name));
    }
  }
  return reached;
}

function definition(root: LocatedMap, section: string, name: string): Located | undefined {
  return definitions(root, section).get(name)?.value;
}

/** The entries of a section; none where it is missing. */
export function definitions(root: LocatedMap, section: string): ReadonlyMap<string, Entry> {
  const value = root.entries.get(section)?.value;
  return value?.kind === 'map' ? value.entries : new Map();
}

/** A root with other entries in a section, if it has the section. */
export function withSection(root: LocatedMap, section: string, kept: readonly [string, Entry][]): LocatedMap {
  const entry = root.entries.get(section);
  if (entry?.value.kind !== 'map') return root;
  const value: Located = { ...entry.value, entries: new Map(kept) };
  return { ...root, entries: new Map(root.entries).set(section, { ...entry, value }) };
}

import type { Source, Span } from '../../diagnostics/span.js';
import { applySettings, withSettings } from '../apply-settings.js';
import { type LocatedMap, moveLocated } from '../located.js';
import { readMap, readRoot } from '../read-topology.js';
import { type KnownComponents, type Reading, startReading } from '../reading.js';
import type { Setting } from '../setting.js';
import type { Topology } from '../topology.js';
import { applyPatch, type Chosen } from './apply-patch.js';
import { canonicalRoot } from './canonical-root.js';
import type { Change } from './change.js';
import { findChanges } from './find-changes.js';
import { findRenames, namesOf, type Rename } from './find-renames.js';
import { joinSources } from './join-sources.js';
import { withPairedJourneys } from './pair-journeys.js';
import { definitions, reachedNames, renamed, withSection } from './references.js';

/** Two files held against each other, and every file between them. */
export interface Comparison {
  /** Both files in one; spans of changes are spans in it. */
  source: Source;
  changes: readonly Change[];
  /** What has only got another name, and where it has it. */
  renames: readonly (Rename & { span: Span })[];
  /** Journeys that both have: new names by old ones. */
  journeys: ReadonlyMap<string, string>;
  /** How many values both files have: what it takes to read one of those between. */
  size: number;
  /** The old file with some changes made, and of it only what some journeys (by new names) need; null if it is none. */
  between: (chosen: Chosen, journeys: readonly string[]) => Topology | null;
  /** Whether a change is about anything that a journey needs before, after or in between. */
  concerns: (change: Change, journey: string) => boolean;
}

/** Holds two sources of valid topologies against each other, both read with the same settings. */
export function compareSources(base: Source, head: Source, settings: readonly Setting[] = []): Comparison {
  const [first, second] = [rootOf(base, settings), rootOf(head, settings)];
  const { source, offset } = joinSources(withSettings(base, settings), withSettings(head, settings));
  const own = canonicalRoot(moveLocated(second, offset) as LocatedMap);
  const plain = canonicalRoot(first);
  const renames = findRenames(plain, own);
  const alike = renamed(plain, namesOf(renames));
  const { root: old, journeys } = withPairedJourneys(alike, own);
  const { changes, patch } = findChanges(old, own);
  const known: KnownComponents = new WeakMap();
  const reading = () => ({ ...startReading(source), known });
  const reached = new Map(
    Array.from(journeys.values(), (journey) => [journey, reachedNames([old, own], [journey])]),
  );
  return {
    source,
    changes,
    renames: [...renames, ...renamedJourneys(journeys)].map((rename) => ({
      ...rename,
      span: definitions(own, rename.section).get(rename.to)!.keySpan,
    })),
    journeys,
    size: first.size + second.size,
    between: (chosen, wanted) => topologyOf(reading(), needed(applyPatch(old, patch, chosen), wanted)),
    concerns: ({ path: [section = '', name = ''] }, journey) => {
      if (section === 'journeys') return name === journey;
      const isScope = section === 'components' || section === 'domains' || section === 'blocks';
      return !isScope || reached.get(journey)?.has(name) === true;
    },
  };
}

function renamedJourneys(journeys: ReadonlyMap<string, string>): Rename[] {
  return [...journeys]
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => ({ section: 'journeys', from, to }));
}

/** A programmer's mistake where the source is not valid. */
function rootOf(source: Source, settings: readonly Setting[]): LocatedMap {
  const reading = startReading(withSettings(source, settings));
  const root = readRoot({ ...reading, source });
  if (root === null) throw new Error(`${source.file} is compared, but it cannot be read`);
  return applySettings(reading, root, settings);
}

/** A root with nothing in it that the journeys do not need. */
function needed(root: LocatedMap, journeys: readonly string[]): LocatedMap {
  const reached = reachedNames([root], journeys);
  let left = root;
  for (const section of ['components', 'domains', 'blocks'])
    left = withSection(
      left,
      section,
      [...definitions(root, section)].filter(([name]) => reached.has(name)),
    );
  const wanted = [...definitions(root, 'journeys')].filter(([name]) => journeys.includes(name));
  return withSection(left, 'journeys', wanted);
}

/** Links are a list in a file. */
function topologyOf(reading: Reading, root: LocatedMap): Topology | null {
  const entries = new Map(root.entries);
  const links = definitions(root, 'links');
  const at = entries.get('links');
  if (at !== undefined) {
    const items = Array.from(links.values(), ({ value }) => value);
    entries.set('links', { ...at, value: { kind: 'list', items, span: at.value.span, size: 1, depth: 1 } });
  }
  const topology = readMap(reading, { ...root, entries });
  return reading.errors.length > 0 ? null : topology;
}

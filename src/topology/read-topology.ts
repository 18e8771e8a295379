import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../diagnostics/sort-diagnostics.js';
import type { Source } from '../diagnostics/span.js';
import { applySettings, withSettings } from './apply-settings.js';
import { definitionOrder } from './check-cycles.js';
import { checkOperations } from './check-operations.js';
import { checkReactions } from './check-reactions.js';
import { checkReferences } from './check-references.js';
import { checkRepeats } from './check-repeats.js';
import { checkReplicas } from './check-replicas.js';
import { checkTakeovers } from './check-takeovers.js';
import { checkUnused } from './check-unused.js';
import { checkViewpoints } from './check-viewpoints.js';
import { composeYaml } from './compose-yaml.js';
import { MAX_JOURNEYS } from './limits.js';
import { locateYaml } from './locate-yaml.js';
import { kindName, type Located, type LocatedMap } from './located.js';
import { readDraft } from './read-draft.js';
import { readInPieces } from './read-in-pieces.js';
import { readPolicy } from './read-policy.js';
import { readShape } from './read-shape.js';
import { type Reading, report, startReading } from './reading.js';
import { parseVersion, topologyShape } from './schema.js';
import type { Setting } from './setting.js';
import type { Topology } from './topology.js';

/** From so many characters on, pieces are worth their trouble. */
const LONG = 200_000;

/** What became of a source: a topology unless there are errors, and all that was noticed, in reading order. */
export interface ReadResult {
  topology: Topology | null;
  diagnostics: readonly Diagnostic[];
}

/**
 * Reads a topology file, as if it said what the settings say. Every problem is found at once; only a YAML syntax error
 * hides what comes after it.
 */
export function readTopology(source: Source, settings: readonly Setting[] = []): ReadResult {
  const reading = startReading(withSettings(source, settings));
  const root = readRoot({ ...reading, source });
  const topology = root && readMap(reading, applySettings(reading, root, settings));
  const diagnostics = sortDiagnostics([...reading.errors, ...reading.remarks]);
  return { topology: reading.errors.length > 0 ? null : topology, diagnostics };
}

/** The map that a file is; null, with the problem noted, where it is none. */
export function readRoot(reading: Reading): LocatedMap | null {
  const root = readYaml(reading);
  if (root === undefined && reading.errors.length > 0) return null;
  if (root?.kind === 'map') return root;
  if (root === undefined || root.kind === 'empty') {
    const hint = '`ha-calc init` writes a starter';
    reading.errors.push(diagnostic('HA104', reading.source, 'there is nothing in the file', { hint }));
  } else if (root.kind !== 'faulty') {
    const hint = 'begin with `components:` and `system:`';
    report(reading, 'HA202', { span: root.span, hint }, `a topology is a map, not ${kindName(root)}`);
  }
  return null;
}

function readYaml(reading: Reading): Located | undefined {
  const { source } = reading;
  const root = source.text.length < LONG ? undefined : readInPieces(source);
  if (root !== undefined) return root;
  const node = composeYaml(reading);
  return node && locateYaml(reading, node);
}

/** The topology that a file's map describes, whatever it was put together from; problems are noted. */
export function readMap(reading: Reading, root: LocatedMap): Topology | null {
  if (!isInKnownVersion(reading, root)) return null;
  if (hasTooManyJourneys(reading, root)) return null;
  const shaped = readShape(reading, topologyShape, root);
  const { name, description } = shaped.value;
  const draft = readDraft(reading, root, shaped);
  const policy = readPolicy(reading, root);
  checkReferences(reading, draft, root);
  const order = definitionOrder(reading, draft, root);
  checkRepeats(reading, draft, root);
  // What a mistyped name was meant for seems to be unused.
  if (reading.errors.length === 0) checkUnused(reading, draft, root);
  if (reading.errors.length === 0) checkViewpoints(reading, draft, root);
  checkOperations(reading, draft);
  if (reading.errors.length === 0) checkReactions(reading, draft);
  if (reading.errors.length === 0) checkReplicas(reading, draft, root);
  if (reading.errors.length === 0) checkTakeovers(reading, draft);
  const { components, domains, links, blocks, journeys } = draft;
  return {
    source: reading.source,
    name: name?.replace(/\s+/g, ' ').trim() || baseName(reading.source.file),
    description: description?.trim() || null,
    components,
    domains,
    links,
    blocks,
    journeys,
    policy,
    order,
  };
}

function hasTooManyJourneys(reading: Reading, root: LocatedMap): boolean {
  const journeys = root.entries.get('journeys');
  if (journeys?.value.kind !== 'map' || journeys.value.entries.size <= MAX_JOURNEYS) return false;
  const hint = 'split the file by system';
  report(reading, 'HA401', { span: journeys.keySpan, hint }, `more than ${MAX_JOURNEYS} journeys`);
  return true;
}

/** A file in another version of the language has keys of its own: nothing else is said about it. */
function isInKnownVersion(reading: Reading, root: LocatedMap): boolean {
  const version = root.entries.get('version')?.value;
  const result = version?.kind === 'text' ? parseVersion(version.text) : undefined;
  if (version === undefined || result === undefined || result.ok) return true;
  report(reading, 'HA217', { span: version.span, hint: result.hint }, result.problem);
  return false;
}

/** `topologies/web-shop.yaml` is called web-shop. */
function baseName(file: string): string {
  if (file === '-') return 'standard input';
  const base = file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/i, '');
  return base === '' ? file : base;
}

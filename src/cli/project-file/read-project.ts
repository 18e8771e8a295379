import type * as z from 'zod/mini';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../../diagnostics/sort-diagnostics.js';
import type { Source } from '../../diagnostics/span.js';
import { composeYaml } from '../../topology/compose-yaml.js';
import { locateYaml } from '../../topology/locate-yaml.js';
import type { Located, LocatedMap } from '../../topology/located.js';
import { nearest } from '../../topology/nearest.js';
import { readRules } from '../../topology/read-rules.js';
import { readShape } from '../../topology/read-shape.js';
import { type Reading, report, startReading } from '../../topology/reading.js';
import { topologyShape } from '../../topology/schema.js';
import type { Project, ProjectPath } from './project.js';
import { outputsShape, projectShape } from './project-shape.js';

/** Reads a project file, or says everything that is wrong with it. One that says nothing is right. */
export function readProject(source: Source): Project | { problems: readonly Diagnostic[] } {
  const reading = startReading(source);
  const node = composeYaml(reading);
  const root = node && reading.errors.length === 0 ? locateYaml(reading, node) : undefined;
  const project = readMap(reading, root && knownKeys(reading, projectShape, root));
  return reading.errors.length === 0 ? project : { problems: sortDiagnostics(reading.errors) };
}

function readMap(reading: Reading, root: Located | undefined): Project {
  const at = (key: string) => (root?.kind === 'map' ? root.entries.get(key)?.value : undefined);
  const value =
    root && readShape(reading, projectShape, root, 'write `files: [architecture/**/*.yaml]`').value;
  return {
    source: reading.source,
    files: pathsOf(at('files')),
    failOn: value?.fail_on,
    rules: readRules(reading, at('rules')),
    outputs: readOutputs(reading, at('outputs')),
  };
}

function readOutputs(reading: Reading, located: Located | undefined): Map<string, string> {
  if (located === undefined) return new Map();
  const known = knownKeys(reading, outputsShape, located);
  const { value } = readShape(reading, outputsShape, known, 'write { junit: ha-calc.xml }');
  return new Map(Object.entries(value as Record<string, string>));
}

/** The entries of `files` with their places; what is none is noted with the shape. */
function pathsOf(files: Located | undefined): ProjectPath[] {
  if (files?.kind !== 'list') return [];
  return files.items.flatMap((item) => (item.kind === 'text' ? [{ text: item.text, span: item.span }] : []));
}

/** A map without the keys that nobody knows, which are noted: the language's own hints would lead elsewhere. */
function knownKeys(reading: Reading, { shape }: z.ZodMiniObject, located: Located): Located {
  if (located.kind !== 'map') return located;
  const isKnown = (key: string) => Object.hasOwn(shape, key);
  for (const key of [...located.entries.keys()].filter((key) => !isKnown(key)))
    noteUnknown(reading, Object.keys(shape), key, located);
  return { ...located, entries: new Map([...located.entries].filter(([key]) => isKnown(key))) };
}

function noteUnknown(reading: Reading, known: readonly string[], key: string, { entries }: LocatedMap): void {
  const span = entries.get(key)!.keySpan;
  const word = key.replaceAll('-', '_');
  const near = known.includes(word) ? word : nearest(reading, word, new Set(known));
  const all = `known keys here: ${known.join(', ')}`;
  const elsewhere = Object.hasOwn(topologyShape.shape, key) ? 'it belongs in a topology file' : all;
  const hint = near === undefined ? elsewhere : `did you mean \`${near}\`?`;
  report(reading, 'HA201', { span, hint }, `unknown key \`${key}\``);
}

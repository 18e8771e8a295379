import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../../diagnostics/sort-diagnostics.js';
import type { Source } from '../../diagnostics/span.js';
import { composeYaml } from '../../topology/compose-yaml.js';
import { locateYaml } from '../../topology/locate-yaml.js';
import { type Entry, kindName, type Located } from '../../topology/located.js';
import { readRules } from '../../topology/read-rules.js';
import { readShape } from '../../topology/read-shape.js';
import { type Reading, report, startReading } from '../../topology/reading.js';
import { knownKeys } from './known-keys.js';
import type { Project, ProjectPath } from './project.js';
import { projectShape } from './project-shape.js';
import { readOutputs } from './read-outputs.js';
import { readPath } from './read-path.js';

/** Reads a project file, or says everything that is wrong with it. One that says nothing is right. */
export function readProject(source: Source): Project | { problems: readonly Diagnostic[] } {
  const reading = startReading(source);
  const node = composeYaml(reading);
  const root = node && reading.errors.length === 0 ? locateYaml(reading, node) : undefined;
  const project = readMap(reading, root && knownKeys(reading, projectShape, root));
  return reading.errors.length === 0 ? project : { problems: sortDiagnostics(reading.errors) };
}

function readMap(reading: Reading, root: Located | undefined): Project {
  const at = (key: string) => (root?.kind === 'map' ? root.entries.get(key) : undefined);
  const value =
    root && readShape(reading, projectShape, root, 'write `files: [architecture/**/*.yaml]`').value;
  return {
    source: reading.source,
    files: readFiles(reading, at('files')),
    failOn: value?.fail_on,
    rules: readRules(reading, at('rules')?.value),
    outputs: readOutputs(reading, at('outputs')?.value),
  };
}

/** Reads `files`: paths and patterns, with their places. */
function readFiles(reading: Reading, entry: Entry | undefined): ProjectPath[] {
  if (entry === undefined || entry.value.kind === 'faulty') return [];
  const { value, keySpan } = entry;
  if (value.kind === 'list') return value.items.flatMap((item) => readFile(reading, item));
  const example = value.kind === 'text' ? `[${value.text}]` : '[architecture/**/*.yaml]';
  if (value.kind === 'empty')
    report(reading, 'HA202', { span: keySpan, hint: 'give it one, or take it out' }, '`files` has no value');
  else
    report(
      reading,
      'HA202',
      { span: value.span, hint: `write it in brackets: ${example}` },
      `\`files\` needs a list, not ${kindName(value)}`,
    );
  return [];
}

function readFile(reading: Reading, item: Located): ProjectPath[] {
  const at = { key: 'files', example: '`files: [architecture/**/*.yaml]`' };
  const path = readPath(reading, at, { value: item, keySpan: item.span });
  if (path === undefined) return [];
  if (path.text !== '-') return [path];
  const hint = 'name it on the command line; a file of that name is ./-';
  report(reading, 'HA202', { span: path.span, hint }, 'standard input is not a file of a project');
  return [];
}

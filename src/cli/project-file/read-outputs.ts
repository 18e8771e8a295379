import { resolve } from 'node:path';
import type { Located } from '../../topology/located.js';
import { readShape } from '../../topology/read-shape.js';
import { type Reading, report } from '../../topology/reading.js';
import { knownKeys } from './known-keys.js';
import type { ProjectPath } from './project.js';
import { outputsShape } from './project-shape.js';
import { readPath } from './read-path.js';

/** Reads `outputs`: where each format goes. Two of them in one place would hide each other. */
export function readOutputs(reading: Reading, located: Located | undefined): Map<string, ProjectPath> {
  const outputs = new Map<string, ProjectPath>();
  if (located === undefined) return outputs;
  const known = knownKeys(reading, outputsShape, located);
  readShape(reading, outputsShape, known, 'write { junit: ha-calc.xml }');
  for (const [format, entry] of known.kind === 'map' ? known.entries : []) {
    const path = readPath(reading, { key: format, example: `${format}: reports/availability` }, entry);
    if (path === undefined) continue;
    refuseSharing(reading, outputs, format, path);
    outputs.set(format, path);
  }
  return outputs;
}

function refuseSharing(
  reading: Reading,
  before: ReadonlyMap<string, ProjectPath>,
  format: string,
  { text, span }: ProjectPath,
): void {
  const place = placeOf(text);
  const other = [...before].find(([, path]) => placeOf(path.text) === place);
  if (other === undefined) return;
  const [first, { span: firstSpan }] = other;
  const where = text === '-' ? 'the screen' : text;
  const hint = text === '-' ? 'give one of the two a file' : 'give each format a file of its own';
  const related = [{ span: firstSpan, label: `${first} goes there` }];
  report(reading, 'HA110', { span, hint, related }, `${first} and ${format} cannot both go to ${where}`);
}

/** A file under one name, however it is written; standard output is none. */
function placeOf(path: string): string {
  return path === '-' ? path : resolve(path);
}

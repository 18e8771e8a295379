import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Code, codes } from '../../src/diagnostics/codes.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { formatDiagnostic } from '../../src/diagnostics/format-diagnostic.js';
import { decodeSource } from '../../src/topology/decode.js';
import { readTopology } from '../../src/topology/read-topology.js';
import { expectGolden } from '../golden.js';

const folder = new URL('../invalid/', import.meta.url);
const reader = new URL('../../src/topology/', import.meta.url);
const files = readdirSync(folder).sort();

function read(file: string): { diagnostics: readonly Diagnostic[]; broken: boolean } {
  const source = decodeSource(file, readFileSync(new URL(file, folder)));
  if ('code' in source) return { diagnostics: [source], broken: true };
  const { topology, diagnostics } = readTopology(source);
  return { diagnostics, broken: topology === null };
}

test.each(files)('%s', (file) => {
  const code = file.slice(0, 5) as Code;
  const { diagnostics, broken } = read(file);
  const frames = diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic)}\n`);
  expectGolden(`test/golden/invalid/${file.replace(/\.yaml$/, '.txt')}`, frames.join('\n'));
  expect(new Set(diagnostics.map((diagnostic) => diagnostic.code))).toEqual(new Set([code]));
  expect(broken).toBe(codes[code].severity === 'error');
});

/** A file of that size is made by the test of the limits. */
const TOO_LARGE = 'HA401';

test('every code that reading notes has a file', () => {
  // Descriptions for editors give examples, and note nothing.
  const isReader = (name: string) => name.endsWith('.ts') && name !== 'key-descriptions.ts';
  const readers = readdirSync(reader).filter(isReader);
  const sources = readers.map((name) => readFileSync(new URL(name, reader), 'utf8'));
  const noted = sources.flatMap((text) => [...text.matchAll(/'(HA\d{3})'/g)].map((match) => match[1]!));
  expect(noted.length).toBeGreaterThan(30);
  expect(new Set(files.map((file) => file.slice(0, 5)))).toEqual(
    new Set(noted.filter((code) => code !== TOO_LARGE)),
  );
});

import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { readTopology } from '../../src/topology/read-topology.js';
import type { Component, Domain, Journey, Topology } from '../../src/topology/topology.js';

/** What a text reads as, under the name `file.yaml`. */
export function read(text: string): { topology: Topology | null; diagnostics: readonly Diagnostic[] } {
  return readTopology({ file: 'file.yaml', text });
}

/** What is noted about a text, each as its code and what it points at: `HA301 databse`. */
export function notes(text: string): string[] {
  return read(text).diagnostics.map(({ code, span, source }) =>
    span === undefined ? code : `${code} ${source.text.slice(span.start, span.end)}`,
  );
}

/** The messages and hints about a text. */
export function words(text: string): string[] {
  return read(text).diagnostics.map(({ message, hint }) => `${message} | ${hint ?? ''}`);
}

/** A text that must have no errors, as a topology. */
export function topologyOf(text: string): Topology {
  const { topology, diagnostics } = read(text);
  if (topology === null) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return topology;
}

/** The component `a` that is written with these keys, among components b, c and d and the domains eu and us. */
export function component(keys: string): Component {
  return topologyOf(file(keys)).components.get('a')!;
}

/** A file with the component `a`, written with these keys. */
export function file(keys: string): string {
  const others = ['b', 'c', 'd'].map((name) => `  ${name}: { availability: 99% }\n`).join('');
  return `domains: { eu: , us: }\ncomponents:\n  a: { ${keys} }\n${others}system: [a, b, c, d]\n`;
}

/** The domain `a` that is written with these keys. */
export function domain(keys: string): Domain {
  const text = `domains:\n  eu:\n  a: ${keys}\ncomponents:\n  x: { availability: 99%, in: a }\nsystem: x\n`;
  return topologyOf(text).domains.get('a')!;
}

/** The journeys of a file with components a, b and c that ends in these lines. */
export function journeys(lines: string): readonly Journey[] {
  return topologyOf(withParts(lines)).journeys;
}

/** A file with components a, b and c that ends in these lines. */
export function withParts(lines: string): string {
  const parts = ['a', 'b', 'c'].map((name) => `  ${name}: { availability: 99% }\n`).join('');
  return `components:\n${parts}${lines}\n`;
}

/** Data without its places in the text, maps as sorted lists: what two spellings of one thing have in common. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value instanceof Map)
    return [...value]
      .map(([key, inner]) => [key, withoutPlaces(inner)])
      .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !['span', 'source', 'order'].includes(key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutPlaces(inner)]));
}

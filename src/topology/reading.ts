import { type Code, codes } from '../diagnostics/codes.js';
import { type Diagnostic, type DiagnosticDetails, diagnostic } from '../diagnostics/diagnostic.js';
import type { Source, Span } from '../diagnostics/span.js';
import { MAX_COMPARISONS, MAX_PER_CODE } from './limits.js';
import type { Located } from './located.js';
import type { Component } from './topology.js';

/** A source being read, and what was found in it so far. */
export interface Reading {
  source: Source;
  errors: Diagnostic[];
  /** Warnings and infos. */
  remarks: Diagnostic[];
  /** What was noted already, by code: an alias leads to the same place many times. */
  noted: Map<Code, Set<string>>;
  /** How many words may still be compared in search of what was meant. */
  comparisons: { left: number };
  /** Components that were read before without a problem, for readings that share most of what they read. */
  known?: KnownComponents;
}

/** By what a component says: what it was made of that, and the defaults that held then. */
export type KnownComponents = WeakMap<Located, { component: Component; defaults: Located | undefined }>;

/** Begins to read a source. */
export function startReading(source: Source): Reading {
  return { source, errors: [], remarks: [], noted: new Map(), comparisons: { left: MAX_COMPARISONS } };
}

/** Notes something about a place, once, and goes on. */
export function report(
  reading: Reading,
  code: Code,
  at: { span: Span } & DiagnosticDetails,
  message: string,
): void {
  const noted = reading.noted.get(code) ?? new Set();
  const identity = `${at.span.start} ${at.span.end} ${message}`;
  if (noted.size >= MAX_PER_CODE || noted.has(identity)) return;
  reading.noted.set(code, noted.add(identity));
  const list = codes[code].severity === 'error' ? reading.errors : reading.remarks;
  list.push(diagnostic(code, reading.source, message, at));
}

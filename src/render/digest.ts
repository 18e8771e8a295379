import type { FindingReport, Tool } from '../report/report.js';

/** A table for people: texts in its cells, already formatted, not yet escaped. */
export interface DigestTable {
  title: string;
  columns: readonly { title: string; align?: 'right' }[];
  rows: readonly (readonly string[])[];
}

/** Something that was held against a promise, and whether it kept it; a line per reason where it did not. */
export interface DigestCase {
  name: string;
  failures: readonly string[];
}

/** What a run found about one file. */
export interface DigestFile {
  /** The path as given, or `-`. */
  file: string;
  name: string;
  /** Whether nothing could be computed for it. */
  broken: boolean;
  cases: readonly DigestCase[];
  /** Details, the most important first. */
  tables: readonly DigestTable[];
  findings: readonly FindingReport[];
}

/** Records for programs: figures at full precision, null where unknown; columns are named as in the JSON. */
export interface DigestRecords {
  columns: readonly string[];
  rows: readonly (readonly (string | number | boolean | null)[])[];
}

/**
 * What a verb found, in the form that every format for pipelines can put into its own words: a verb makes one digest, a
 * format renders any.
 */
export interface Digest {
  tool: Tool;
  verb: string;
  /** What the answer begins with, to be set off from the rest. */
  lead?: string;
  /** The answer in a sentence, and whether a gate let it pass; null where there was no gate. */
  answer: string;
  passed: boolean | null;
  /** The answer in a table over all files. */
  summary: DigestTable;
  files: readonly DigestFile[];
  records: DigestRecords;
}

import type { Span } from '../../diagnostics/span.js';
import type { Entry, Located } from '../located.js';

/** One difference between two files, in one addressable place. */
export interface Change {
  /** The keys on the way to it, from a section of the file on. */
  path: readonly string[];
  /** Whether it is about an item of a list, which comes to what is there already, and not about the value under a key. */
  item: boolean;
  /** What is there in the one file and in the other; null where nothing is. */
  before: Located | null;
  after: Located | null;
  /** Where it is seen: in the new file, or in the old one where something is gone. */
  span: Span;
  /** The same in the new file: of what is gone, what it was in. */
  near: Span;
  /** Whether it can have no effect on how often anything is down: targets, rules, where figures come from. */
  inert: boolean;
}

/** How to make the new file of the old one, where each change (by its number) may be left out. */
export type Patch = ReplacePatch | MapPatch | ListPatch;

export interface ReplacePatch {
  type: 'replace';
  change: number;
  /** Null takes away what is there. */
  after: Entry | null;
}

export interface MapPatch {
  type: 'map';
  entries: ReadonlyMap<string, Patch>;
  /** What the new file has besides and does no harm: definitions that only matter where they are used. */
  besides: ReadonlyMap<string, Entry>;
}

export interface ListPatch {
  type: 'list';
  /** By the place of the item in the old list. */
  items: ReadonlyMap<number, Patch>;
  added: readonly { change: number; value: Located }[];
}

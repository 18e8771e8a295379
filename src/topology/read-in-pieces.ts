import type { CST } from 'yaml';
import type { Source } from '../diagnostics/span.js';
import { composeDocument } from './compose-document.js';
import { composeYaml } from './compose-yaml.js';
import { extent, locateYaml } from './locate-yaml.js';
import type { Entry, Located, LocatedMap } from './located.js';
import { type Reading, startReading } from './reading.js';

/** An anchor or an alias, or a text like one; merged entries, which come last in whatever piece they are. */
const REFERENCE = /(?:^|[\s,[{:])[&*]\S|<</;

/** So many entries are a piece. */
const PIECE = 200;

/** The parser is not done with its last entry, and looks back at the one before it for the end of a comment. */
const OPEN = 2;

/** Where a section of the file is on the parser's stack: in the document and its map. */
const SECTION = 2;

/** What was taken from each section, by the offset at which the section starts. */
type Taken = Map<number, LocatedMap[]>;

/**
 * Reads a long text in pieces of its sections, so that the tokens of a piece are gone before those of the next come:
 * collecting the garbage of a large file takes half as long. Undefined where there is any problem, and where one piece may
 * refer to another: such a text is to be read as a whole, which tells what the matter is.
 */
export function readInPieces(source: Source, piece = PIECE): Located | undefined {
  if (REFERENCE.test(source.text)) return undefined;
  const reading = startReading(source);
  const taken: Taken = new Map();
  const node = composeYaml(reading, ({ stack }) => {
    const section = stack[SECTION];
    const isFull = section?.type === 'block-map' && section.items.length >= piece + OPEN;
    return !isFull || takePiece(reading, taken, section);
  });
  const root = node && locateYaml(reading, node);
  return root === undefined || reading.errors.length > 0 ? undefined : joinSections(root, taken);
}

/** Takes all that is closed from a section; false where it has a problem. */
function takePiece(reading: Reading, taken: Taken, section: CST.BlockMap): boolean {
  const items = section.items.splice(0, section.items.length - OPEN);
  const { offset, indent } = section;
  const value: CST.BlockMap = { type: 'block-map', offset, indent, items };
  const { document, errors } = composeDocument([{ type: 'document', offset, start: [], value }]);
  if (document?.contents == null || errors.length > 0) return false;
  const located = locateYaml(reading, document.contents);
  if (located.kind !== 'map') return false;
  const pieces = taken.get(offset);
  if (pieces === undefined) taken.set(offset, [located]);
  else pieces.push(located);
  return reading.errors.length === 0;
}

/** The file with what was taken put back; undefined where a key is written twice, or it was taken from no section. */
function joinSections(root: Located, taken: Taken): Located | undefined {
  if (taken.size === 0) return root;
  if (root.kind !== 'map') return undefined;
  const entries = new Map<string, Entry>();
  let joined = 0;
  for (const [key, entry] of root.entries) {
    const pieces = taken.get(entry.value.span.start);
    const value = pieces === undefined ? entry.value : joinPieces(pieces, entry.value);
    if (value === undefined) return undefined;
    if (pieces !== undefined) joined++;
    entries.set(key, { ...entry, value });
  }
  return joined === taken.size ? { ...root, entries, ...extentOf(entries) } : undefined;
}

function joinPieces(pieces: readonly LocatedMap[], rest: Located): LocatedMap | undefined {
  if (rest.kind !== 'map') return undefined;
  const entries = new Map<string, Entry>();
  let written = 0;
  for (const piece of [...pieces, rest]) {
    written += piece.entries.size;
    for (const [key, entry] of piece.entries) entries.set(key, entry);
  }
  return entries.size === written ? { ...rest, entries, ...extentOf(entries) } : undefined;
}

function extentOf(entries: ReadonlyMap<string, Entry>): { size: number; depth: number } {
  return extent(Array.from(entries.values(), ({ value }) => value));
}

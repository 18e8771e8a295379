import type { Span } from '../../diagnostics/span.js';
import { type Reading, report } from '../../topology/reading.js';
import { MAX_DEPTH, MAX_ELEMENTS } from '../limits.js';

/** What may stand between angle brackets without being a tag, by how it begins and ends. */
const ASIDES = [
  { start: '<!--', end: '-->' },
  { start: '<![CDATA[', end: ']]>' },
  { start: '<?', end: '?>' },
] as const;

const DOCTYPE = '<!DOCTYPE';
const BARE_DOCTYPE = /<!DOCTYPE[ \t\r\n]+[^\s<>[\]"']+[ \t\r\n]*>/y;

/** Something between angle brackets; `end` is the offset behind it. */
interface Markup {
  kind: 'start' | 'end' | 'empty' | 'doctype' | 'aside';
  end: number;
}

/** How much deeper it is behind each kind of markup than before it. */
const DEEPER = { start: 1, end: -1, empty: 0, aside: 0 };

/**
 * Looks over a text before the XML parser, which recurses, gets it: whether elements are nested too deeply or are too
 * many, or a document type could define entities; that is noted. Linear. It stops where tags are no tags any more, which
 * is left to the parser to explain.
 */
export function checkExtent(reading: Reading): boolean {
  const { text } = reading.source;
  let depth = 0;
  let elements = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const markup = markupAt(text, at);
    if (markup === undefined) return true;
    const { kind, end } = markup;
    if (kind === 'doctype') return noteDoctype(reading, at);
    depth += DEEPER[kind];
    if (kind !== 'end' && kind !== 'aside') elements++;
    if (depth > MAX_DEPTH) return noteDepth(reading, { start: at, end });
    if (elements > MAX_ELEMENTS) return noteNumber(reading, { start: at, end });
    at = end;
  }
  return true;
}

/** What begins at a `<`; undefined where it does not end. */
function markupAt(text: string, at: number): Markup | undefined {
  if (text.startsWith(DOCTYPE, at)) return doctypeAt(text, at);
  const aside = ASIDES.find(({ start }) => text.startsWith(start, at));
  const end = aside ? endOf(text, aside.end, at + aside.start.length) : tagEnd(text, at + 1);
  if (end === undefined) return undefined;
  if (aside !== undefined) return { kind: 'aside', end };
  if (text[at + 1] === '/') return { kind: 'end', end };
  return { kind: text[end - 2] === '/' ? 'empty' : 'start', end };
}

/** A document type that is a mere name is passed over; where another one ends does not matter. */
function doctypeAt(text: string, at: number): Markup {
  BARE_DOCTYPE.lastIndex = at;
  return BARE_DOCTYPE.test(text)
    ? { kind: 'aside', end: BARE_DOCTYPE.lastIndex }
    : { kind: 'doctype', end: at };
}

/** The offset behind the next `mark`; undefined where there is none. */
function endOf(text: string, mark: string, from: number): number | undefined {
  const found = text.indexOf(mark, from);
  return found < 0 ? undefined : found + mark.length;
}

/** The offset behind the `>` of a tag, which may also stand in the value of an attribute. */
function tagEnd(text: string, from: number): number | undefined {
  const special = /[<>"']/g;
  special.lastIndex = from;
  for (let found = special.exec(text); found !== null; found = special.exec(text)) {
    if (found[0] === '>') return special.lastIndex;
    const close = found[0] === '<' ? undefined : endOf(text, found[0], special.lastIndex);
    if (close === undefined) return undefined;
    special.lastIndex = close;
  }
  return undefined;
}

function noteDoctype(reading: Reading, at: number): false {
  const span = { start: at, end: at + DOCTYPE.length };
  const hint = 'take it out, and write entities out in full';
  report(reading, 'HA112', { span, hint }, 'document types and their entities are not read');
  return false;
}

function noteDepth(reading: Reading, span: Span): false {
  const hint = 'give inner formulas gates of their own';
  report(reading, 'HA402', { span, hint }, `nested more than ${MAX_DEPTH} levels deep`);
  return false;
}

function noteNumber(reading: Reading, span: Span): false {
  report(
    reading,
    'HA401',
    { span, hint: 'import its fault trees one by one' },
    `more than ${MAX_ELEMENTS} elements`,
  );
  return false;
}

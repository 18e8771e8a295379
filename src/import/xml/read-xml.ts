import { XmlElement as Element, parseXml, XmlDeclaration, XmlError, XmlText } from '@rgrove/parse-xml';
import { quote } from '../../quantity/quote.js';
import { type Reading, report } from '../../topology/reading.js';
import { checkExtent } from './check-extent.js';
import type { XmlAttribute, XmlElement } from './xml-element.js';

/** Encodings that agree with UTF-8 on ASCII. */
const ASCII_COMPATIBLE = /^(?:iso-8859-\d+|windows-125\d|latin-?\d+)$/i;

/** What to do about some of the parser's messages; the others speak for themselves. */
const HINTS = [
  { says: /^Named entity/, hint: 'XML itself has &lt; &gt; &amp; &quot; &apos; and numbers such as &#233;' },
  { says: /^Unterminated reference/, hint: 'the character & itself is written &amp;' },
  { says: /^Unescaped `<`/, hint: 'close the quote before it; the character itself is written &lt;' },
  { says: /^Attribute value expected/, hint: 'write the value in quotes' },
  { says: /^Missing end tag/, hint: 'close it before this place' },
  { says: /^Root element/, hint: 'check that this is an XML file' },
] as const;

/**
 * Reads an XML document; undefined, with the first problem noted, where it is not well-formed or asks for what is never
 * done for a file from outside: a document type with entities, another encoding. Depth and number of elements are limited.
 */
export function readXml(reading: Reading): XmlElement | undefined {
  if (!checkExtent(reading)) return undefined;
  const { text } = reading.source;
  try {
    // The parser would take quadratic time to make line feeds of carriage returns; here they are white space anyway.
    const document = parseXml(text.replaceAll('\r', ' '), {
      includeOffsets: true,
      preserveXmlDeclaration: true,
    });
    const [declaration] = document.children;
    if (declaration instanceof XmlDeclaration && !encodingAgrees(reading, declaration)) return undefined;
    return document.root === null ? undefined : elementOf(text, document.root);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    noteError(reading, error);
    return undefined;
  }
}

/** Recursion is bounded by the depth limit. */
function elementOf(text: string, { name, start, attributes, children }: Element): XmlElement {
  const own = children.map((child) => (child instanceof XmlText ? child.text : '')).join('');
  return {
    name,
    span: { start: start + 1, end: start + 1 + name.length },
    attributes: attributesOf(text, start + 1 + name.length, attributes),
    children: children.flatMap((child) => (child instanceof Element ? [elementOf(text, child)] : [])),
    text: own.trim() === '' ? '' : own,
  };
}

/** The parser does not say where attributes stand, so their places are looked up in the start tag. */
function attributesOf(
  text: string,
  from: number,
  attributes: Readonly<Record<string, string>>,
): Map<string, XmlAttribute> {
  const written = /\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;
  written.lastIndex = from;
  const found = new Map<string, XmlAttribute>();
  for (let match = written.exec(text); match !== null; match = written.exec(text)) {
    const end = written.lastIndex - 1;
    const start = text.lastIndexOf(text[end]!, end - 1) + 1;
    found.set(match[1]!, { value: attributes[match[1]!]!, span: { start, end } });
  }
  return found;
}

function encodingAgrees(reading: Reading, { encoding }: XmlDeclaration): boolean {
  const { text } = reading.source;
  if (encoding === null || /^(?:utf-8|us-ascii)$/i.test(encoding)) return true;
  if (ASCII_COMPATIBLE.test(encoding) && !/[\u0080-\uffff]/.test(text)) return true;
  const start = text.indexOf(encoding, text.indexOf('encoding') + 'encoding'.length);
  const span = { start, end: start + encoding.length };
  const hint = 'save the file as UTF-8 and say so here';
  report(reading, 'HA112', { span, hint }, `the encoding ${quote(encoding)} is not read`);
  return false;
}

function noteError(reading: Reading, { message, pos }: XmlError): void {
  const { text } = reading.source;
  const [problem] = message.split(/\.? \(line \d/, 1);
  const start = Math.min(offsetOf(text, pos), Math.max(text.length - 1, 0));
  const tag = /^<\/?[^\s<>]*>?/.exec(text.slice(start, start + 1000))?.[0].length ?? 1;
  const hint = HINTS.find(({ says }) => says.test(message))?.hint;
  report(
    reading,
    'HA111',
    { span: { start, end: Math.min(start + tag, text.length) }, hint },
    `not well-formed XML: ${problem!.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`,
  );
}

/** The UTF-16 offset of a character: the parser counts characters outside of the basic plane as one. */
function offsetOf(text: string, characters: number): number {
  let offset = 0;
  for (let left = characters; left > 0 && offset < text.length; left--) {
    offset += text.codePointAt(offset)! > 0xffff ? 2 : 1;
  }
  return offset;
}

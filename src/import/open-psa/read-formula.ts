import { parseWholeNumber } from '../../quantity/whole-number.js';
import { type Reading, report } from '../../topology/reading.js';
import type { XmlElement } from '../xml/xml-element.js';
import { attributeOf, contentOf } from './element-parts.js';
import { type EventKind, type Formula, kindWords, type Reference } from './model.js';
import { noteUnread } from './note-unread.js';
import { readBoolean } from './read-value.js';

const CONNECTIVES = new Set(['and', 'or', 'atleast']);
const KINDS = new Set(Object.keys(kindWords));
const KNOWN = new Set([...CONNECTIVES, ...KINDS, 'event', 'constant']);

/**
 * Reads a formula; undefined, with the problems noted, where it is not one of those that are read.
 * Recursion is bounded by the depth limit of XML files.
 */
export function readFormula(reading: Reading, element: XmlElement): Formula | undefined {
  const { name } = element;
  if (KINDS.has(name) || name === 'event') return readReference(reading, element);
  if (CONNECTIVES.has(name)) return readConnective(reading, element);
  if (name === 'constant') {
    const value = readBoolean(reading, element);
    return value === undefined ? undefined : { type: 'constant', value };
  }
  noteUnread(reading, element, KNOWN);
  return undefined;
}

function readReference(reading: Reading, element: XmlElement): Reference | undefined {
  const attribute = attributeOf(reading, element, 'name');
  if (attribute === undefined) return undefined;
  const { value, span } = attribute;
  const kind = element.name === 'event' ? element.attributes.get('type')?.value : element.name;
  const wanted = kind !== undefined && KINDS.has(kind) ? (kind as EventKind) : null;
  return { type: 'reference', name: value.trim(), wanted, span };
}

/** An input that cannot be read is left out, so that the others are checked all the same. */
function readConnective(reading: Reading, element: XmlElement): Formula {
  const children = contentOf(reading, element);
  const inputs = children.map((child) => readFormula(reading, child)).filter((input) => input !== undefined);
  if (children.length === 0) {
    report(reading, 'HA113', { span: element.span }, `<${element.name}> has no inputs`);
  }
  return { type: 'at-least', count: countOf(reading, element, children.length), inputs };
}

/** How many of so many inputs must be true; 1, with the problem noted, where that cannot be read. */
function countOf(reading: Reading, element: XmlElement, inputs: number): number {
  if (element.name !== 'atleast') return element.name === 'or' ? 1 : inputs;
  const attribute = attributeOf(reading, element, 'min');
  if (attribute === undefined) return 1;
  const { value, span } = attribute;
  const count = parseWholeNumber(value, { min: 1, max: Number.POSITIVE_INFINITY });
  if (!count.ok) report(reading, 'HA208', { span, hint: count.hint }, count.problem);
  else if (count.value <= inputs) return count.value;
  else if (inputs > 0) {
    const problem = `${count.value} inputs are needed, of ${inputs}`;
    report(reading, 'HA304', { span }, problem);
  }
  return 1;
}

import { parseDecimal } from '../../quantity/decimal.js';
import { quote } from '../../quantity/quote.js';
import { type Reading, report } from '../../topology/reading.js';
import type { XmlElement } from '../xml/xml-element.js';
import { attributeOf, onlyContent } from './element-parts.js';
import type { Value } from './model.js';
import { noteUnread } from './note-unread.js';

const KNOWN = new Set(['float', 'int', 'parameter']);

/** Reads the expression of a basic event or a parameter; null where there is none, or a problem has been noted. */
export function readValue(reading: Reading, element: XmlElement): Value | null {
  const expression = onlyContent(reading, element, 'expression');
  if (expression === undefined) return null;
  if (!KNOWN.has(expression.name)) {
    noteUnread(reading, expression, KNOWN);
    return null;
  }
  return expression.name === 'parameter'
    ? readParameter(reading, expression)
    : readNumber(reading, expression);
}

/** Reads the Boolean constant of a house event or a formula; undefined, with the problem noted, where it is none. */
export function readBoolean(reading: Reading, element: XmlElement): boolean | undefined {
  const attribute = attributeOf(reading, element, 'value');
  if (attribute === undefined) return undefined;
  const { value, span } = attribute;
  const text = value.trim();
  if (text === 'true' || text === 'false') return text === 'true';
  report(reading, 'HA211', { span, hint: 'write true or false' }, `${quote(text)} is not a Boolean constant`);
  return undefined;
}

function readParameter(reading: Reading, element: XmlElement): Value | null {
  const name = attributeOf(reading, element, 'name');
  return name ? { type: 'parameter', text: name.value.trim(), span: name.span } : null;
}

function readNumber(reading: Reading, element: XmlElement): Value | null {
  const attribute = attributeOf(reading, element, 'value');
  if (attribute === undefined) return null;
  const { value, span } = attribute;
  const text = value.trim();
  if (parseDecimal(text) !== undefined) return { type: 'number', text, span };
  const hint = 'write it like 0.001 or 1e-3';
  report(reading, 'HA209', { span, hint }, `${quote(text)} is not a decimal number`);
  return null;
}

import { type Reading, report } from '../../topology/reading.js';
import type { XmlAttribute, XmlElement } from '../xml/xml-element.js';

/** What any element may hold besides its content. */
const ASIDE = new Set(['label', 'attributes']);

/** The children of an element that say something; text among them is noted. */
export function contentOf(reading: Reading, element: XmlElement): readonly XmlElement[] {
  const { name, span, text, children } = element;
  if (text !== '') {
    const hint = 'an event is named by an element such as <basic-event name="…"/>';
    report(reading, 'HA113', { span, hint }, `<${name}> holds text where only elements can stand`);
  }
  return children.filter((child) => !ASIDE.has(child.name));
}

/** The one child that says what the element is; undefined, with the problem noted, where there is none or more. */
export function onlyContent(reading: Reading, element: XmlElement, what: string): XmlElement | undefined {
  const [first, second] = contentOf(reading, element);
  if (first === undefined) {
    report(reading, 'HA113', { span: element.span }, `<${element.name}> has no ${what}`);
  } else if (second !== undefined) {
    const related = [{ span: first.span, label: 'besides this one' }];
    report(reading, 'HA113', { span: second.span, related }, `a second ${what} in <${element.name}>`);
    return undefined;
  }
  return first;
}

/** An attribute that the element must have; undefined, with the problem noted, where it is missing or blank. */
export function attributeOf(reading: Reading, element: XmlElement, key: string): XmlAttribute | undefined {
  const attribute = element.attributes.get(key);
  if (attribute === undefined) {
    const hint = `write <${element.name} ${key}="…">`;
    report(reading, 'HA113', { span: element.span, hint }, `<${element.name}> has no \`${key}\``);
  } else if (attribute.value.trim() === '') {
    report(reading, 'HA113', { span: attribute.span }, `\`${key}\` is empty`);
    return undefined;
  }
  return attribute;
}

/** The label of an element, its white space as single blanks; null where it has none. */
export function labelOf({ children }: XmlElement): string | null {
  const text = children.find(({ name }) => name === 'label')?.text ?? '';
  return text.trim().replace(/\s+/g, ' ') || null;
}

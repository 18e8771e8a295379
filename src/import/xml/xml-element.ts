import type { Span } from '../../diagnostics/span.js';

/** An attribute, references resolved; `span` is that of the value, quotes left out. */
export interface XmlAttribute {
  value: string;
  span: Span;
}

/** An element of an XML document; `span` is that of the name in its start tag. */
export interface XmlElement {
  name: string;
  span: Span;
  attributes: ReadonlyMap<string, XmlAttribute>;
  children: readonly XmlElement[];
  /** The characters directly in it, empty where they are white space only. */
  text: string;
}

/**
 * Deepest nesting of elements with content in an XML file. A formula needs at most two levels of YAML for each of its own, so what is
 * read here stays within the nesting that a topology may have.
 */
export const MAX_DEPTH = 90;

/** Most elements in an XML file. */
export const MAX_ELEMENTS = 1_000_000;

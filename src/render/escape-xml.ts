/** What XML 1.0 has no way to say: controls but tab and line breaks, halves of surrogate pairs, two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** What XML takes, but a terminal obeys, or shows in another order: controls beyond ASCII, separators, bidi. */
const OBEYED = /[\u007f-\u009f\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/**
 * A text for an element or an attribute in double quotes of XML or HTML; what XML 1.0 forbids is dropped. What a terminal
 * would obey is written as a number, which means the same in XML.
 */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[&<>"'\r]/g, (character) => ENTITIES[character]!)
    .replace(OBEYED, (character) => `&#${character.charCodeAt(0)};`);
}

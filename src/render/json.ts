/** What JSON leaves as it is, but a terminal obeys, or shows in another order: controls beyond ASCII, separators, bidi. */
const OBEYED = /[\u007f-\u009f\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/**
 * Any report as JSON: keys in the order of the contract, two spaces, one line break at the end. What a terminal would obey is
 * written as an escape, which means the same.
 */
export function renderJson(document: unknown): string {
  const text = JSON.stringify(document, null, 2).replace(OBEYED, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `${text}\n`;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** `[`, `{` and `,`. */
const SIGNS: ReadonlySet<number> = new Set([0x5b, 0x7b, 0x2c]);

/** True if a JSON text has more than `most` brackets and commas outside of its strings: about as many values. Takes any text. */
export function hasTooManyValues(text: string, most: number): boolean {
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at + 1);
    else if (SIGNS.has(code)) signs++;
    if (signs > most) return true;
  }
  return false;
}

/** Returns the offset of the quote that ends a string, or the end of everything. */
function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return text.length;
}

const LONGEST = 40;
const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Quotes what a user wrote for use in a sentence: cut to 40 characters, control characters escaped, on one line. */
export function quote(text: string): string {
  // A character takes at most two UTF-16 units, so no more than this is needed of a text of any length.
  const characters = [...text.slice(0, 2 * LONGEST + 2)];
  const shown = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}...` : text;
  // The literal stands here since V8 looks the properties up when it meets it.
  return `"${shown.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  return NAMED[character] ?? `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

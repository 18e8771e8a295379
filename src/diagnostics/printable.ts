/** Nothing here needs a second look. */
const plain = /^[\x20-\x7e]*$/;
/** Neither does this where not only ASCII will do: Latin letters, typographic marks, arrows, signs and lines of tables. */
const shown = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u25ff]*$/;

/** Typographic marks of ha-calc's own messages and what stands for them in plain ASCII. */
const asciiFor: Readonly<Record<string, string>> = {
  '…': '...',
  '→': '->',
  '≤': '<=',
  '≥': '>=',
  '×': 'x',
  '–': '-',
  '−': '-',
  '·': '-',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

/** A character as a visible escape such as `\x1b` or `\u{202e}`, in ASCII. */
export function escaped(character: string): string {
  const code = character.codePointAt(0)!;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}

/**
 * Text from outside made fit for one line of a terminal: control characters, line breaks and marks that reorder text
 * become visible escapes; with `ascii` so does everything outside ASCII, but for common marks that have a plain form.
 */
export function printable(text: string, ascii = false): string {
  if ((ascii ? plain : shown).test(text)) return text;
  // Controls (ESC first), halves of pairs, separators, bidi. V8 looks properties up when it meets the literal: not before.
  const safe = text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, escaped);
  return ascii ? safe.replace(/[^\x20-\x7e]/gu, (mark) => asciiFor[mark] ?? escaped(mark)) : safe;
}

/** Text of several lines made fit to be kept: as `printable`, but line breaks and tabs stay. */
export function printableLines(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (mark) =>
    '\t\r\n'.includes(mark) ? mark : escaped(mark),
  );
}

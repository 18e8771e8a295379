/** A common misspelling and what to put in its place. */
export type Slip = readonly [pattern: RegExp, replacement: string];

/** A longer text is no slip of the pen, and replacing in it could take long. */
const LONGEST = 60;

/** A decimal comma, in any quantity. */
export const decimalComma: Slip = [/(?<=\d),(?=\d)/g, '.'];

/** `percent` spelled out or in another script, at the end. */
export const percentWord: Slip = [/\s*(?:percent|per cent|pct|[％٪﹪])\.?$/i, '%'];

/** The text with common slips put right; a text of more than 60 characters stays as it is. */
export function respell(text: string, slips: readonly Slip[]): string {
  if (text.length > LONGEST) return text;
  return slips.reduce(
    (spelled, [pattern, replacement]) => spelled.replace(pattern, replacement),
    text.trim(),
  );
}

/** Says what to write: the first respelling that is legal, else `fallback`. */
export function suggest(
  respellings: readonly string[],
  isLegal: (text: string) => boolean,
  fallback: string,
): string {
  const legal = respellings.find((text) => text.length <= LONGEST && isLegal(text));
  return legal === undefined ? fallback : `write ${legal}`;
}

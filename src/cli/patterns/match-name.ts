/** Any text; or a test of one character. */
type Token = '*' | ((character: string) => boolean);

/** A part of a pattern between two slashes. */
export type NameMatcher = (name: string) => boolean;

/**
 * Returns what tells the names that a part of a pattern means: `*` is any text, `?` one character, `[a-z]` or `[!a-z]`
 * one of some, `\` takes the next as it is. Hidden names only match a part that begins with their dot.
 */
export function nameMatcher(part: string): NameMatcher {
  const tokens = tokensOf(part);
  const meansHidden = part.startsWith('.');
  return (name) => (meansHidden || !name.startsWith('.')) && matches(tokens, [...name]);
}

/** True if a part of a pattern means more than one name. */
export function isWild(part: string): boolean {
  return /[*?\\]|\[.+\]/.test(part);
}

/**
 * True if the tokens cover the whole name. At a mismatch only the last star takes one character more, since an earlier one
 * would only leave less. So it takes length times tokens steps at most; a regular expression tries all ways to share out.
 */
function matches(tokens: readonly Token[], name: readonly string[]): boolean {
  let [token, at, star, resumed] = [0, 0, -1, 0];
  while (at < name.length) {
    const wanted = tokens[token];
    if (wanted === '*') {
      star = token++;
      resumed = at;
    } else if (wanted?.(name[at]!)) {
      token++;
      at++;
    } else {
      if (star < 0) return false;
      token = star + 1;
      at = ++resumed;
    }
  }
  return tokens.slice(token).every((rest) => rest === '*');
}

function tokensOf(part: string): Token[] {
  const tokens: Token[] = [];
  for (const [piece] of part.matchAll(/\*+|\[[!^]?.[^\]]*\]|\\?./gsu)) {
    if (piece.startsWith('*')) tokens.push('*');
    else if (piece === '?') tokens.push(() => true);
    else if (piece.startsWith('[') && piece.length > 1) tokens.push(oneOf(piece.slice(1, -1)));
    else tokens.push(exactly([...piece].at(-1)!));
  }
  return tokens;
}

function exactly(wanted: string): Token {
  return (character) => character === wanted;
}

/** Returns a test for one of the characters in brackets: each, or from one to another; all but those after `!` or `^`. */
function oneOf(inside: string): Token {
  const isNegated = /^[!^]./.test(inside);
  const ranges = [...inside.slice(isNegated ? 1 : 0).matchAll(/(.)-(.)|(.)/gsu)];
  const bounds = ranges.map(([, from, to, single]) => [single ?? from!, single ?? to!] as const);
  return (character) => bounds.some(([from, to]) => from <= character && character <= to) !== isNegated;
}

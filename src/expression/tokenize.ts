import type { Span } from '../diagnostics/span.js';

/** `figure` is anything that starts like a number, legal or not; `word` is what does not belong in an expression. */
export type TokenKind = '&' | '|' | '(' | ')' | 'x' | 'of' | 'figure' | 'word' | 'end';

/** A piece of an expression; the last token is the empty `end`. */
export interface Token {
  kind: TokenKind;
  text: string;
  span: Span;
}

const SPACE = /\s*/y;
const TIMES = /[x×](?![a-z])/iy;
const OF = /of(?![a-z])/iy;
/**
 * A number with whatever sticks to it up to an operator, then `%` or a word after a space: `99.9 %`, `3 nines`, but also
 * `99,9%` and `99.9 percent`, so that the reader of availabilities can say what is wrong with the whole of it.
 */
const FIGURE = /[-+]?\.?\d(?:(?!of|[,;]\s)[^\s&|()x×])*(?:\s*%|\s+(?!(?:x|of|and|or)(?![a-z]))[a-z]+)?/iy;
const DOUBLED = /&&|\|\|/y;
const SINGLE = /[&|()]/y;
const WORD = /[*+,;]|[^\s&|()*+,;]+/y;

const PATTERNS: readonly (readonly [RegExp, (text: string) => TokenKind])[] = [
  [DOUBLED, () => 'word'],
  [SINGLE, (text) => text as TokenKind],
  [TIMES, () => 'x'],
  [OF, () => 'of'],
  [FIGURE, () => 'figure'],
  [WORD, () => 'word'],
];

/** Cuts an expression into tokens; every text can be cut, what makes no sense becomes a `word`. Linear time. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const token = readToken(text, at);
    tokens.push(token);
    at = skipSpace(text, token.span.end);
  }
  return [...tokens, { kind: 'end', text: '', span: { start: text.length, end: text.length } }];
}

function readToken(text: string, start: number): Token {
  for (const [pattern, kindOf] of PATTERNS) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match)
      return { kind: kindOf(match[0]), text: match[0], span: { start, end: start + match[0].length } };
  }
  throw new Error('every character starts a token');
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(text);
  return SPACE.lastIndex;
}

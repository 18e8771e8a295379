import type { Code } from '../diagnostics/codes.js';
import { type Diagnostic, type DiagnosticDetails, diagnostic } from '../diagnostics/diagnostic.js';
import type { Source } from '../diagnostics/span.js';
import { quote } from '../quantity/quote.js';
import { type Token, type TokenKind, tokenize } from './tokenize.js';

/** The tokens of one expression, how far they have been read, and what was found wrong so far. */
export interface TokenStream {
  readonly source: Source;
  readonly tokens: readonly Token[];
  readonly diagnostics: Diagnostic[];
  at: number;
}

const JOIN = 'write & where all must work, | where one is enough';
/** What to write instead of what people try. */
const HINTS: ReadonlyMap<string, string> = new Map([
  ['and', 'write & where all must work'],
  ['&&', 'write a single &'],
  ['or', 'write | where one is enough'],
  ['||', 'write a single |'],
  ['*', 'write x, as in 2 x 99.9%'],
  ['x', 'the number of copies comes first, as in 2 x 99.9%'],
  ['+', JOIN],
  [',', `${JOIN}; decimals have a point`],
]);

/** Cuts the text of a source into tokens, none of them read yet. */
export function startTokens(source: Source): TokenStream {
  return { source, tokens: tokenize(source.text), diagnostics: [], at: 0 };
}

/** The next token, which stays the next. */
export function peek({ tokens, at }: TokenStream): Token {
  return tokens[at]!;
}

/** Reads the next token if it is of this kind. */
export function take(stream: TokenStream, kind: TokenKind): Token | undefined {
  const token = peek(stream);
  if (token.kind !== kind) return undefined;
  stream.at += 1;
  return token;
}

/** Notes what is wrong; returns undefined, which is what a parser makes of it. */
export function report(
  stream: TokenStream,
  code: Code,
  message: string,
  details: DiagnosticDetails,
): undefined {
  stream.diagnostics.push(diagnostic(code, stream.source, message, details));
}

/** Notes that the next token is not the expected one. */
export function reportUnexpected(
  stream: TokenStream,
  expected: string,
  details: DiagnosticDetails = {},
): undefined {
  const { kind, text, span } = peek(stream);
  const found = kind === 'end' ? 'the end' : quote(text);
  const hint = HINTS.get(text.toLowerCase()) ?? details.hint;
  return report(stream, 'HA219', `expected ${expected}, not ${found}`, { ...details, span, hint });
}

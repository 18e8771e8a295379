import { CST, Lexer, Parser } from 'yaml';
import { checkClosed, checkLexeme, type Lexing } from './check-lexeme.js';
import { MAX_NESTING, MAX_WORDS } from './limits.js';
import { type Reading, report } from './reading.js';

/** Looks at the parser after each line; false where there is no sense in going on. */
export type GoesOn = (parser: Parser) => boolean;

/** The parser's stack holds the document, the open collections and the scalar at hand. */
const DEEPEST = MAX_NESTING + 2;

/** White space, and the mark before a plain text. */
const FREE = new Set([' ', '\t', CST.SCALAR]);

/** Each begins an entry that may be left empty, which costs as much as a word. */
const ENTRY = new Set(['-', '?']);

/**
 * Parses a text to YAML's tokens: directives, comments and documents; undefined, with the problem noted, where they would
 * make no sense. Iterative, and stops at the nesting limit, since composing recurses, and at the limit on words.
 */
export function parseTokens(reading: Reading, goesOn: GoesOn = () => true): CST.Token[] | undefined {
  const lexing: Lexing = { ...reading, open: [] };
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let atScalar = false;
  let words = 0;
  for (const lexeme of new Lexer().lex(reading.source.text)) {
    if (!atScalar && !checkLexeme(lexing, lexeme, parser.offset)) return undefined;
    words += wordsIn(lexeme, atScalar);
    atScalar = !atScalar && lexeme === CST.SCALAR;
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (words > MAX_WORDS || parser.stack.length > DEEPEST) return tooMuch(reading, words, parser.offset);
    if ((lexeme === '\n' || lexeme === '\r\n') && !goesOn(parser)) return undefined;
  }
  checkClosed(lexing);
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function wordsIn(lexeme: string, isScalar: boolean): number {
  if (isScalar) return 1;
  if (FREE.has(lexeme[0]!)) return 0;
  return ENTRY.has(lexeme) ? 2 : 1;
}

function tooMuch(reading: Reading, words: number, offset: number): undefined {
  const span = { start: offset - 1, end: offset };
  if (words > MAX_WORDS) {
    const hint = 'split it by system; identical units belong under `replicas`';
    report(reading, 'HA401', { span, hint }, `more than ${MAX_WORDS / 1e6} million words, signs and lines`);
  } else {
    const hint = 'name inner parts under `blocks`';
    report(reading, 'HA402', { span, hint }, `nested more than ${MAX_NESTING} levels deep`);
  }
}

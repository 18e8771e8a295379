import { CST, Lexer, Parser } from 'yaml';
import { checkClosed, checkLexeme, type Lexing } from './check-lexeme.js';
import { MAX_NESTING } from './limits.js';
import { type Reading, report } from './reading.js';

/** Looks at the parser after each line; false where there is no sense in going on. */
export type GoesOn = (parser: Parser) => boolean;

/**
 * Parses a text to YAML's tokens: directives, comments and documents; undefined, with the problem noted, where they would
 * make no sense. Iterative, and stops at the nesting limit, since composing recurses.
 */
export function parseTokens(reading: Reading, goesOn: GoesOn = () => true): CST.Token[] | undefined {
  const lexing: Lexing = { ...reading, open: [] };
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let atScalar = false;
  for (const lexeme of new Lexer().lex(reading.source.text)) {
    if (!atScalar && !checkLexeme(lexing, lexeme, parser.offset)) return undefined;
    atScalar = !atScalar && lexeme === CST.SCALAR;
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The stack holds the document, the open collections and the scalar at hand.
    if (parser.stack.length > MAX_NESTING + 2) return tooDeep(reading, parser.offset);
    if ((lexeme === '\n' || lexeme === '\r\n') && !goesOn(parser)) return undefined;
  }
  checkClosed(lexing);
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function tooDeep(reading: Reading, offset: number): undefined {
  const span = { start: offset - 1, end: offset };
  const hint = 'name inner parts under `blocks`';
  report(reading, 'HA402', { span, hint }, `nested more than ${MAX_NESTING} levels deep`);
}

import type { Span } from '../diagnostics/span.js';
import { type Reading, report } from './reading.js';

/** Where lexing is: the brackets that are open, innermost last. */
export interface Lexing extends Reading {
  open: { start: number; close: string }[];
}

/** What the lexer puts in where a line is indented too little for the brackets that are still open. */
const FLOW_END = '\x18';

/**
 * Looks at a lexeme of YAML other than a plain text, with the offset where it starts. Brackets and quotes are checked here
 * since the composer only says where it gave up, not what was left open. False where nothing after it can be trusted.
 */
export function checkLexeme(lexing: Lexing, lexeme: string, start: number): boolean {
  switch (lexeme[0]) {
    case '{':
    case '[':
      lexing.open.push({ start, close: lexeme === '{' ? '}' : ']' });
      return true;
    case '}':
    case ']':
      return closes(lexing, lexeme, start);
    case FLOW_END:
      return noteUnclosed(lexing, start);
    case '"':
    case "'":
      return isClosed(lexeme) || noteQuote(lexing, lexeme, start);
    case '|':
    case '>':
      return /^.(?:[-+]?[1-9]?|[1-9][-+])$/.test(lexeme) || noteGlued(lexing, lexeme, start);
    case '!':
      noteUnsupported(lexing, 'tag', { start, end: start + lexeme.length });
      return true;
    case '%':
      if (!/^%YAML\s+1\.2\s*$/.test(lexeme))
        noteUnsupported(lexing, 'directive', { start, end: start + lexeme.length });
      return true;
    default:
      return true;
  }
}

/** Notes the innermost bracket that is still open at the end of the text. */
export function checkClosed(lexing: Lexing): void {
  if (lexing.open.length > 0) noteUnclosed(lexing, lexing.source.text.length);
}

function closes(lexing: Lexing, bracket: string, start: number): boolean {
  const span = { start, end: start + 1 };
  const opening = lexing.open.pop();
  if (opening?.close === bracket) return true;
  if (opening === undefined) {
    const hint = 'take it out, or put the text in quotes';
    report(lexing, 'HA101', { span, hint }, `\`${bracket}\` closes nothing`);
    return false;
  }
  const related = [{ span: { start: opening.start, end: opening.start + 1 }, label: 'opened here' }];
  const hint = `write \`${opening.close}\` before it, or in its place`;
  report(
    lexing,
    'HA101',
    { span, related, hint },
    `\`${bracket}\` where \`${opening.close}\` must come first`,
  );
  return false;
}

function noteUnclosed(lexing: Lexing, before: number): false {
  const { start, close } = lexing.open.at(-1)!;
  const { text } = lexing.source;
  const span = { start, end: start + 1 };
  if (before === text.length) {
    report(lexing, 'HA101', { span, hint: `close it with \`${close}\`` }, `\`${text[start]}\` is not closed`);
    return false;
  }
  const related = [{ span: { start: before, end: before + 1 }, label: 'still open here' }];
  const hint = `close it with \`${close}\` before this line, or indent the line further`;
  report(lexing, 'HA101', { span, related, hint }, `\`${text[start]}\` is not closed`);
  return false;
}

/** A single quote is doubled inside the text, a double quote is escaped by a backslash that is not escaped itself. */
function isClosed(quoted: string): boolean {
  if (quoted.length < 2 || !quoted.endsWith(quoted[0]!)) return false;
  if (quoted[0] === "'") return (quoted.split("'").length - 1) % 2 === 0;
  let backslashes = 0;
  while (quoted[quoted.length - 2 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 0;
}

function noteQuote(lexing: Lexing, lexeme: string, start: number): false {
  const hint = `end the text with \`${lexeme[0]}\`, or take this one out`;
  report(lexing, 'HA101', { span: { start, end: start + 1 }, hint }, 'the quote is not closed');
  return false;
}

function noteGlued(lexing: Lexing, lexeme: string, start: number): false {
  const hint = 'leave it out, or put the value in quotes';
  const problem = `\`${lexeme[0]}\` begins a text on the lines after it`;
  report(lexing, 'HA101', { span: { start, end: start + lexeme.length }, hint }, problem);
  return false;
}

function noteUnsupported(lexing: Lexing, what: 'tag' | 'directive', span: Span): void {
  const written = lexing.source.text.slice(span.start, span.end);
  const hint =
    what === 'tag' ? 'leave it out: every key knows its kind of value' : 'leave it out: files are YAML 1.2';
  report(lexing, 'HA106', { span, hint }, `the YAML ${what} \`${written}\` is not supported`);
}

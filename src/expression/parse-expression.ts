import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Source, Span } from '../diagnostics/span.js';
import { parseAvailability } from '../quantity/availability.js';
import { parseWholeNumber } from '../quantity/whole-number.js';
import type { Expression } from './expression.js';
import { peek, report, reportUnexpected, startTokens, type TokenStream, take } from './token-stream.js';
import type { Token } from './tokenize.js';

/** An expression, or what is wrong with the text, in the order of the text. */
export type ParsedExpression =
  | { ok: true; expression: Expression }
  | { ok: false; diagnostics: readonly Diagnostic[] };

const MOST_CHARACTERS = 65_536;
/** Parentheses and chained `x` together; it bounds the recursion here and in the evaluation. */
const MOST_LEVELS = 200;
const MOST_REPLICAS = 1_000_000;
const certain = { availability: 1, unavailability: 0 };
const figureHint = { hint: 'write an availability such as 99.9%, 0.999 or 3 nines' };
const joinHint = { hint: 'write & or | between two parts' };
const closingHint = { hint: 'no ( is open here' };
const countHint = { hint: 'write it like 2 of 3 x 99.9%' };

/**
 * Reads `2 x 99.9% & 99.95%`: `&` joins what must all work, `|` what can stand in for each other, `3 x A` is three copies
 * of which one suffices, `2 of 3 x A` needs two. `x` and `of` bind tightest, then `&`, then `|`; `2 x 3 x A` is
 * `2 x (3 x A)`. Bad figures and counts are all reported, of other mistakes the first.
 */
export function parseExpression(source: Source): ParsedExpression {
  if (source.text.length > MOST_CHARACTERS) {
    const tooLong = diagnostic(
      'HA401',
      source,
      `the expression is longer than ${MOST_CHARACTERS} characters`,
    );
    return { ok: false, diagnostics: [tooLong] };
  }
  const stream = startTokens(source);
  const expression = parseJoined(stream, 'parallel', 0);
  if (expression && !take(stream, 'end')) {
    reportUnexpected(stream, '& or |', peek(stream).kind === ')' ? closingHint : joinHint);
  }
  const { diagnostics } = stream;
  return expression && diagnostics.length === 0 ? { ok: true, expression } : { ok: false, diagnostics };
}

function parseJoined(
  stream: TokenStream,
  kind: 'series' | 'parallel',
  level: number,
): Expression | undefined {
  const parts: Expression[] = [];
  do {
    const part = kind === 'parallel' ? parseJoined(stream, 'series', level) : parseOperand(stream, level);
    if (!part) return undefined;
    parts.push(part);
  } while (take(stream, kind === 'parallel' ? '|' : '&'));
  return parts.length === 1 ? parts[0] : { kind, parts, span: between(parts[0]!, parts.at(-1)!) };
}

function parseOperand(stream: TokenStream, level: number): Expression | undefined {
  const { span } = peek(stream);
  if (level > MOST_LEVELS) {
    return report(stream, 'HA402', `the expression is nested more than ${MOST_LEVELS} levels deep`, { span });
  }
  const opening = take(stream, '(');
  if (opening) return parseGroup(stream, opening, level);
  const figure = take(stream, 'figure');
  if (!figure) return reportUnexpected(stream, 'an availability', figureHint);
  return isCount(stream, figure) ? parseReplicas(stream, figure, level) : readFigure(stream, figure);
}

function parseGroup(stream: TokenStream, opening: Token, level: number): Expression | undefined {
  const inner = parseJoined(stream, 'parallel', level + 1);
  if (!inner || take(stream, ')')) return inner;
  return reportUnexpected(stream, '&, | or )', { related: [{ span: opening.span, label: 'opened here' }] });
}

/** Whether the figure is a number before `x` or `of`; `99.9%` there means that the two were swapped. */
function isCount(stream: TokenStream, { text }: Token): boolean {
  const { kind } = peek(stream);
  return (kind === 'x' || kind === 'of') && /[\d.]$/.test(text);
}

function readFigure(stream: TokenStream, { text, span }: Token): Expression {
  const figure = parseAvailability(text);
  // Goes on with any figure, so that the next bad one is found too. Before a word, as in `2 * 99%`, the word is wrong.
  const isMeant = peek(stream).kind !== 'word';
  if (!figure.ok && isMeant) report(stream, 'HA204', figure.problem, { span, hint: figure.hint });
  return { kind: 'figure', value: figure.ok ? figure.value : certain, span };
}

/** From `x` or `of` on; `first` is the figure before it. */
function parseReplicas(stream: TokenStream, first: Token, level: number): Expression | undefined {
  const ofMany = take(stream, 'of') !== undefined;
  const total = ofMany ? take(stream, 'figure') : first;
  if (!total) return reportUnexpected(stream, 'how many there are', countHint);
  if (!take(stream, 'x')) return reportUnexpected(stream, 'x', countHint);
  const required = ofMany ? readCount(stream, first) : 1;
  const count = readCount(stream, total);
  if (required !== undefined && count !== undefined && required > count) {
    const hint = `write ${count} of ${required}`;
    report(stream, 'HA304', `${required} of ${count} cannot be needed`, {
      span: between(first, total),
      hint,
    });
  }
  const part = parseOperand(stream, level + 1);
  return (
    part && { kind: 'replicas', required: required ?? 1, count: count ?? 1, part, span: between(first, part) }
  );
}

function readCount(stream: TokenStream, { text, span }: Token): number | undefined {
  const count = parseWholeNumber(text, { min: 1, max: Number.POSITIVE_INFINITY });
  if (!count.ok) return report(stream, 'HA208', count.problem, { span, hint: count.hint });
  if (count.value <= MOST_REPLICAS) return count.value;
  return report(stream, 'HA403', `there are more than ${MOST_REPLICAS} replicas`, { span });
}

function between(first: { span: Span }, last: { span: Span }): Span {
  return { start: first.span.start, end: last.span.end };
}

import { formatNumber } from '../../quantity/format-number.js';

/** A formula twice: with names and with numbers; how tightly its outermost operation binds. */
export interface Expression {
  names: string;
  numbers: string;
  rank: number;
}

const SUM = 0;
const PRODUCT = 1;
const POWER = 2;
const ATOM = 3;

/** A name, and the number that it stands for. */
export function named(name: string, value: number): Expression {
  return { names: name, numbers: formatNumber(value), rank: ATOM };
}

/** A number that is the same in both. */
export function constant(value: number): Expression {
  return named(formatNumber(value), value);
}

/** a + b + … */
export function sum(parts: readonly Expression[]): Expression {
  return joined(parts, ' + ', SUM);
}

/** a·b·… */
export function product(parts: readonly Expression[]): Expression {
  return joined(parts, '·', PRODUCT);
}

/** a / b */
export function quotient(upper: Expression, lower: Expression): Expression {
  const below = guarded(lower, POWER);
  const above = guarded(upper, PRODUCT);
  return {
    names: `${above.names} / ${below.names}`,
    numbers: `${above.numbers} / ${below.numbers}`,
    rank: PRODUCT,
  };
}

/** a − b */
export function difference(upper: Expression, lower: Expression): Expression {
  const below = guarded(lower, PRODUCT);
  return {
    names: `${upper.names} − ${below.names}`,
    numbers: `${upper.numbers} − ${below.numbers}`,
    rank: SUM,
  };
}

/** 1 − a */
export function complement(part: Expression): Expression {
  return difference(constant(1), part);
}

/** a^n, which for 1 is a. */
export function power(base: Expression, exponent: number): Expression {
  if (exponent === 1) return base;
  const inner = guarded(base, ATOM);
  return { names: `${inner.names}^${exponent}`, numbers: `${inner.numbers}^${exponent}`, rank: POWER };
}

/** min(a, b) */
export function minimum(first: Expression, second: Expression): Expression {
  return {
    names: `min(${first.names}, ${second.names})`,
    numbers: `min(${first.numbers}, ${second.numbers})`,
    rank: ATOM,
  };
}

/** max(a, b, …), which of one is itself */
export function maximum(parts: readonly Expression[]): Expression {
  if (parts.length === 1) return parts[0]!;
  const inside = (side: 'names' | 'numbers') => parts.map((part) => part[side]).join(', ');
  return { names: `max(${inside('names')})`, numbers: `max(${inside('numbers')})`, rank: ATOM };
}

function joined(parts: readonly Expression[], operator: string, rank: number): Expression {
  const [only, second] = parts;
  if (second === undefined) return only!;
  const inner = parts.map((part) => guarded(part, rank));
  return {
    names: inner.map(({ names }) => names).join(operator),
    numbers: inner.map(({ numbers }) => numbers).join(operator),
    rank,
  };
}

function guarded(part: Expression, rank: number): Expression {
  if (part.rank >= rank) return part;
  return { names: `(${part.names})`, numbers: `(${part.numbers})`, rank: ATOM };
}

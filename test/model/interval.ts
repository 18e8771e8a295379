/** Numbers that a printed number may stand for. */
export interface Interval {
  low: number;
  high: number;
}

/** Digits that printed numbers have. */
const DIGITS = 6;
/** Of several values. */
const CHOICES = [
  ['min', Math.min],
  ['max', Math.max],
] as const;
/** What doubles themselves may be off. */
const ROUNDING = 1e-14;

/** Everything that rounds to the printed number; fewer than six digits stand for themselves. */
export function printed(text: string): Interval {
  const value = Number(text);
  const digits = text.replace(/e.*/, '').replace(/\D/g, '').replace(/^0+/, '').length;
  if (digits < DIGITS || /^\d{6}$/.test(text)) return { low: value, high: value };
  const unit = 10 ** (Math.floor(Math.log10(value)) + 1 - digits);
  return { low: value - 0.501 * unit, high: value + 0.501 * unit };
}

/**
 * What a formula with printed numbers may come to: + − · / ^ min max log10 and parentheses. Throws at anything else, so that
 * a formula that a calculator would not take fails.
 */
export function evaluateInterval(formula: string): Interval {
  const tokens = [...formula.matchAll(/\s*(\d[\d.]*(?:e-?\d+)?|min|max|log10|[-−+·/^(),])/g)].map(
    ([, token]) => token!,
  );
  if (tokens.join('') !== formula.replaceAll(/\s/g, '')) throw new Error(`not a formula: ${formula}`);
  let at = 0;
  const take = (token: string) => tokens[at] === token && ++at > 0;
  const need = (token: string) => {
    if (!take(token)) throw new Error(`${token} expected at ${at} in ${formula}`);
  };
  const sum = (): Interval => {
    let value = product();
    for (;;) {
      if (take('+')) value = add(value, product());
      else if (take('−')) value = add(value, negative(product()));
      else return value;
    }
  };
  const product = (): Interval => {
    let value = power();
    for (;;) {
      if (take('·')) value = corners(value, power(), (a, b) => a * b);
      else if (take('/')) value = corners(value, power(), (a, b) => a / b);
      else return value;
    }
  };
  const power = (): Interval => {
    const base = atom();
    return take('^') ? corners(base, atom(), (a, b) => a ** b) : base;
  };
  const inside = (): Interval => {
    need('(');
    const value = sum();
    need(')');
    return value;
  };
  const atom = (): Interval => {
    if (take('−')) return negative(atom());
    if (take('log10')) {
      const { low, high } = inside();
      return { low: Math.log10(low), high: Math.log10(high) };
    }
    for (const [word, choose] of CHOICES) {
      if (!take(word)) continue;
      need('(');
      const parts = [sum()];
      while (take(',')) parts.push(sum());
      need(')');
      return { low: choose(...parts.map(({ low }) => low)), high: choose(...parts.map(({ high }) => high)) };
    }
    if (tokens[at] === '(') return inside();
    return printed(tokens[at++]!);
  };
  const value = sum();
  if (at < tokens.length) throw new Error(`${tokens[at]} left over in ${formula}`);
  return value;
}

function add(a: Interval, b: Interval): Interval {
  return widened({ low: a.low + b.low, high: a.high + b.high }, Math.abs(a.low) + Math.abs(b.low));
}

function negative({ low, high }: Interval): Interval {
  return { low: -high, high: -low };
}

function corners(a: Interval, b: Interval, operate: (a: number, b: number) => number): Interval {
  const all = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => operate(x, y)));
  const interval = { low: Math.min(...all), high: Math.max(...all) };
  return widened(interval, Math.max(Math.abs(interval.low), Math.abs(interval.high)));
}

function widened({ low, high }: Interval, size: number): Interval {
  return { low: low - ROUNDING * size, high: high + ROUNDING * size };
}

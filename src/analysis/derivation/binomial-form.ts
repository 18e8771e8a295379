import { complement, constant, type Expression, power, product, sum } from './expression.js';
import { type Derived, down } from './sheet.js';

/** Terms smaller than this share of the largest are left out: they are beyond the printed digits. */
const NEGLIGIBLE = 1e-9;
const MOST_TERMS = 12;

/** At least k of n equal, independent units down: Σ C(n, j)·q^j·(1 − q)^(n − j) over j from k to n. */
export function binomialForm(n: number, k: number, unit: Derived): Expression | string {
  const q = down(unit);
  const terms: Expression[] = [];
  let largest = 0;
  for (let j = k; j <= n; j++) {
    const log = logChoose(n, j) + j * Math.log(unit.fail) + (n - j) * Math.log(unit.work);
    const size = Number.isNaN(log) ? Number(j === n) : Math.exp(log);
    // Terms rise to one and fall from there on.
    if (size < NEGLIGIBLE * largest) break;
    largest = Math.max(largest, size);
    if (terms.length === MOST_TERMS)
      return `Σ C(${n}, j)·${q.names}^j·(1 − ${q.names})^(${n} − j), j = ${k} … ${n}`;
    terms.push(term(n, j, q));
  }
  return sum(terms);
}

function term(n: number, j: number, q: Expression): Expression {
  const choose = Math.exp(logChoose(n, j));
  const count = n - j;
  return product([
    ...(j === n || j === 0 ? [] : [constant(choose < 1e12 ? Math.round(choose) : choose)]),
    ...(j === 0 ? [] : [power(q, j)]),
    ...(count === 0 ? [] : [power(complement(q), count)]),
  ]);
}

/** Exact up to rounding: a sum of logarithms, the shorter way round. */
function logChoose(n: number, j: number): number {
  let log = 0;
  const fewer = Math.min(j, n - j);
  for (let i = 1; i <= fewer; i++) log += Math.log((n - fewer + i) / i);
  return log;
}

/** The number of ways to choose k of n, exact below 2^53; the greatest number there is where it would be larger. */
export function choose(n: number, k: number): number {
  const few = Math.min(k, n - k);
  let ways = few < 0 ? 0 : 1;
  for (let i = 1; i <= few && ways < Number.MAX_VALUE; i++) ways = (ways * (n - few + i)) / i;
  return Math.min(ways, Number.MAX_VALUE);
}

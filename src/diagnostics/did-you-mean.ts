import { distance } from 'fastest-levenshtein';

/** Beyond this many UTF-16 units nobody mistyped a name: it is not worth comparing. */
const longestWord = 200;

/** The share of the longer word that may differ. */
const tolerance = 1 / 3;

/** Two neighbouring letters in the wrong order are the likeliest slip of all: half an edit. */
const swapCost = 0.5;

/**
 * The candidate that a mistyped word most probably stands for, or undefined where none is near. Letter case is ignored;
 * at most a third of the longer word may differ. Of equally near candidates the first in code-unit order is taken.
 * Linear in the number of candidates.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  const folded = word.toLowerCase();
  let best: string | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = Math.min(bestCost, Math.max(word.length, candidate.length) * tolerance);
    if (candidate === word || Math.abs(candidate.length - word.length) > limit) continue;
    const cost = costBetween(folded, candidate.toLowerCase());
    if (cost > limit || (cost === bestCost && candidate >= best!)) continue;
    best = candidate;
    bestCost = cost;
  }
  return best;
}

function costBetween(word: string, candidate: string): number {
  return isSwap(word, candidate) ? swapCost : distance(word, candidate);
}

/** Whether the two differ by one exchange of neighbouring letters. */
function isSwap(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false;
  let at = 0;
  while (at < word.length && word[at] === candidate[at]) at++;
  return (
    at + 1 < word.length &&
    word[at] === candidate[at + 1] &&
    word[at + 1] === candidate[at] &&
    word.slice(at + 2) === candidate.slice(at + 2)
  );
}

import { didYouMean } from '../diagnostics/did-you-mean.js';
import type { Reading } from './reading.js';

/** Words that can be looked through: a map's keys or a set. */
export interface Words {
  size: number;
  keys(): Iterable<string>;
}

/** What a mistyped word probably stands for; undefined also where so many were looked up that it would take long. */
export function nearest({ comparisons }: Reading, word: string, candidates: Words): string | undefined {
  if (comparisons.left < candidates.size) return undefined;
  comparisons.left -= candidates.size;
  return didYouMean(word, candidates.keys());
}

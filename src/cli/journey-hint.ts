import { didYouMean } from '../diagnostics/did-you-mean.js';

/** More names than this are no hint. */
const MOST_NAMES = 10;

/** What may have been meant by a name of which there is no journey. */
export function journeyHint(name: string, known: readonly string[]): string {
  const near = didYouMean(name, known);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  const more = known.length - MOST_NAMES;
  return `journeys here: ${known.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

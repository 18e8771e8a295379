import type { FullDocument } from '../model/full-document.js';

/** What is drawn besides a document, for a law to choose with: shares of whatever there is to choose from. */
export type Shares = readonly [number, number, number];

/** What a change of a document may do to the figures of each journey. */
export interface Law {
  name: string;
  /** The changed document, or its text; null where there is nothing to change. */
  change: (document: FullDocument, shares: Shares) => FullDocument | string | null;
  /** Whether the unavailability stays, may not fall, or may not rise. */
  expect: 'same' | 'not lower' | 'not higher';
  /** True where takeovers that one failure sets off are undone: as independent events they overlap by a product, at most U². */
  undoes?: boolean;
}

/** One of some things, by a share from 0 to below 1. */
export function pickBy<T>(items: readonly T[], share: number): T {
  return items[Math.floor(share * items.length)]!;
}

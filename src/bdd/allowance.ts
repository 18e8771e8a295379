/** Steps of large diagrams that all questions about one file may take together: some six seconds. */
const LARGE_STEPS = 3 * 2 ** 22;

/** And steps of small ones that come to nothing: some three seconds. */
const SMALL_STEPS = 2 ** 22;

/** More steps than any file is given for itself: those of more effort, which is for whoever asks for it to limit. */
const LARGEST = 3 * 2 ** 19;

/** So many functions are bounded with all that one may take; then each has half of what is left, but no less than its least share. */
const MOST_ENCLOSURES = 2;
const LEAST_SHARE = 2 ** -9;

/** A search with no more steps than this is small: it comes to an end in most files, and how many there are grows with the file. */
const SMALL = 2 ** 15;

/**
 * What may still be spent on exact answers about one file, counted in steps of diagrams. The search for the diagram of one
 * function is paid for once, whether it is looked for again or remembered from another file: so that what is spent
 * depends on the file and the questions alone.
 */
export class Allowance {
  #large = LARGE_STEPS;
  #small = SMALL_STEPS;
  #enclosures = MOST_ENCLOSURES;
  readonly #paid = new Set<string>();

  /** The share of what one function may be bounded with that the next one has. */
  get share(): number {
    return Math.min(1, Math.max(LEAST_SHARE, this.#enclosures / 2));
  }

  /** Pays for a share of that. */
  payShare(share: number): void {
    this.#enclosures -= share;
  }

  /** Whether an attempt of so many steps may begin. */
  covers(steps: number): boolean {
    if (steps > LARGEST) return true;
    return steps <= SMALL ? this.#small > 0 : this.#large > 0;
  }

  /** Pays for what attempts of at most so many steps at one diagram took; what is small and found costs nothing. */
  pay(key: string, steps: number, { spent, isFound }: { spent: number; isFound: boolean }): void {
    const entry = `${key} ${steps}`;
    if (steps > LARGEST || this.#paid.has(entry) || (isFound && steps <= SMALL)) return;
    this.#paid.add(entry);
    if (steps <= SMALL) this.#small -= spent;
    else this.#large -= spent;
  }
}

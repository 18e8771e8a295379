import type fc from 'fast-check';

/** One kind of input: how it is drawn, what must hold of it, and how it is written into a report. */
export interface Kind {
  name: string;
  /** How many of a block of inputs are of this kind. */
  share: number;
  draw: fc.Arbitrary<unknown>;
  check: (input: unknown) => Promise<void>;
  show: (input: unknown) => string;
}

/** Makes a kind of inputs of one type. */
export function kindOf<T>(kind: {
  name: string;
  share: number;
  draw: fc.Arbitrary<T>;
  check: (input: T) => Promise<void>;
  show?: (input: T) => string;
}): Kind {
  return {
    show: (input) => (typeof input === 'string' ? input : JSON.stringify(input)),
    ...kind,
  } as Kind;
}

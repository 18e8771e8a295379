import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

const { strlen } = createRequire(import.meta.url)('cli-table3/src/utils.js') as {
  strlen: (text: string) => number;
};

/** Printable ASCII, lines of tables, and blocks. */
const PLAIN = [
  [0x20, 0x7e],
  [0x2500, 0x259f],
] as const;

it('plain text is as wide as it is long for the table library, as the build takes for granted', () => {
  const characters = PLAIN.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  expect(characters).toHaveLength(255);
  const pairs = characters.flatMap((one) => characters.map((other) => one + other));
  expect(pairs.filter((pair) => strlen(pair) !== 2)).toEqual([]);
});

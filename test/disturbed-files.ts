import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** Every example, and every file that has a mistake of its own. */
export const files: readonly string[] = ['topologies', 'test/invalid'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);

/** What YAML is made of. */
export const pieces = [
  ...['\n', ' ', '  ', '- ', ': ', '? ', '{', '}', '[', ']', ',', '"', "'", '|\n', '>-\n', '# ', '&a '],
  ...['*a', '!t ', '---\n', '...\n', '%YAML 1.2\n', '\t', '\r\n', '\ufeff', '@', '`', 'a: b\n', '|2+\n'],
];

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.nat(12),
  put: fc.constantFrom(...pieces),
});

/** Texts of files with pieces exchanged for what YAML is made of. */
export const disturbed = fc
  .tuple(fc.constantFrom(...files), fc.array(change, { maxLength: 6 }))
  .map(([text, changes]) =>
    changes.reduce(
      (rest, { at, drop, put }) => {
        const place = Math.floor(at * rest.length);
        return rest.slice(0, place) + put + rest.slice(place + drop);
      },
      text.slice(0, 3000),
    ),
  );

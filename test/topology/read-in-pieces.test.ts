import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeYaml } from '../../src/topology/compose-yaml.js';
import { locateYaml } from '../../src/topology/locate-yaml.js';
import type { Located } from '../../src/topology/located.js';
import { readInPieces } from '../../src/topology/read-in-pieces.js';
import { startReading } from '../../src/topology/reading.js';
import { disturbed, files } from '../disturbed-files.js';
import { counted } from '../thorough.js';

/** What a text is when it is read at once; undefined where there are problems. */
function whole(text: string): Located | undefined {
  const reading = startReading({ file: 'a.yaml', text });
  const node = composeYaml(reading);
  const located = node && locateYaml(reading, node);
  return reading.errors.length === 0 ? located : undefined;
}

const inPieces = (text: string, piece: number) => readInPieces({ file: 'a.yaml', text }, piece);

describe('a text in pieces', () => {
  it('is what it is as a whole, in every file that has no aliases', () => {
    const read = files.filter((text) => whole(text) !== undefined && !/[&*]\w|<</.test(text));
    expect(read.length).toBeGreaterThan(90);
    for (const text of read) {
      for (const piece of [1, 2, 5]) expect(inPieces(text, piece)).toEqual(whole(text));
    }
  });

  it('is what it is as a whole, or is given up', () => {
    let both = 0;
    fc.assert(
      fc.property(disturbed, fc.integer({ min: 1, max: 4 }), (text, piece) => {
        const pieces = inPieces(text, piece);
        if (pieces === undefined) return;
        both++;
        expect(pieces).toEqual(whole(text));
      }),
      counted(1000),
    );
    expect(both).toBeGreaterThan(10);
  });

  it.each([
    ['an anchor', 'components:\n  a: &x { availability: 99% }\n  b: { availability: 99% }\n  c: *x\n'],
    ['a merge', 'components:\n  <<: { z: 1 }\n  a: 1\n  b: 2\n  c: 3\n  d: 4\n'],
    ['a key twice in one piece', 'components:\n  a: 1\n  a: 2\n  b: 3\n  c: 4\n  d: 5\n'],
    ['a key twice in two pieces', 'components:\n  a: 1\n  b: 2\n  c: 3\n  d: 4\n  e: 5\n  a: 6\n'],
    ['a key that is no word', 'components:\n  [a]: 1\n  b: 2\n  c: 3\n  d: 4\n'],
    ['a section as a key', '? a: 1\n  b: 2\n  c: 3\n  d: 4\n  e: 5\n: x\nsystem: a\n'],
    ['a syntax error early', 'components:\n  a: b: c\n  b: 2\n  c: 3\n  d: 4\n'],
    ['a syntax error late', 'components:\n  a: 1\n  b: 2\n  c: 3\n  d: 4\nsystem: [a\n'],
    ['a second document', 'components:\n  a: 1\n  b: 2\n  c: 3\n  d: 4\n---\nx: 1\n'],
    ['maps in a list', '- a: 1\n  b: 2\n  c: 3\n  d: 4\n  e: 5\n'],
  ])('is given up for %s', (_, text) => {
    expect(inPieces(text, 1)).toBeUndefined();
  });

  it('is read so where it is long', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `  c${i}: { availability: 99.9% } # part ${i}\n`);
    const text = `components:\n${lines.join('')}system: [c0]\ntargets:\n  slo: 99%\n`;
    const root = readInPieces({ file: 'a.yaml', text });
    expect(root).toEqual(whole(text));
    expect(root).toMatchObject({ size: 1 + (1 + 2 * 1000) + 2 + 2, depth: 3 });
  });
});

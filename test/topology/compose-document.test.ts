import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../src/topology/compose-document.js';
import { MAX_PER_CODE } from '../../src/topology/limits.js';
import { parseTokens } from '../../src/topology/parse-tokens.js';
import { startReading } from '../../src/topology/reading.js';
import { notes } from './read.js';

const MISTAKES = 20 * MAX_PER_CODE;

const errorsIn = (text: string) =>
  composeDocument(parseTokens(startReading({ file: 'a.yaml', text }))!).errors;

describe('a document with very many errors', () => {
  it.each([
    ['commas', `x: [${','.repeat(MISTAKES)}]`],
    ['values that cannot begin so', `x: [${'@,'.repeat(MISTAKES)}]`],
    ['quotes without commas', `x: [${'"a" '.repeat(MISTAKES)}]`],
    ['escapes in one text', `x: "${'\\q'.repeat(MISTAKES)}"`],
    ['lists in lists', `x: [[[${',,'.repeat(MISTAKES)}]]]`],
  ])('has no more than the limit: %s', (_, text) => {
    const errors = errorsIn(text);
    expect(errors).toHaveLength(MAX_PER_CODE);
    expect(errors.every(({ message }) => message !== '')).toBe(true);
  });

  it('still says where the first one is', () => {
    expect(notes(`x: [a,${','.repeat(MISTAKES)}]\n`)).toEqual(['HA101 ,']);
  });

  it('has all of them below the limit', () => {
    expect(errorsIn('x: [,, a]\n')).toHaveLength(2);
  });
});

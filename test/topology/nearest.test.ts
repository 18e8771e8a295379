import { describe, expect, test } from 'vitest';
import { MAX_COMPARISONS } from '../../src/topology/limits.js';
import { nearest } from '../../src/topology/nearest.js';
import { startReading } from '../../src/topology/reading.js';

const source = { file: 'x.yaml', text: 'x' };

describe('nearest', () => {
  test('is what was probably meant', () => {
    expect(nearest(startReading(source), 'databse', new Set(['app', 'database']))).toBe('database');
    expect(nearest(startReading(source), 'databse', new Map([['app', 1]]))).toBeUndefined();
  });

  test('is not looked for when it has taken long already', () => {
    const reading = startReading(source);
    const words = new Set(['database', 'x']);
    reading.comparisons.left = 4;
    expect(nearest(reading, 'databse', words)).toBe('database');
    expect(nearest(reading, 'databse', words)).toBe('database');
    expect(nearest(reading, 'databse', words)).toBeUndefined();
    expect(startReading(source).comparisons.left).toBe(MAX_COMPARISONS);
  });
});

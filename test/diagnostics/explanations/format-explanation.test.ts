import { describe, expect, test } from 'vitest';
import { type Code, codes } from '../../../src/diagnostics/codes.js';
import { formatExplanation } from '../../../src/diagnostics/explanations/format-explanation.js';

describe('formatExplanation', () => {
  test('gives title, reason, remedy and both examples', () => {
    expect(formatExplanation('HA102')).toBe(`HA102  key written twice  (error)

A map has the same key twice. Many YAML readers silently keep the last value,
which makes the first a trap for the next reader of the file; ha-calc refuses to
choose.

Keep one of the two, or give one of them another name.

For example:

    components:
      db: { availability: 99.9% }
      db: { availability: 99.99% }
    system: [db]

Mended:

    components:
      db: { availability: 99.9% }
      replica: { availability: 99.99% }
    system: [{ parallel: [db, replica] }]
`);
  });

  test('leaves the examples out where there are none', () => {
    expect(formatExplanation('HA901')).not.toContain('For example');
  });

  test.each(Object.keys(codes) as Code[])('%s fits 80 columns and ends in one line break', (code) => {
    const text = formatExplanation(code);
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(text).toMatch(/\S\n$/);
    expect(text).not.toMatch(/ \n/);
  });
});

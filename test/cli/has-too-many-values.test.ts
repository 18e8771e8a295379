import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasTooManyValues } from '../../src/cli/has-too-many-values.js';
import { runCli } from '../run-cli.js';

it.each([
  ['[1,2,3]', 3],
  ['{"a": [{}], "b": "[,{"}', 4],
  ['"[[[ \\" [[[ \\\\"', 0],
  ['"[[[', 0],
])('%j has so many values: %d', (text, values) => {
  expect(hasTooManyValues(text, values)).toBe(false);
  if (values > 0) expect(hasTooManyValues(text, values - 1)).toBe(true);
});

it('counts no value of any JSON more than twice, as a list and with its comma', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const count = (value: unknown): number =>
        typeof value === 'object' && value !== null
          ? 1 + Object.values(value).reduce<number>((sum, one) => sum + count(one), 0)
          : 1;
      expect(hasTooManyValues(text, 2 * count(JSON.parse(text)))).toBe(false);
    }),
  );
});

it('refuses a result of too many before it is parsed', async () => {
  const { status, stderr } = await runCli(['render', '-'], { stdin: '['.repeat(5_000_001) });
  expect([status, stderr.includes('HA401')]).toEqual([2, true]);
});

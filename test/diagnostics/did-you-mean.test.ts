import { describe, expect, test } from 'vitest';
import { didYouMean } from '../../src/diagnostics/did-you-mean.js';

const keys = [
  'availability',
  'unavailability',
  'mtbf',
  'mttr',
  'failures',
  'replicas',
  'required',
  'in',
  'spread',
  'depends_on',
];

describe('didYouMean', () => {
  test.each([
    ['availabilty', 'availability'],
    ['avialability', 'availability'],
    ['Availability', 'availability'],
    ['MTTR', 'mttr'],
    ['mtrt', 'mttr'],
    ['replica', 'replicas'],
    ['relpicas', 'replicas'],
    ['dependsOn', 'depends_on'],
    ['depends-on', 'depends_on'],
    ['ni', 'in'],
  ])('%s means %s', (word, meant) => {
    expect(didYouMean(word, keys)).toBe(meant);
  });

  test.each(['', 'x', 'is', 'downtime', 'zzzzzzzz', 'repair_time', '日本'])('%j is near nothing', (word) => {
    expect(didYouMean(word, keys)).toBeUndefined();
  });

  test.each([
    ['a third of the longer word may differ', 'abcd', ['abcdxx'], 'abcdxx'],
    ['and no more', 'abcd', ['abcdxxx'], undefined],
    ['the nearest wins, wherever it stands', 'cache', ['caches', 'cache1x', 'ccahe'], 'ccahe'],
    ['an exchange of neighbours is nearer than another letter', 'dab', ['dabs', 'adb'], 'adb'],
    ['two exchanges are four edits', 'abcdef', ['badcef'], undefined],
    ['letter case alone is nearest of all', 'DB', ['dbs', 'db'], 'db'],
    ['equals go by code units', 'slx', ['slo', 'sla'], 'sla'],
    ['equals in letter case too', 'cAche', ['cache', 'Cache'], 'Cache'],
    ['never the word itself', 'db', ['db'], undefined],
    ['nothing to choose from', 'db', [], undefined],
  ])('%s', (_, word, candidates, meant) => {
    expect(didYouMean(word, candidates)).toBe(meant);
    expect(didYouMean(word, new Set(candidates.toReversed()))).toBe(meant);
  });

  test('looks through 100,000 names quickly', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `service-${index}`);
    const started = performance.now();
    expect(didYouMean('sevrice-77777', names)).toBe('service-77777');
    expect(didYouMean('x'.repeat(1_000_000), names)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

import { describe, expect, it } from 'vitest';
import { compareFile } from '../../src/cli/diff/compare-file.js';
import { changeWords, losesMore, worstChange } from '../../src/render/change-words.js';
import { assembleDiff } from '../../src/report/assemble-diff.js';

const text = (web: string, reviews: string) => `
components:
  web: { availability: ${web}, mttr: 10m }
  reviews: { availability: ${reviews}, mttr: 1h }
journeys:
  bare: { path: web }
  read: { path: [web, { optional: reviews }] }
`;

function diffOf(before: readonly [string, string], after: readonly [string, string]) {
  const side = (file: string, figures: readonly [string, string]) => ({ file, text: text(...figures) });
  const pair = {
    file: 'b.yaml',
    base: 'a.yaml',
    before: side('a.yaml', before),
    after: side('b.yaml', after),
  };
  const asked = { overrides: { settings: [], targets: {}, journeys: [] }, rules: {} };
  return assembleDiff({ name: 'ha-calc', version: '1.2.3' }, [compareFile(pair, asked)], () => null);
}

describe('changeWords', () => {
  it.each([
    [
      ['99.9%', '99%'],
      ['99.8%', '99%'],
      ['+43.8 min a month', '+43.8 min a month'],
    ],
    [
      ['99.9%', '99.9%'],
      ['99.9%', '99%'],
      ['no change', '+6.57 hours degraded a month'],
    ],
    [
      ['99.9%', '99%'],
      ['99.9%', '99.9%'],
      ['no change', '-6.57 hours degraded a month'],
    ],
    [
      ['99.9%', '99%'],
      ['99.9%', '99.0%'],
      ['no change', 'no change'],
    ],
  ] as const)('tells from %s to %s', (before, after, words) => {
    const [topology] = diffOf(before, after).topologies;
    expect(topology!.journeys.map(changeWords)).toEqual(words);
  });
});

describe('losesMore', () => {
  it('looks at what is degraded where neither is down longer than the other', () => {
    const report = diffOf(['99.9%', '99.9%'], ['99.9%', '99%']);
    const [bare, read] = report.topologies[0]!.journeys;
    expect([losesMore(read!, bare!), losesMore(bare!, read!), losesMore(read!, read!)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(worstChange(report)!.journey.name).toBe('read');
  });
});

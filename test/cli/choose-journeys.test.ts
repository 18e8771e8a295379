import { describe, expect, it } from 'vitest';
import { chooseJourneys } from '../../src/cli/choose-journeys.js';

const shop = { file: 'shop.yaml', names: ['browse', 'checkout'] };
const plain = { file: 'plain.yaml', names: ['system'] };
const broken = { file: 'broken.yaml', names: null };

describe('chooseJourneys', () => {
  it('keeps all files where no journey is asked for, and a single one, which is checked elsewhere', () => {
    const all = { leftOut: [], unknown: [] };
    expect(chooseJourneys([shop, plain], [])).toEqual({ kept: [shop, plain], ...all });
    expect(chooseJourneys([plain], ['checkout'])).toEqual({ kept: [plain], ...all });
  });

  it('keeps those that have one of the journeys, and those that nobody can tell of', () => {
    expect(chooseJourneys([shop, plain, broken], ['checkout', 'browse'])).toEqual({
      kept: [shop, broken],
      leftOut: ['plain.yaml'],
      unknown: [],
    });
  });

  it.each([
    [[shop, plain], 'in any of 2 files'],
    [[shop, plain, broken], 'in a file that can be read'],
  ])('tells a journey that none has, next to one that some have', (files, where) => {
    const { leftOut, unknown } = chooseJourneys(files, ['checkout', 'sistem']);
    expect(leftOut).toEqual(['plain.yaml']);
    expect(unknown).toMatchObject([
      {
        code: 'HA301',
        message: `no journey is called \`sistem\` ${where}`,
        source: { file: '--journey', text: 'sistem' },
        span: { start: 0, end: 6 },
        hint: 'did you mean `system`?',
      },
    ]);
  });

  it('looks for a journey in what did not change too, and keeps nothing of that', () => {
    expect(chooseJourneys([plain], ['checkout'], [shop])).toEqual({
      kept: [],
      leftOut: ['plain.yaml'],
      unknown: [],
    });
    expect(chooseJourneys([], ['checkout'], [shop]).unknown).toEqual([]);
    const { message } = chooseJourneys([], ['chekout'], [shop]).unknown[0]!;
    expect(message).toBe('no journey is called `chekout` in shop.yaml');
  });

  it('blames nobody for a journey that a broken file beside may have', () => {
    expect(chooseJourneys([plain], ['checkout'], [shop, broken]).unknown).toEqual([]);
    expect(chooseJourneys([plain], ['chekout'], [broken])).toEqual({
      kept: [],
      leftOut: ['plain.yaml'],
      unknown: [],
    });
  });

  it('says nothing of journeys where no file can be read', () => {
    expect(chooseJourneys([broken, broken], ['a']).unknown).toEqual([]);
  });
});

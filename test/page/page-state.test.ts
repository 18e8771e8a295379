import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readFragment,
  UNCHANGED,
  withoutSetting,
  withSetting,
  withToggled,
  writeFragment,
} from '../../src/page/page-state.js';

describe('page state', () => {
  it('stands in the fragment of the address', () => {
    const state = { settings: ['db.replicas=3', 'web.availability=99.9 %'], failed: ['eu', 'db#1'] };
    expect(writeFragment(state)).toBe(
      '#set=db.replicas%3D3&set=web.availability%3D99.9+%25&fail=eu&fail=db%231',
    );
    expect(readFragment(writeFragment(state))).toEqual(state);
    expect(writeFragment(UNCHANGED)).toBe('');
    expect(readFragment('')).toEqual(UNCHANGED);
  });

  it('comes back whatever was in it', () => {
    const word = fc
      .string({ unit: 'binary' })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const words = fc.uniqueArray(word);
    fc.assert(
      fc.property(words, words, (settings, failed) => {
        expect(readFragment(writeFragment({ settings, failed }))).toEqual({ settings, failed });
      }),
      { seed: 7 },
    );
  });

  it('leaves out what is empty, twice there or unknown', () => {
    expect(readFragment('#set=&fail=a&fail=a&x=1&fail=%20')).toEqual({ settings: [], failed: ['a'] });
  });

  it('has one setting of each path, the last one', () => {
    const first = withSetting(withSetting(UNCHANGED, 'a.replicas=2'), 'b.mttr=1h');
    expect(withSetting(first, 'a.replicas=3').settings).toEqual(['b.mttr=1h', 'a.replicas=3']);
    expect(withoutSetting(first, 'b.mttr=1h').settings).toEqual(['a.replicas=2']);
  });

  it('lets things fail and mends them again', () => {
    const down = withToggled(withToggled(UNCHANGED, 'a'), 'b');
    expect(down.failed).toEqual(['a', 'b']);
    expect(withToggled(down, 'a').failed).toEqual(['b']);
  });
});

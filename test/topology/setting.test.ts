import { describe, expect, it } from 'vitest';
import { MAX_SETTING_STEPS } from '../../src/topology/limits.js';
import { parseSetting } from '../../src/topology/setting.js';

describe('parseSetting', () => {
  it('splits at the first equals sign, and the path at dots', () => {
    const result = parseSetting('db.failover.needs={ parallel: [a=b] }');
    if (!result.ok) throw new Error(result.problem);
    const { path, valueStart } = result.value;
    expect(path.map(({ key, span }) => [key, span.start, span.end])).toEqual([
      ['db', 0, 2],
      ['failover', 3, 11],
      ['needs', 12, 17],
    ]);
    expect(valueStart).toBe(18);
  });

  it.each(['', 'db', '=3', 'db.=3', '.db=3', 'db..x=3', ' =1'])('refuses %j', (text) => {
    expect(parseSetting(text).ok).toBe(false);
  });

  it('limits the depth', () => {
    const path = (keys: number) => `${Array(keys).fill('a').join('.')}=1`;
    expect(parseSetting(path(MAX_SETTING_STEPS)).ok).toBe(true);
    expect(parseSetting(path(MAX_SETTING_STEPS + 1)).ok).toBe(false);
  });
});

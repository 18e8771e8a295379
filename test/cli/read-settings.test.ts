import { expect, it } from 'vitest';
import { readSettings } from '../../src/cli/read-settings.js';
import { UsageError } from '../../src/cli/usage-error.js';
import { MAX_SETTINGS } from '../../src/topology/limits.js';

it('takes so many settings and no more', () => {
  const settings = Array.from({ length: MAX_SETTINGS }, () => 'db.replicas=3');
  expect(readSettings(settings)).toHaveLength(MAX_SETTINGS);
  expect(() => readSettings([...settings, 'db.replicas=3'])).toThrow(UsageError);
});

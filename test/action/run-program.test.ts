import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';

const { run } = await import(join(import.meta.dirname, '../../action/run-program.mjs'));

afterEach(() => vi.restoreAllMocks());

it('is no passed gate where the program cannot be started, such as with too many files', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const words = ['-e', '', ...Array.from({ length: 100 }, () => 'x'.repeat(100_000))];
  expect(run([process.execPath], words)).toEqual({ status: 2, stdout: '' });
  expect(log.mock.calls.join('\n')).toMatch(/^::error title=ha-calc::ha-calc could not run: E\w+$/);
});

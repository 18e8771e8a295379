import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { readSource } from '../../src/cli/read-file.js';
import { MAX_FILE_BYTES } from '../../src/topology/limits.js';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'read-'));
});
afterEach(() => rmSync(place, { recursive: true }));

const ioWith = (stdin: Readable): Io => ({ stdin, stdout: process.stdout, stderr: process.stderr, env: {} });
const nothing = ioWith(Readable.from([]));

describe('readSource', () => {
  it.each([
    [MAX_FILE_BYTES, undefined],
    [MAX_FILE_BYTES + 1, 'HA401'],
  ])('reads up to the limit: %i bytes', async (size, code) => {
    const file = join(place, 'large.yaml');
    writeFileSync(file, '');
    truncateSync(file, size);
    const source = await readSource(file, nothing);
    expect('code' in source ? source.code : undefined).toBe(code);
  });

  it('stops reading standard input at the limit', async () => {
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          given += 2 ** 20;
          yield Buffer.alloc(2 ** 20, '#');
        }
      })(),
    );
    expect(await readSource('-', ioWith(endless))).toMatchObject({
      code: 'HA401',
      message: 'larger than 16 MiB',
    });
    expect(given).toBeLessThan(2 * MAX_FILE_BYTES);
  });

  it('joins a character that comes in two pieces', async () => {
    const bytes = Buffer.from('name: Zürich');
    const pieces = Readable.from([bytes.subarray(0, 8), bytes.subarray(8)]);
    expect(await readSource('-', ioWith(pieces))).toMatchObject({ file: '-', text: 'name: Zürich' });
  });

  it('tells that input breaks off', async () => {
    const broken = new Readable({
      read() {
        this.destroy(Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' }));
      },
    });
    expect(await readSource('-', ioWith(broken))).toMatchObject({
      code: 'HA109',
      message: 'cannot be read: i/o error',
    });
  });
});

import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileOutput } from '../../src/cli/file-output.js';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'output-'));
});
afterEach(() => rmSync(place, { recursive: true }));

describe('fileOutput', () => {
  it('writes one text after the other', async () => {
    const file = openSync(join(place, 'out'), 'w');
    const output = fileOutput(file);
    output.write('one\n');
    output.write('zwölf\n');
    output.end();
    await once(output, 'finish');
    closeSync(file);
    expect(readFileSync(join(place, 'out'), 'utf8')).toBe('one\nzwölf\n');
  });

  it('tells what the system has against it', async () => {
    const full = openSync('/dev/full', 'w');
    const output = fileOutput(full);
    const failed = once(output, 'error');
    output.write('text');
    const [error] = await failed;
    closeSync(full);
    expect(error).toMatchObject({ code: 'ENOSPC' });
  });
});

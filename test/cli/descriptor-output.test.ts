import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { descriptorOutput, isPlainOutput } from '../../src/cli/descriptor-output.js';

const never = () => {
  throw new Error('there was no need for this');
};
let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'output-'));
});
afterEach(() => rmSync(place, { recursive: true }));

describe('descriptorOutput', () => {
  it('writes one text after the other', () => {
    const file = openSync(join(place, 'out'), 'w');
    const output = descriptorOutput(file, { onFailure: never, patient: never });
    output.write('one\n');
    output.write('');
    output.write('zwölf\n');
    closeSync(file);
    expect(readFileSync(join(place, 'out'), 'utf8')).toBe('one\nzwölf\n');
  });

  it('tells what the system has against it', () => {
    const full = openSync('/dev/full', 'w');
    const failures: unknown[] = [];
    descriptorOutput(full, { onFailure: (error) => failures.push(error), patient: never }).write('text');
    closeSync(full);
    expect(failures).toMatchObject([{ code: 'ENOSPC' }]);
  });

  it('leaves the rest to the stream where a pipe is full and must not be waited for', () => {
    const path = join(place, 'pipe');
    execFileSync('mkfifo', [path]);
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    const left: Uint8Array[] = [];
    const patient = () => ({ write: (part: string | Uint8Array) => left.push(Buffer.from(part)) });
    const output = descriptorOutput(writer, { onFailure: never, patient });
    const text = 'zwölf '.repeat(50_000);
    output.write(text);
    output.write('end');
    const taken = Buffer.alloc(Buffer.byteLength(text));
    const size = readSync(reader, taken);
    expect(size).toBeGreaterThan(0);
    expect(left.length).toBe(2);
    expect(Buffer.concat([taken.subarray(0, size), ...left]).toString()).toBe(`${text}end`);
    for (const descriptor of [reader, writer]) closeSync(descriptor);
  });
});

describe('isPlainOutput', () => {
  it.each([
    ['/dev/null', true],
    ['/dev/full', false],
    ['/dev/ptmx', false],
  ])('%s: %s', (path, plain) => {
    const device = openSync(path, 'w');
    expect(isPlainOutput(device)).toBe(plain);
    closeSync(device);
  });
});

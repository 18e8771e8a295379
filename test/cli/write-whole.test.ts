import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/cli/write-whole.js';

let place: string;
const at = (name: string) => join(place, name);

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'write-'));
});
afterEach(() => rmSync(place, { recursive: true }));

describe('writeWhole', () => {
  it('writes a new file, and nothing else', async () => {
    await writeWhole(at('new'), 'Zürich\n');
    expect(readFileSync(at('new'), 'utf8')).toBe('Zürich\n');
    expect(readdirSync(place)).toEqual(['new']);
    expect(statSync(at('new')).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  it('keeps the mode of the file that it replaces', async () => {
    writeFileSync(at('old'), 'old');
    chmodSync(at('old'), 0o640);
    await writeWhole(at('old'), 'new');
    expect(readFileSync(at('old'), 'utf8')).toBe('new');
    expect(statSync(at('old')).mode & 0o777).toBe(0o640);
  });

  it('follows links, over folders too', async () => {
    mkdirSync(at('folder'));
    writeFileSync(at('folder/file'), 'old');
    symlinkSync('folder/file', at('link'));
    await writeWhole(at('link'), 'new');
    expect(readFileSync(at('folder/file'), 'utf8')).toBe('new');
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    expect(readdirSync(at('folder'))).toEqual(['file']);
  });

  it('keeps the file, and leaves nothing behind, where writing fails half-way', async () => {
    writeFileSync(at('old'), 'old');
    const unwritable = {} as string;
    await expect(writeWhole(at('old'), unwritable)).rejects.toThrow('must be of type string');
    expect(readFileSync(at('old'), 'utf8')).toBe('old');
    expect(readdirSync(place)).toEqual(['old']);
  });

  it('leaves nothing behind where the file cannot take its place', async () => {
    mkdirSync(at('folder'));
    await expect(writeWhole(at('folder'), 'new')).rejects.toThrow();
    expect(readdirSync(place)).toEqual(['folder']);
  });

  it('is not stopped by what a killed run left behind, and leaves it alone', async () => {
    const stale = [`new.${process.pid}.draft`, '.ha-calc-0000000000000000.draft'];
    for (const name of stale) writeFileSync(at(name), 'theirs');
    await writeWhole(at('new'), 'ours');
    expect(readFileSync(at('new'), 'utf8')).toBe('ours');
    for (const name of stale) expect(readFileSync(at(name), 'utf8')).toBe('theirs');
  });

  // Nothing stops root.
  it.skipIf(process.getuid?.() === 0)('leaves a protected file alone', async () => {
    writeFileSync(at('old'), 'old');
    chmodSync(at('old'), 0o444);
    await expect(writeWhole(at('old'), 'new')).rejects.toThrow('EACCES');
    expect(readFileSync(at('old'), 'utf8')).toBe('old');
  });
});

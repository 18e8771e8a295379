import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = resolve('bin/ha-calc.js');
const topology = resolve('topologies/single-server.yaml');
let place: string;
let preload: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'interrupted-'));
  preload = `${place}.cjs`;
});
afterEach(() => {
  rmSync(place, { recursive: true });
  rmSync(preload);
});

/** Runs something of its own in the midst of the writing of `out.json`, half of which is there then. */
function runWith(inTheMidst: string) {
  const patch = `
    const fs = require('node:fs');
    const { writeFileSync } = fs;
    fs.writeFileSync = (file, text) => {
      fs.writeSync(file, text.slice(0, 100));
      ${inTheMidst}
      writeFileSync(file, text.slice(100));
    };`;
  writeFileSync(preload, patch);
  const words = ['-r', preload, program, 'eval', topology, '-f', 'json', '-o', 'out.json'];
  return spawnSync(process.execPath, words, { cwd: place, encoding: 'utf8' });
}

describe.skipIf(process.platform === 'win32')('writing', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'that %s comes into ends first, and nothing is left over',
    (signal) => {
      const { signal: diedOf } = runWith(`process.kill(process.pid, '${signal}');`);
      expect(diedOf).toBe(signal);
      expect(readdirSync(place)).toEqual(['out.json']);
      expect(JSON.parse(readFileSync(join(place, 'out.json'), 'utf8')).tool.name).toBe('ha-calc');
    },
  );

  it('that is killed harms neither the old file nor later runs', () => {
    writeFileSync(join(place, 'out.json'), 'old');
    expect(runWith("process.kill(process.pid, 'SIGKILL');").signal).toBe('SIGKILL');
    expect(readFileSync(join(place, 'out.json'), 'utf8')).toBe('old');
    expect(runWith('').status).toBe(0);
    expect(JSON.parse(readFileSync(join(place, 'out.json'), 'utf8')).tool.name).toBe('ha-calc');
  });

  it.each([
    ['new', undefined, 0o666 & ~process.umask()],
    ['private', 0o600, 0o600],
    ['open to all', 0o666, 0o666],
  ])('goes on in a private draft: of a file that is %s', (_, before, after) => {
    if (before !== undefined) {
      writeFileSync(join(place, 'out.json'), 'old');
      chmodSync(join(place, 'out.json'), before);
    }
    const { stderr } = runWith('process.stderr.write((fs.fstatSync(file).mode & 0o777).toString(8));');
    expect(stderr).toBe('600');
    expect(statSync(join(place, 'out.json')).mode & 0o777).toBe(after);
  });
});

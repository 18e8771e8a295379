import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pairOutputs } from '../../src/cli/outputs.js';

const known = ['table', 'json', 'junit'] as const;
const pairs = (formats: string[], outputs: string[]) =>
  pairOutputs(known, formats, outputs).map(({ format, path }) => `${format}>${path ?? 'screen'}`);

describe('pairOutputs', () => {
  it.each([
    [[], [], ['table>screen']],
    [['json'], [], ['json>screen']],
    [['json', 'json'], [], ['json>screen']],
    [['json'], ['a.json'], ['json>a.json']],
    [['json'], ['json=a.json'], ['json>a.json']],
    [['json'], ['-'], ['json>screen']],
    [['json'], ['a=b'], ['json>a=b']],
    [['json'], ['json=a=b'], ['json>a=b']],
    [['json'], ['json=table=b'], ['json>table=b']],
    [['json'], ['a', 'b'], ['json>a', 'json>b']],
    [['table', 'json'], ['json=a'], ['table>screen', 'json>a']],
    [
      ['table', 'json'],
      ['table=-', 'json=a'],
      ['table>screen', 'json>a'],
    ],
    [
      ['table,json', ' junit'],
      ['junit=c', 'json=b'],
      ['table>screen', 'json>b', 'junit>c'],
    ],
  ])('%j with %j', (formats, outputs, expected) => {
    expect(pairs(formats, outputs)).toEqual(expected);
  });

  it.each([
    [['yaml'], [], '"yaml" is not one of table, json, junit'],
    [[''], [], '"" is not one of'],
    [['table', 'json'], [], 'table and json cannot both go to standard output: write -o json=PATH'],
    [['table', 'json'], ['table=-', 'json=-'], 'cannot both go to standard output'],
    [['table', 'json'], ['table=a', 'json=a'], 'table and json cannot both go to a: '],
    [['table', 'json'], ['a'], '-o a does not say which format it is for: write -o json=PATH'],
    [[], ['json=a'], '-o json=a is for a format that is not asked for: add -f json'],
    [[], [''], '-o needs a path'],
    [['json'], ['json='], '-o needs a path'],
  ])('refuses %j with %j', (formats, outputs, problem) => {
    expect(() => pairs(formats, outputs)).toThrow(problem);
  });

  it('refuses one file under two names, there or not', () => {
    const place = mkdtempSync(join(tmpdir(), 'outputs-'));
    const at = (name: string) => join(place, name);
    mkdirSync(at('folder'));
    writeFileSync(at('there'), '');
    symlinkSync('folder', at('link'));
    symlinkSync('there', at('link-to-there'));
    linkSync(at('there'), at('hard'));
    const together = (first: string, second: string) =>
      pairs(['table', 'json'], [`table=${first}`, `json=${second}`]);
    for (const [first, second] of [
      ['a', './a'],
      [at('folder/new'), at('link/new')],
      [at('folder/new'), `${at('folder')}/../folder/new`],
      [at('there'), at('link-to-there')],
    ] as const)
      expect(() => together(first, second)).toThrow('cannot both go to');
    // A hard link is a name of its own: what is written takes the place of the name, not of the file.
    expect(together(at('there'), at('hard'))).toHaveLength(2);
    rmSync(place, { recursive: true });
  });
});

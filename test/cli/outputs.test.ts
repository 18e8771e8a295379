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
});

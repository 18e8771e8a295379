import { describe, expect, it } from 'vitest';
import { readProject } from '../../src/cli/project-file/read-project.js';
import { MAX_WORDS } from '../../src/topology/limits.js';
import { read } from './read.js';

/** What is noted about a text. */
const codesOf = (text: string) => read(text).diagnostics.map(({ code }) => code);

describe('words, signs and lines of a file', () => {
  // Besides the items: the key, its colon, the brackets, and the lexer's mark for a document.
  const list = (item: string, count: number) => `x: [${item.repeat(count)}]`;

  it('may be as many as the limit', () => {
    expect(codesOf(list('a,', (MAX_WORDS - 6) / 2))).not.toContain('HA401');
    expect(codesOf(list('a,', (MAX_WORDS - 6) / 2 + 1))).toEqual(['HA401']);
  });

  it.each([
    ['commas', list(',', MAX_WORDS)],
    ['aliases', `x: [&a 1,${'*a,'.repeat(MAX_WORDS / 2)}]`],
    ['maps', list('{},', MAX_WORDS / 3)],
    ['one key again and again', 'k: 1\n'.repeat(MAX_WORDS / 4 + 1)],
    ['dashes', `x:\n${'-\n'.repeat(MAX_WORDS / 3)}`],
    ['empty lines', '\n'.repeat(MAX_WORDS + 1)],
    ['comments', '#\n'.repeat(MAX_WORDS / 2 + 1)],
    ['documents', '---\n'.repeat(MAX_WORDS / 2 + 1)],
  ])('are limited: %s', (_, text) => {
    const { diagnostics, topology } = read(text);
    expect([diagnostics.map(({ code }) => code), topology]).toEqual([['HA401'], null]);
    expect(diagnostics[0]!.span!.start).toBeGreaterThan(MAX_WORDS / 2);
  });

  it('are limited in a project file too', () => {
    const project = readProject({ file: '.ha-calc.yaml', text: `files: [${'a,'.repeat(MAX_WORDS)}]` });
    expect('problems' in project && project.problems.map(({ code }) => code)).toEqual(['HA401']);
  });

  it('leave room for 100,000 components', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `c${index}`);
    const components = names.map((name) => `  ${name}: { availability: 99.999%, mttr: 1h }\n`);
    const text = `components:\n${components.join('')}system: [${names.join(',')}]\n`;
    expect(read(text).topology!.components.size).toBe(100_000);
  });
});

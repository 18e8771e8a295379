import { describe, expect, it } from 'vitest';
import { MAX_TOLD_APART } from '../../src/topology/limits.js';
import { notes } from './read.js';

const file = (component: string, more = '') =>
  `domains: { a: , b: , c: , d: , e: , f: , g: }
components:
  db: { availability: 99%, ${component} }
  z: { availability: 99%, in: [a, b, c, d, e, f, g] }
${more}system: [db, z]
`;

describe('replicas that are told apart', () => {
  it.each([
    ['by reads and writes', 'quorum: { read: 1, write: 2 }'],
    ['by more than six domains', 'spread: [a, b, c, d, e, f, g]'],
  ])('are limited: %s', (_, apart) => {
    expect(notes(file(`replicas: ${MAX_TOLD_APART}, ${apart}`))).toEqual([]);
    expect(notes(file(`replicas: ${MAX_TOLD_APART + 1}, ${apart}`))).toEqual([`HA407 ${MAX_TOLD_APART + 1}`]);
  });

  it.each([
    ['all are alike', 'required: majority'],
    ['reads and writes need the same', 'quorum: { read: 2, write: 2 }'],
    ['there are few domains', 'spread: [a, b, c]'],
  ])('are not where %s', (_, alike) => {
    expect(notes(file(`replicas: 1e6, ${alike}`))).toEqual([]);
  });

  it('are limited in a whole file, those of few replicas left out', () => {
    const many = (count: number, replicas: number) =>
      Array.from(
        { length: count },
        (_, i) => `  d${i}: { availability: 99%, replicas: ${replicas}, quorum: { read: 1, write: 2 } }\n`,
      ).join('');
    const codes = (text: string) => notes(text).filter((note) => note.startsWith('HA4'));
    expect(codes(file('replicas: 2', many(11, 1000)))).toEqual(['HA407 1000']);
    expect(codes(file('replicas: 2', many(200, 100)))).toEqual([]);
  });
});

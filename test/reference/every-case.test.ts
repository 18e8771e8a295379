import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A published case that is no topology: held by another test, or not to be said in the language. */
interface OtherCase {
  id: string;
  source: string;
  title: string;
  /** The test that holds it, which names it. */
  test?: string;
  /** Why the language cannot say it. */
  why?: string;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const topologies: { id: string; source: string }[] = read('published-cases.json');
const others: OtherCase[] = read('other-cases.json');

/** How many cases have been collected from guides, textbooks, articles and the tests of other tools. */
const COLLECTED = 111;

describe('every published case that has been collected', () => {
  it('is a topology, is held by another test, or has a reason why it cannot be said', () => {
    const ids = [...topologies, ...others].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(COLLECTED);
  });

  it('names its source', () => {
    expect([...topologies, ...others].filter(({ source }) => source.length < 5)).toEqual([]);
  });

  it.each(others.filter(({ test }) => test !== undefined))('$id is named by $test', ({ id, test, why }) => {
    expect(why).toBeUndefined();
    expect(readFileSync(test!, 'utf8')).toContain(id);
  });

  it.each(others.filter(({ test }) => test === undefined))('$id cannot be said: $why', ({ why }) => {
    expect(why!.length).toBeGreaterThan(20);
  });
});

import { describe, expect, it } from 'vitest';
import { answerSection } from '../../../src/render/html/answer.js';
import { pageOf, viewOf } from '../../page-of.js';

/** What is said of the past, by how much something is down a year before and now, seconds. */
function pastOf(before: number, now: number): string {
  const pageAt = (year: number) => {
    const page = pageOf('components: { db: { availability: 99.9% } }\nsystem: db\n');
    const [journey] = page.topology.journeys;
    const downtime = { ...journey!.downtime, year };
    return { ...page, topology: { ...page.topology, journeys: [{ ...journey!, downtime }] } };
  };
  const { text } = answerSection(viewOf(pageAt(now), { before: pageAt(before) }));
  return /a year; (.*?)<\/p>/.exec(text)![1]!;
}

describe('a page where something was changed', () => {
  it.each([
    [3600, 3600, 'as before'],
    [21_720, 21_720 - 9.2e-4, 'as before'],
    [21_720, 21_720 + 0.9, 'as before'],
    [0, 0, 'as before'],
    [21_720, 21_718, '2s a year less now'],
    [21_720, 21_722, '2s a year more now'],
    [0.5, 0.499_9, 'as before'],
    [0.5, 0.4, '0.1s a year less now'],
    [1e-6, 2e-6, '1e-6s a year more now'],
    [0, 1e-9, '1e-9s a year more now'],
  ])('says of %d seconds a year that were and %d that are: %s', (before, now, words) => {
    expect(pastOf(before, now)).toBe(words);
  });
});

import { describe, expect, test } from 'vitest';
import { MONTH, QUARTER } from '../../src/quantity/calendar.js';
import { journeys, notes, read, topologyOf, withParts, words } from './read.js';

const only = (lines: string) => journeys(lines)[0]!;

describe('system', () => {
  test('is one journey of that name', () => {
    const all = journeys('system: [a, b]');
    expect(all.map(({ name }) => name)).toEqual(['system']);
    expect(all[0]!.path).toMatchObject({ type: 'series' });
  });

  test('may be a single name', () => {
    expect(only('system: a').path).toMatchObject({ type: 'name', name: 'a' });
  });
});

describe('journeys', () => {
  test('come in the order of the file, located at their names', () => {
    const text = withParts('journeys:\n  z: { path: a }\n  a: { path: [b, c] }');
    const all = topologyOf(text).journeys;
    expect(all.map(({ name }) => name)).toEqual(['z', 'a']);
    expect(all.map(({ span }) => text.slice(span.start, span.end))).toEqual(['z', 'a']);
  });

  test('a journey may be called like a component, and like system', () => {
    expect(journeys('journeys: { a: { path: a }, system: { path: b } }').map(({ name }) => name)).toEqual([
      'a',
      'system',
    ]);
  });

  test.each([
    ['journeys: {}', ['HA216 journeys']],
    ['journeys:', ['HA216 journeys']],
    ['journeys: [a]', ['HA202 [a]']],
    ['journeys: a', ['HA202 a']],
    ['journeys: *x', ['HA107 *x']],
    ['journeys: { go: [a, b] }', ['HA202 [a, b]']],
    ['journeys: { go: a }', ['HA202 a']],
    ['journeys: { go: }', ['HA203 go']],
    ['journeys: { go: { slo: 99% } }', ['HA203 go']],
    ['journeys: { go: { pth: a } }', ['HA201 pth']],
    ['journeys: { go: { steps: a } }', ['HA201 steps']],
    ['journeys: { go: { path: } }', ['HA218 ']],
    ['journeys: { go: { path: [] } }', ['HA216 []']],
    ['journeys: { go on: { path: a } }', ['HA210 go on']],
    ['journeys: { go: { path: a, from: b } }', ['HA305 b']],
    ['journeys: { go: { path: a, slo: 5 } }', ['HA204 5']],
    ['journeys: { go: { path: a, period: 5 } }', ['HA207 5']],
    ['journeys: { go: { path: *x } }', ['HA107 *x']],
    ['system: a\njourneys: { go: { path: b } }', ['HA215 journeys']],
    ['journeys: { go: { path: b } }\nsystem: a', ['HA215 system']],
    ['sytem: a', ['HA201 sytem']],
    ['jurneys: { go: { path: a } }', ['HA201 jurneys']],
    ['architecture: a', ['HA201 architecture']],
    ['what: a', ['HA201 what']],
  ])('%s is refused, for one reason', (lines, expected) => {
    expect(notes(withParts(lines))).toEqual(expected);
  });

  test('nothing that must work is noted where the map begins', () => {
    const [diagnostic] = read(`# c\n${withParts('')}`).diagnostics;
    expect(diagnostic).toMatchObject({ code: 'HA215', span: { start: 4, end: 4 } });
  });

  test('a journey that is a block alone is checked like one', () => {
    expect(notes(withParts('journeys: { go: [a, x] }'))).toEqual(['HA202 [a, x]', 'HA301 x']);
    expect(words(withParts('journeys: { go: [a] }'))).toEqual([
      'a map is needed here, not a list | write { path: … } around it',
    ]);
  });

  test('where there is a system too, both are checked', () => {
    expect(notes(withParts('system: x\njourneys: { go: { path: y } }'))).toEqual([
      'HA301 x',
      'HA215 journeys',
      'HA301 y',
    ]);
  });
});

describe('targets', () => {
  test('are none, over a month, unless written', () => {
    const month = { name: 'month', seconds: MONTH, basis: 'year = 365.25 days' };
    const none = { slo: null, sla: null, full: null, rto: null, rpo: null, period: month };
    for (const written of ['', 'targets: {}\n', 'targets:\n']) {
      expect(only(`${written}system: a`).targets).toEqual(none);
    }
    expect(only('targets: { rpo: 0s, rto: 1m }\nsystem: a').targets).toMatchObject({
      rpo: { seconds: 0 },
      rto: { seconds: 60 },
    });
  });

  test('of the file hold for every journey, unless it has its own', () => {
    const lines = `targets: { slo: 99.9%, sla: 99.5%, period: quarter }
journeys:
  plain: { path: a }
  slo:   { path: a, slo: 99% }
  sla:   { path: a, sla: 98% }
  both:  { path: a, slo: 99.99%, sla: 99.95%, period: 2026-02 }`;
    const rows = journeys(lines).map(({ targets: { slo, sla, period } }) => [
      slo?.unavailability,
      sla?.unavailability,
      period.name,
      period.seconds,
    ]);
    expect(rows).toEqual([
      [0.001, 0.005, 'quarter', QUARTER],
      [0.01, 0.005, 'quarter', QUARTER],
      [0.001, 0.02, 'quarter', QUARTER],
      [0.0001, 0.0005, '2026-02', 28 * 86_400],
    ]);
  });

  test('say where they are written', () => {
    const text = withParts('targets: { slo: 99.9%, sla: 99.5% }\njourneys: { go: { path: a, sla: 99% } }');
    const { slo, sla } = topologyOf(text).journeys[0]!.targets;
    expect([slo, sla].map((target) => text.slice(target!.span!.start, target!.span!.end))).toEqual([
      '99.9%',
      '99%',
    ]);
  });

  test.each([
    ['month', 'month'],
    ['30d', '30d'],
    ['720h', '720h'],
    ['2026', '2026'],
    ['"2026-Q1"', '2026-Q1'],
  ])('the period may be %s', (written, name) => {
    expect(only(`targets: { period: ${written} }\nsystem: a`).targets.period.name).toBe(name);
  });

  test.each([
    ['targets: 99.9%', ['HA202 99.9%']],
    ['targets: { slo: 12, sla: x, period: 0s }', ['HA204 12', 'HA204 x', 'HA207 0s']],
    ['targets: { slo: [99%] }', ['HA202 [99%]']],
    ['targets: { goal: 99% }', ['HA201 goal']],
    ['targets: { mttr: 5m }', ['HA201 mttr']],
  ])('%s is refused', (lines, expected) => {
    expect(notes(withParts(`${lines}\nsystem: a`))).toEqual(expected);
  });
});

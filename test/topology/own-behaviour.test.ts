import { describe, expect, test } from 'vitest';
import { component, domain, file, notes, topologyOf, words } from './read.js';

/** Hours in a year of 365.25 days. */
const YEAR = 8766;

describe('own behaviour', () => {
  // Worked out by hand from q = 1 - A, q = mttr / (mtbf + mttr), q = rate · mttr, w = q / mttr; in hours.
  test.each<[string, number, number | null]>([
    ['availability: 99.9%', 0.001, null],
    ['availability: 0.999', 0.001, null],
    ['availability: 99.9', 0.001, null],
    ['availability: 3 nines', 0.001, null],
    ['availability: "99.9%"', 0.001, null],
    ["availability: '99.9 %'", 0.001, null],
    ['availability: 99.99999999999%', 1e-13, null],
    ['availability: 0.99999999999999999', 1e-17, null],
    ['availability: 1', 0, 0],
    ['availability: 100%', 0, 0],
    ['availability: 100%, mttr: 1h', 0, 0],
    ['availability: 0', 1, null],
    ['availability: 0%, mttr: 30m', 1, 2],
    ['availability: 99.9%, mttr: 30m', 0.001, 0.002],
    ['mttr: 30m, availability: 99.9%', 0.001, 0.002],
    ['unavailability: 1e-5', 1e-5, null],
    ['unavailability: 0.001%', 1e-5, null],
    ['unavailability: 1e-300', 1e-300, null],
    ['unavailability: 1e-5, mttr: 1h', 1e-5, 1e-5],
    ['unavailability: 0', 0, 0],
    ['mtbf: 30d, mttr: 10m', 1 / 4321, 6 / 4321],
    ['mtbf: 1h, mttr: 1h', 0.5, 0.5],
    ['failures: 4/year, mttr: 45m', 3 / YEAR, 4 / YEAR],
    ['failures: 1/month, mttr: 1h', 12 / YEAR, 12 / YEAR],
    ['failures: 0/year, mttr: 1h', 0, 0],
    ['failures: 1/2h, mttr: 119m', 119 / 120, 1 / 2],
  ])('%s', (keys, unavailability, frequency) => {
    const { figures } = component(keys);
    expect(figures.unavailability / (unavailability || 1)).toBeCloseTo(unavailability === 0 ? 0 : 1, 14);
    if (frequency === null) expect(figures.frequency).toBeNull();
    else expect(figures.frequency! / (frequency || 1)).toBeCloseTo(frequency === 0 ? 0 : 1, 14);
  });

  test.each([
    ['99.99999999999%', 1e-13],
    ['0.99999999999999999', 1e-17],
    ['99.95%', 0.0005],
    ['99.999999999999999999999%', 1e-23],
  ])('the unavailability of %s is the nearest double', (availability, unavailability) => {
    expect(component(`availability: ${availability}`).figures.unavailability).toBe(unavailability);
  });

  test('the figures of a domain follow the same rules', () => {
    expect(domain('{ availability: 99.9%, mttr: 30m }').figures).toMatchObject({
      unavailability: 0.001,
      frequency: 0.002,
    });
    expect(domain('{ failures: 1/year, mttr: 1h, in: eu }').figures?.frequency).toBe(1 / YEAR);
  });

  test.each(['', '{}', '~', '{ in: eu }'])('a domain that is written %j only groups', (written) => {
    expect(domain(written).figures).toBeNull();
  });

  test('figures say where they are written', () => {
    const text = file('mttr: 1h, availability: 99.9%');
    const { span } = topologyOf(text).components.get('a')!.figures;
    expect(text.slice(span.start, span.end)).toBe('99.9%');
  });

  test('a default mttr holds where none is written, for domains with figures too', () => {
    const text = `defaults: { mttr: 2h }
domains:
  eu: { availability: 99% }
  us:
components:
  a: { availability: 99.8%, in: eu }
  b: { availability: 99.8%, mttr: 1h, in: us }
  c: { mtbf: 6h }
system: [a, b, c]
`;
    const { components, domains } = topologyOf(text);
    expect(components.get('a')!.figures.frequency).toBe(0.001);
    expect(components.get('b')!.figures.frequency).toBe(0.002);
    expect(components.get('c')!.figures).toMatchObject({ unavailability: 0.25, frequency: 0.125 });
    expect(domains.get('eu')!.figures!.frequency).toBe(0.005);
    expect(domains.get('us')!.figures).toBeNull();
  });

  test.each([
    ['', ['HA213 a']],
    ['mttr: 1h', ['HA213 a']],
    ['replicas: 2', ['HA213 a']],
    ['mtbf: 30d', ['HA213 30d']],
    ['failures: 1/year', ['HA213 1/year']],
    ['availability: 99%, mtbf: 30d', ['HA213 30d']],
    ['mtbf: 30d, availability: 99%', ['HA213 99%']],
    ['availability: 99%, unavailability: 1%, mttr: 1h', ['HA213 1%']],
    ['failures: 12/day, mttr: 2h', ['HA214 12/day']],
    ['failures: 13/day, mttr: 2h', ['HA214 13/day']],
    ['failures: 1e300/year, mttr: 1e300y', ['HA206 1e300/year', 'HA205 1e300y']],
    ['failures: 1/year, mttr: 1e9y', ['HA214 1/year']],
    ['availability: 99%, mttr: 0s', ['HA205 0s']],
  ])('{ %s } is refused', (keys, expected) => {
    expect(notes(file(keys))).toEqual(expected);
  });

  test.each([
    ['availability: x', ['HA204 x']],
    ['mtbf: x', ['HA205 x']],
    ['failures: x', ['HA206 x']],
    ['mtbf: 30d, mttr: x', ['HA205 x']],
    ['availabilty: 99%', ['HA201 availabilty']],
    ['uptime: 99%', ['HA201 uptime']],
    ['mtbf: 30d, mtr: 1h', ['HA201 mtr']],
    ['vendor: acme', ['HA201 vendor']],
    ['availability: *x', ['HA107 *x']],
    ['<<: *x', ['HA107 *x']],
    ['availability: ', ['HA202 availability']],
    ['availability: [99%]', ['HA202 [99%]']],
  ])('{ %s } is refused, and does not lack a figure besides', (keys, expected) => {
    expect(notes(file(keys))).toEqual(expected);
  });

  test.each([
    ['defaults: { mttr: soon }', 'HA205 soon'],
    ['defaults: { mttr: }', 'HA202 mttr'],
    ['defaults: { mtr: 1h }', 'HA201 mtr'],
    ['defaults: { repair: 1h }', 'HA201 repair'],
    ['defaults: 1h', 'HA202 1h'],
    ['defaults: *x', 'HA107 *x'],
  ])('%s does not make an mttr missing', (defaults, expected) => {
    const text = `${defaults}\ncomponents: { a: { mtbf: 30d }, b: {} }\nsystem: [a, b]\n`;
    expect(notes(text)).toEqual([expected, 'HA213 b']);
  });

  test('what never seems to work is explained', () => {
    expect(words(file('failures: 12/day, mttr: 2h'))).toEqual([
      '`a` would be down all of the time | check the units: `/day` is not `/year`, and `mo` is months',
    ]);
  });
});

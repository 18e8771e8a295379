import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from './findings-of.js';

const assumed = (text: string) =>
  diagnosticsOf(`targets: { slo: 1% }\ndefaults: { mttr: 1h }\n${text}`)
    .filter(({ code }) => code === 'HA508')
    .map(({ message }) => message);

const PARTS = ['a', 'b', 'c', 'd'].map((name) => `  ${name}: { availability: 99% }\n`).join('');

describe('HA508: assumed to react at once', () => {
  it.each([
    ['a spare replica', '  x: { availability: 99%, replicas: 2 }\nsystem: [x, a, b, c, d]', 'x'],
    [
      'a read that one of two answers',
      '  x: { availability: 99%, replicas: 2, quorum: { read: 1, write: 2 } }\nsystem: [x.read, a, b, c, d]',
      'x',
    ],
    [
      'a network with two ways',
      'system: { network: { from: a, to: d, links: [[a, b], [b, d], [a, c], [c, d]] } }',
      'network of a, d, …',
    ],
    [
      'links with two ways round',
      'domains: { x: {}, y: {}, z: {} }\nlinks: [{ between: [x, y], availability: 99% }, { between: [y, z], availability: 99% }, { between: [z, x], availability: 99% }]\njourneys: { all: { path: [a, b, c, d], from: x } }',
      'links',
    ],
    [
      'a read, where a failover guards the writes',
      '  x: { availability: 99%, replicas: 3, quorum: { read: 1, write: 2 }, failover: { detection: 5s } }\nsystem: [x.read, x.write, a, b, c, d]',
      'x.read',
    ],
    ['a parallel block', 'system: [{ parallel: [a, b] }, c, d]', 'a | b'],
    ['a parallel block of more', 'system: { parallel: [a, b, [c, d]], required: 2 }', 'a | b | …'],
    ['a block with a name', 'blocks: { sites: { parallel: [a, b] } }\nsystem: [sites, c, d]', 'sites'],
    [
      'what a component needs',
      '  x: { availability: 99%, depends_on: { parallel: [a, b] } }\nsystem: [x, c, d]',
      'a | b',
    ],
  ])('names %s', (_, text, name) => {
    expect(assumed(`components:\n${PARTS}${text}`)).toEqual([`assumed to react at once: ${name}`]);
  });

  it.each([
    ['nothing redundant', 'system: [a, b, { parallel: [c, d], required: all }]'],
    [
      'a health check',
      'system: [{ parallel: [a, b], health_check: { interval: 5s, failure_threshold: 2 } }, c, d]',
    ],
    [
      'a failover',
      '  x: { availability: 99%, replicas: 2, failover: { detection: 5s } }\nsystem: [x, a, b, c, d]',
    ],
    ['a network with one way', 'system: { network: { from: a, to: d, links: [[a, b], [b, c], [c, d]] } }'],
    [
      'links with one way',
      'domains: { x: {}, y: {}, z: {} }\nlinks: [{ between: [x, y], availability: 99% }, { between: [y, z], availability: 99% }]\njourneys: { all: { path: [a, b, c, d], from: x } }',
    ],
    [
      'writes that a failover guards',
      '  x: { availability: 99%, replicas: 3, quorum: { read: 1, write: 2 }, failover: { detection: 5s } }\nsystem: [x.write, a, b, c, d]',
    ],
    ['a failover block', 'system: [{ failover: { primary: a, standby: b, detection: 5s } }, c, d]'],
  ])('says nothing of %s', (_, text) => {
    expect(assumed(`components:\n${PARTS}${text}`)).toEqual([]);
  });
});

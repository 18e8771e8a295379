import { describe, expect, it } from 'vitest';
import { readTopology } from '../../src/topology/read-topology.js';

const unknownIn = (domains: string, where: string) =>
  readTopology({
    file: 'test.yaml',
    text: `
domains: { ${domains} }
components: { db: { availability: 99%, mttr: 1h, replicas: 2, failover: { detection: 5s }, ${where} } }
system: db`,
  })
    .diagnostics.filter(({ code }) => code === 'HA314')
    .map(({ message }) => message.replace(/this reacts to failing of (.*), of unknown frequency/, '$1'));

describe('HA314: a reaction to something of unknown frequency', () => {
  it.each([
    ['eu: { availability: 99% }', 'in: eu', []],
    ['eu: { availability: 99% }, a: { in: eu }, b: { in: eu }', 'spread: [a, b]', []],
    ['eu: { availability: 99% }, a: { in: eu }, b: {}', 'spread: [a, b]', ['eu']],
    ['a: { availability: 99% }, b: { availability: 99%, mttr: 1h }', 'spread: [a, b]', ['a']],
    ['a: { availability: 99% }, b: { availability: 99% }', 'spread: [a, b]', ['b, a']],
    ['a: { availability: 99% }, b: { availability: 99% }', 'spread: [a, a, b]', []],
    ['eu: { availability: 99% }, a: { availability: 99% }, b: {}', 'in: eu, spread: [a, b]', ['a']],
  ])('domains %s, %s', (domains, where, expected) => {
    expect(unknownIn(domains, where)).toEqual(expected);
  });
});

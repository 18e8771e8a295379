import { describe, expect, it } from 'vitest';
import { blockLabels, firstNames } from '../../src/structure/block-labels.js';
import { topologyOf } from '../topology-of.js';

const PARTS = `defaults: { mttr: 1h }
components: { a: { availability: 99% }, b: { availability: 99% }, c: { availability: 99% }, d: { availability: 99% } }`;

function labelsOf(text: string, type: string): string[] {
  const topology = topologyOf(`${PARTS}\n${text}`);
  const labels = blockLabels(topology, topology.journeys[0]!.path);
  return [...labels].filter(([block]) => block.type === type).map(([, label]) => label);
}

describe('the label of a block', () => {
  it('is the first two names in it', () => {
    expect(labelsOf('system: { parallel: [a, b] }', 'parallel')).toEqual(['a, b']);
    expect(labelsOf('system: { parallel: [a, [b, a], c] }', 'parallel')).toEqual(['a, b, …']);
  });

  it('is counted in reading order where another block of its kind begins alike', () => {
    const system =
      'system: [{ parallel: [a, b, c] }, { parallel: [a, b, d] }, { fallback: [a, b, c] }, { optional: [a, b, d] }]';
    expect(labelsOf(system, 'parallel')).toEqual(['a, b, …', 'a, b, … (2)']);
    expect(labelsOf(system, 'fallback')).toEqual(['a, b, …']);
    expect(labelsOf(system, 'optional')).toEqual(['a, b, …']);
  });

  it('is counted among circuit breakers of either kind of block', () => {
    const breaker = 'circuit_breaker: { failure_threshold: 5, call_timeout: 2s }';
    const system = `system: [{ fallback: [a, b, c], ${breaker} }, { optional: [a, b, d], ${breaker} }]`;
    expect(labelsOf(system, 'fallback')).toEqual(['a, b, …']);
    expect(labelsOf(system, 'optional')).toEqual(['a, b, … (2)']);
  });

  it('of a failover is that of its primary', () => {
    const system =
      'system: [{ failover: { primary: a, standby: b, detection: 1s } }, { failover: { primary: a, standby: c, detection: 1s } }]';
    expect(labelsOf(system, 'failover')).toEqual(['a', 'a (2)']);
  });

  it('is counted among what components and failovers need as well', () => {
    const text = `
  x: { availability: 99%, replicas: 2, failover: { detection: 1s, needs: { parallel: [a, b] } }, depends_on: { parallel: [a, b] } }
system: x`;
    const topology = topologyOf(
      `defaults: { mttr: 1h }\ncomponents:\n  a: { availability: 99% }\n  b: { availability: 99% }${text}`,
    );
    const labels = [...blockLabels(topology, topology.journeys[0]!.path).values()];
    expect(labels).toEqual(expect.arrayContaining(['a, b', 'a, b (2)']));
  });

  it('is no name of a link', () => {
    const text = `
domains: { z: {}, w: {} }
links: [{ name: failover of a, between: [z, w], availability: 99% }]
system: { failover: { primary: a, standby: b, detection: 1s } }`;
    expect(labelsOf(text, 'failover')).toEqual(['a (2)']);
  });

  it('of a block by itself does not count', () => {
    const { path } = topologyOf(`${PARTS}\nsystem: [a, b, c]`).journeys[0]!;
    expect(firstNames(path)).toBe('a, b, …');
  });
});

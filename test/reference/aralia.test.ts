import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTopology } from '../../src/topology/read-topology.js';
import { journeyOf } from '../analysis-of.js';
import { topologyTextOf } from '../import/open-psa/models.js';
import { relativeError } from '../relative-error.js';
import { topologyOf } from '../topology-of.js';

/** The answers for a tree, found by other programs; see the README of the folder. */
interface Expected {
  p: string;
  events: number;
}

const folder = new URL('aralia/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const expected: Record<string, Expected> = JSON.parse(read('expected.json'));
const imported = (name: string) => topologyTextOf(read(`${name}.xml`), `${name}.xml`);

describe('Aralia fault trees', () => {
  it('are 24 with an answer', () => {
    expect(Object.keys(expected)).toHaveLength(24);
  });

  it.each(Object.entries(expected))('%s', (name, { p, events }) => {
    const topology = topologyOf(imported(name));
    const gates = read(`${name}.xml`).match(/<define-gate /g)!.length;
    expect([topology.name, topology.components.size, topology.blocks.size]).toEqual([name, events, gates]);
    expect(relativeError(journeyOf(topology).unavailability, Number(p))).toBeLessThan(1e-14);
  });

  it.each([...Object.keys(expected), 'nus9601'])('%s is written so that nothing is wrong with it', (name) => {
    expect(readTopology({ file: `${name}.yaml`, text: imported(name) }).diagnostics).toEqual([]);
  });
});

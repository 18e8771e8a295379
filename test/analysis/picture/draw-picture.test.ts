import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../../src/analysis/picture/draw-picture.js';
import type { Picture } from '../../../src/analysis/picture/picture.js';
import { usageOf } from '../../../src/structure/usage.js';
import { asWritten, model, writeYaml } from '../../topology/arbitrary.js';
import { topologyOf } from '../../topology-of.js';

function pictureOf(text: string): Picture {
  const topology = topologyOf(text);
  return drawPicture(topology, topology.journeys);
}

const edgesOf = ({ edges }: Picture) => edges.map(({ from, to, kind }) => `${from} -${kind}> ${to}`);

const A = (names: string) =>
  `components: {${names
    .split(' ')
    .map((name) => ` ${name}: { availability: 99% }`)
    .join(',')} }\n`;

describe('blocks', () => {
  it('leads a series from left to right', () => {
    expect(edgesOf(pictureOf(`${A('a b')}system: [a, b]`))).toEqual([
      'component a -way> component b',
      'journey system -way> component a',
    ]);
  });

  it('draws alternatives beside each other, and counts where more than one must work', () => {
    const picture = pictureOf(`${A('a b c')}system: { parallel: [a, b, c], required: 2 }`);
    expect(edgesOf(picture)).toContain('component b -way> gate 0');
    expect(picture.nodes.find(({ kind }) => kind === 'gate')?.name).toBe('2 of 3');
  });

  it('passes by what is optional', () => {
    const edges = edgesOf(pictureOf(`${A('a b c')}system: [a, { optional: b }, c]`));
    expect(edges).toContain('component a -optional> component b');
    expect(edges).toContain('component a -way> component c');
    expect(edges).not.toContain('component b -way> component c');
  });

  it('tells stand-ins from what serves', () => {
    const fallback = edgesOf(pictureOf(`${A('a b c')}system: [a, { fallback: [b, c] }]`));
    expect(fallback).toContain('component a -way> component b');
    expect(fallback).toContain('component a -fallback> component c');
    const failover = '{ failover: { primary: b, standby: c, detection: 1s, switchover: 1s } }';
    const components =
      'components: { a: { availability: 99% }, b: { availability: 99%, mttr: 1h }, c: { availability: 99% } }';
    expect(edgesOf(pictureOf(`${components}\nsystem: [a, ${failover}]`))).toContain(
      'component a -standby> component c',
    );
  });

  it('draws a network as it is written', () => {
    const network = '{ network: { from: a, to: c, links: [[a, x], [x, c, b]], junctions: [x] } }';
    expect(edgesOf(pictureOf(`${A('a b c')}system: ${network}`))).toEqual([
      'component a -link> junction x',
      'junction x -link> component b',
      'component b -link> component c',
      'journey system -way> component a',
    ]);
  });
});

describe('components', () => {
  it('are drawn once, however they are reached', () => {
    const text = `
components:
  a: { availability: 99%, depends_on: [db] }
  b: { availability: 99%, depends_on: [db] }
  db: { availability: 99% }
system: [{ parallel: [a, b] }, db]`;
    const { nodes } = pictureOf(text);
    expect(nodes.filter(({ name }) => name === 'db')).toHaveLength(1);
  });

  it('stand apart in the frames of their domains, dealt round-robin', () => {
    const text = `
domains: { r: , z1: { in: r }, z2: { in: r } }
components:
  app: { availability: 99%, replicas: 5, required: 3, spread: [z1, z2] }
  db: { availability: 99%, in: z1 }
system: [app, db]`;
    const { nodes, frames } = pictureOf(text);
    expect(nodes.filter(({ kind }) => kind === 'units').map(({ frame, units }) => [frame, units])).toEqual([
      ['z1', 3],
      ['z2', 2],
    ]);
    expect(frames).toEqual([
      { name: 'r', parent: null, also: [] },
      { name: 'z1', parent: 'r', also: [] },
      { name: 'z2', parent: 'r', also: [] },
    ]);
  });

  it('stay together where there are many, in the domain around theirs', () => {
    const parts = Array.from({ length: 30 }, (_, index) => `p${index}`);
    const lines = parts.map((name) => `  ${name}: { availability: 99%, replicas: 2, spread: [z1, z2] }`);
    const { nodes } = pictureOf(
      `domains: { r: , z1: { in: r }, z2: { in: r } }\ncomponents:\n${lines.join('\n')}\nsystem: [${parts}]`,
    );
    expect(nodes.filter(({ kind }) => kind === 'units')).toEqual([]);
    expect(nodes.find(({ name }) => name === 'p7')).toMatchObject({ frame: 'r', also: ['z1', 'z2'] });
  });
});

it('draws a journey in the domain that it is seen from, so that every link has both its ends', () => {
  const text = `
domains: { home: , eu: , us: }
links:
  - { between: [home, eu], availability: 99.9% }
  - { between: [home, us], availability: 99.9% }
components: { web: { availability: 99%, in: eu }, db: { availability: 99%, in: us } }
journeys:
  buy: { path: [web, db], from: home }
  all: { path: [web, db] }`;
  const { nodes, frames, links } = pictureOf(text);
  const frameOf = (journey: string) => nodes.find(({ id }) => id === `journey ${journey}`)!.frame;
  expect([frameOf('buy'), frameOf('all')]).toEqual(['home', null]);
  expect(frames.map(({ name }) => name)).toEqual(['home', 'eu', 'us']);
  expect(links.map(({ name }) => name)).toEqual(['home~eu', 'home~us']);
});

describe('domains that are no frames', () => {
  const besideOf = ({ nodes }: Picture) =>
    nodes
      .filter(({ kind }) => kind === 'domain')
      .map(({ id, name, frame, also }) => ({ id, name, frame, also }));

  it('stand beside what is in them, where they can fail, with those around them', () => {
    const picture = pictureOf(`
domains:
  team: { in: vendor }
  vendor: { availability: 99.9% }
  power: { availability: 99.9% }
  eu: { in: [power] }
  a: { in: [eu, vendor], availability: 99.9% }
  unused: { availability: 99% }
  release: { availability: 99.9%, in: team }
components:
  app: { availability: 99%, in: [a, release, eu] }
system: app`);
    expect(picture.frames).toEqual([
      { name: 'power', parent: null, also: [] },
      { name: 'eu', parent: 'power', also: [] },
      { name: 'a', parent: 'eu', also: ['vendor'] },
    ]);
    expect(besideOf(picture)).toEqual([
      { id: 'cluster vendor', name: 'vendor', frame: null, also: [] },
      { id: 'cluster release', name: 'release', frame: null, also: ['team'] },
    ]);
  });

  it('stand where links lead through them, and not where those end', () => {
    const picture = pictureOf(`
domains: { eu: , us: , hub: , relay: , dead: , end: , island: , atoll: }
links:
  - { between: [eu, hub], availability: 99.9% }
  - { between: [hub, relay], availability: 99.9% }
  - { between: [us, relay], availability: 99.9% }
  - { between: [hub, dead], availability: 99.9% }
  - { between: [dead, end], availability: 99.9% }
  - { between: [island, atoll], availability: 99.9% }
components: { db: { availability: 99%, in: us } }
journeys:
  buy: { path: db, from: eu }`);
    expect(besideOf(picture).map(({ name }) => name)).toEqual(['hub', 'relay']);
    expect(picture.links.map(({ name }) => name)).toEqual(['eu~hub', 'hub~relay', 'us~relay']);
  });
});

it('names all operations that lead the same way on one line', () => {
  const { edges } = pictureOf(`
components: { app: { availability: 99% }, db: { availability: 99%, replicas: 3, quorum: { read: 1, write: 2 } } }
journeys:
  look: { path: [app, db.read] }
  buy: { path: [app, db.write] }
  both: { path: [app, db.read] }`);
  const [led, ...others] = edges.filter(({ from, to }) => from === 'component app' && to === 'component db');
  expect([led!.label, others]).toEqual(['read, write', []]);
});

it('draws everything that a journey needs, once, between nodes that are there', () => {
  fc.assert(
    fc.property(model, fc.infiniteStream(fc.nat(1000)), (system, stream) => {
      const text = writeYaml(asWritten(system), (count) => stream.next().value % count);
      const topology = topologyOf(text);
      const picture = drawPicture(topology, topology.journeys);
      const ids = picture.nodes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { from, to } of picture.edges) expect(ids).toEqual(expect.arrayContaining([from, to]));
      const used = topology.journeys.flatMap(({ path }) => [...usageOf(topology, path).keys()]);
      const wanted = [...topology.components.keys()].filter((name) => used.includes(name));
      const drawn = picture.nodes.filter(({ kind }) => kind === 'component').map(({ name }) => name);
      expect(drawn.toSorted()).toEqual(wanted.toSorted());
      const frames = new Set(picture.frames.map(({ name }) => name));
      for (const { frame } of picture.nodes) expect(frame === null || frames.has(frame)).toBe(true);
      const beside = picture.nodes.filter(({ kind }) => kind === 'domain').map(({ name }) => name);
      for (const name of beside) expect(frames.has(name)).toBe(false);
      for (const { between } of picture.links)
        for (const end of between) expect(frames.has(end) || beside.includes(end)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

import { readFileSync } from 'node:fs';
import { parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGraphviz } from '../../../src/cli/graphviz.js';
import { renderDot } from '../../../src/render/dot.js';
import { renderMermaid } from '../../../src/render/mermaid.js';
import { renderSvg } from '../../../src/render/svg.js';
import { assembleGraph, type Graph } from '../../../src/report/graph.js';
import { analysisOf } from '../../analysis-of.js';
import { expectGolden } from '../../golden.js';
import { asWritten, model, writeYaml } from '../../topology/arbitrary.js';
import { wildName } from '../random-report.js';

const examples = ['multi-tier-shop', 'two-regions', 'product-page', 'cassandra-rf3', 'bridge'];

function graphOf(name: string): Graph {
  return assembleGraph(
    analysisOf(readFileSync(new URL(`../../../topologies/${name}.yaml`, import.meta.url), 'utf8')),
  );
}

let layOut: (dot: string) => string;

beforeAll(async () => {
  layOut = await loadGraphviz();
});

const ofClass = (svg: string, name: string) => svg.match(new RegExp(`class="${name}[ "]`, 'g'))?.length ?? 0;

describe.each(examples)('%s', (name) => {
  const graph = graphOf(name);

  it('looks as it did', () => {
    expectGolden(`test/golden/graph/${name}.mmd`, renderMermaid(graph));
    expectGolden(`test/golden/graph/${name}.dot`, renderDot(graph));
  });

  it('is drawn by Graphviz with every node, frame and edge', () => {
    const svg = renderSvg(graph, layOut);
    expect(ofClass(svg, 'node')).toBe(graph.nodes.length + 4);
    expect(ofClass(svg, 'cluster')).toBe(graph.frames.length + 1);
    expect(ofClass(svg, 'edge')).toBe(graph.edges.length + graph.links.length);
  });
});

it('is the picture that the documentation shows', () => {
  expectGolden('docs/pictures/two-regions.svg', renderSvg(graphOf('two-regions'), layOut));
});

it('marks single points, and the dearest part', () => {
  const graph = graphOf('multi-tier-shop');
  const of = (name: string) => [...graph.nodes, ...graph.frames].find((part) => part.name === name)!;
  expect(of('cdn')).toMatchObject({ single: true, share: 1 });
  expect(of('region').single).toBe(true);
  expect(of('store').single).toBe(false);
  const svg = renderSvg(graph, layOut);
  expect(ofClass(svg, 'node single')).toBe(3);
});

it('marks a link that is a single point, and no other', () => {
  const graph = assembleGraph(
    analysisOf(`
domains: { home: , eu: , us: }
links:
  - { between: [home, eu], availability: 99.9%, mttr: 1h }
  - { between: [home, us], availability: 99.9%, mttr: 1h }
components:
  web: { availability: 99%, mttr: 1h, in: eu }
  db: { availability: 99%, mttr: 1h, replicas: 2, spread: [eu, us] }
journeys: { buy: { path: [web, db], from: home } }`),
  );
  const links = graph.links.map(({ name, single }) => [name, single]);
  expect(links).toEqual([
    ['home~eu', true],
    ['home~us', false],
  ]);
  expect(ofClass(renderSvg(graph, layOut), 'edge link single')).toBe(1);
  expect(renderDot(graph)).toMatch(/class="link single" color="#b3261e".*label="home~eu/);
  const lines = renderMermaid(graph).split('\n');
  const drawn = lines.filter((line) => /^ {2}\w+ (-->|-\.->|---)/.test(line));
  const [style] = lines.filter((line) => line.startsWith('  linkStyle'));
  expect(drawn[Number(/linkStyle (\d+) stroke:#b3261e/.exec(style!)![1])]).toContain('home~eu');
});

it('draws a domain that links only lead through, and marks it and its links', () => {
  const graph = assembleGraph(
    analysisOf(`
domains: { hub: { availability: 99.9%, mttr: 1h }, eu: , us: }
links:
  - { between: [eu, hub], availability: 99.9%, mttr: 1h }
  - { between: [hub, us], availability: 99%, mttr: 1h }
components: { web: { availability: 99%, mttr: 1h, in: us } }
journeys: { buy: { path: web, from: eu } }`),
  );
  const svg = renderSvg(graph, layOut);
  expect(ofClass(svg, 'node domain single')).toBe(1);
  expect(ofClass(svg, 'edge link single')).toBe(2);
  expect(svg).toContain('double: a domain');
  const dot = renderDot(graph);
  expect(dot).toMatch(/"cluster hub" -> .* lhead="cluster us"\]/);
  expect(dot).toMatch(/-> "cluster hub" \[.* ltail="cluster eu"\]/);
  const [id] = /n\d+(?=\[\["hub)/.exec(renderMermaid(graph))!;
  expect(renderMermaid(graph)).toMatch(
    new RegExp(`  ${id} ---\\|"eu~hub<br/>.*\\| d\\d\n  ${id} ---\\|"hub~us`),
  );
  expect(renderDot(graphOf('bridge'))).not.toContain('double: a domain');
});

it('is drawn whatever the system', () => {
  fc.assert(
    fc.property(model, fc.infiniteStream(fc.nat(1000)), (system, stream) => {
      const graph = assembleGraph(
        analysisOf(writeYaml(asWritten(system), (count) => stream.next().value % count)),
      );
      expect(ofClass(renderSvg(graph, layOut), 'node')).toBe(graph.nodes.length + 4);
    }),
    { numRuns: 25 },
  );
});

it('is drawn whatever the system is called', () => {
  const graph = graphOf('two-regions');
  fc.assert(
    fc.property(wildName, (name) => {
      const svg = renderSvg({ ...graph, name }, layOut);
      expect(ofClass(svg, 'node')).toBe(graph.nodes.length + 4);
      expect(svg).not.toContain('<script');
    }),
    { numRuns: 25 },
  );
});

it('is well-formed XML that keeps its titles, whatever the system is called', () => {
  const graph = graphOf('two-regions');
  for (const name of ['a\ufffe\uffffb', '%3', '\0\x1b']) {
    const { children } = parseXml(renderSvg({ ...graph, name }, layOut)).root!;
    const plain = parseXml(renderSvg(graph, layOut)).root!;
    expect(children).toHaveLength(plain.children.length);
  }
});

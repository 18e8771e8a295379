import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadGraphviz } from '../../../src/cli/graphviz.js';
import { renderDot } from '../../../src/render/dot.js';
import { drawForPage, pictureSection } from '../../../src/render/html/picture.js';
import { pageOf } from '../../page-of.js';

const layOut = await loadGraphviz();
const { graph } = pageOf(readFileSync('topologies/multi-tier-shop.yaml', 'utf8'));
const { drawing, leastWidth } = drawForPage(graph, layOut);

describe('drawForPage', () => {
  it('has every part under its id, with its figures to the last digit', () => {
    for (const { id } of graph.nodes)
      expect(drawing.text).toContain(`<title>${id.replaceAll('-', '&#45;')}</title>`);
    for (const { name } of graph.frames)
      expect(drawing.text).toContain(`<title>cluster ${name.replaceAll('-', '&#45;')}</title>`);
    expect(drawing.text).toContain('>99.9990 %<');
    expect(drawing.text).toContain('region &#160;99.990 % &#160;52m 34s a year');
  });

  it('has every link under its id, and no other line', () => {
    const text = `
domains: { home: {}, eu: {} }
links: [{ between: [home, eu], availability: 99.9%, mttr: 1h }]
components: { web: { availability: 99%, in: home }, db: { availability: 99%, in: eu } }
journeys: { buy: { path: [web, db], from: home } }
`;
    const { drawing: sites } = drawForPage(pageOf(text).graph, layOut);
    const titles = [...sites.text.matchAll(/<g class="edge (\w+)[^"]*">\n(?:<title>([^<]*)<)?/g)];
    expect(titles.map(([, kind, title]) => [kind, title]).sort()).toEqual([
      ['link', 'link home~eu'],
      ['way', undefined],
      ['way', undefined],
    ]);
  });

  it('leaves looks to the page, and has places no finer than a tenth', () => {
    expect(drawing.text).not.toMatch(/ (?:fill|stroke|font-family|style)=|<!--|legend/);
    expect(drawing.text).not.toMatch(/ (?:d|points|x|y|cx|cy|rx|ry)="[^"]*\.\d\d/);
    expect(drawing.text.length).toBeLessThan(0.6 * layOut(renderDot(graph, 'in a page')).length);
  });

  it('knows how narrow it may become', () => {
    const width = Number(/width="(\d+)"/.exec(drawing.text)![1]);
    expect(leastWidth).toBe(Math.round(0.55 * width));
  });
});

describe('pictureSection', () => {
  it('says why there is none', () => {
    expect(pictureSection(null, 'Too large.').text).toContain('Too large.');
  });
});

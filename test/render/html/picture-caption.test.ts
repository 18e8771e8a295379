import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatAvailability } from '../../../src/quantity/format-availability.js';
import { sections } from '../../../src/render/html/sections.js';
import { pageOf, viewOf } from '../../page-of.js';

const shop = readFileSync('topologies/multi-tier-shop.yaml', 'utf8');
const captionOf = (text: string, ...fail: string[]) =>
  sections(viewOf(pageOf(text, { fail }), { live: true }))
    .get('picture-caption')
    ?.text.replace(/<\/?b>/g, '') ?? null;
const figures = 'Journeys show their figures while that lasts, parts their usual ones.';

describe('pictureCaption', () => {
  it('is none where nothing has failed', () => {
    expect(captionOf(shop)).toBeNull();
  });

  it('says what was made to fail, what is down with it, and what has lost replicas', () => {
    expect(captionOf(shop, 'catalog#1')).toBe(
      `Made to fail: catalog#1. Short of replicas: catalog. ${figures}`,
    );
    expect(captionOf(shop, 'dns')).toBe(`Made to fail: dns. ${figures}`);
    expect(captionOf(shop, 'zone-a', 'dns')).toBe(
      'Made to fail: zone-a, dns. Also down: search, queue. Short of replicas: lb, web, catalog, orders, store. ' +
        figures,
    );
  });

  it('names at most so many', () => {
    const many = Array.from({ length: 12 }, (_, n) => `c${n}`);
    const parts = many.map((name) => `  ${name}: { availability: 99%, in: eu }\n`).join('');
    const text = `domains: { eu: {} }\ncomponents:\n${parts}system: [${many}]\n`;
    expect(captionOf(text, 'eu')).toContain('Also down: c0, c1, c2, c3, c4, c5, c6, c7 and 4 more. ');
  });

  it('is true: journeys of the picture have their figures meanwhile, parts those of always', () => {
    const [usual, page] = [pageOf(shop), pageOf(shop, { fail: ['catalog#1'] })];
    for (const [index, node] of page.graph.nodes.entries()) {
      const meanwhile = page.meanwhile.find(({ name }) => node.kind === 'journey' && name === node.name);
      if (meanwhile) expect(node.unavailability).toBe(meanwhile.unavailability);
      else expect(node).toEqual(usual.graph.nodes[index]);
    }
    const [browse] = page.meanwhile;
    expect(formatAvailability(browse!.unavailability)).not.toBe(
      formatAvailability(usual.meanwhile[0]?.unavailability ?? usual.topology.journeys[0]!.unavailability),
    );
  });
});

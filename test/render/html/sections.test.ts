import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sections } from '../../../src/render/html/sections.js';
import { pageOf, viewOf } from '../../page-of.js';
import { said } from '../../said.js';

const examples = readdirSync('topologies').filter((name) => name.endsWith('.yaml'));
const file = (name: string) => readFileSync(`topologies/${name}`, 'utf8');

/** What is between tags, blanks made one. */
function plain(html: string): string {
  const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  return text
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name as 'lt'],
    )
    .trim();
}

/** The cells of every row of the tables in a section, without bars. */
function rowsOf(html: string): string[][] {
  const bodies = [...html.matchAll(/<tbody[^>]*>(.*?)<\/tbody>/gs)].map(([, body]) => body!);
  const rows = bodies.flatMap((body) => [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) => row!));
  return rows.map((row) =>
    [...row.matchAll(/<t[hd](?![^>]*class="share")[^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => plain(cell!)),
  );
}

describe.each(examples)('the page about %s', (name) => {
  const page = pageOf(file(name));
  const section = (id: string) => sections(viewOf(page)).get(id)?.text ?? '';

  it('has the figures of eval', async () => {
    const lines = await said('eval', '-v', `topologies/${name}`);
    for (const id of ['targets', 'hidden']) {
      for (const row of rowsOf(section(id))) expect(lines).toContain(row.join(' ').trim());
    }
    const parts = rowsOf(section('parts'));
    expect(parts.length).toBeGreaterThan(0);
    for (const [part, units, availability, ...figures] of parts) {
      const start = `${part!.replace(/ single point.*/, '')} ${units} ${availability} `;
      const found = lines.filter((line) => `${line} `.startsWith(start));
      expect(found).toHaveLength(1);
      // Of more journeys than three a page has the most that any loses.
      for (const figure of figures) expect(` ${found[0]} `).toContain(` ${figure} `);
    }
    const told = lines.join(' ').replaceAll('(', '').replaceAll(')', '');
    for (const [, figure] of section('answer').matchAll(
      /data-figure="(?:availability|nines|period|year)">(.*?)</g,
    ))
      expect(told).toContain(figure);
  });

  it('has the cut sets of risks', async () => {
    const lines = await said('risks', '-v', `topologies/${name}`);
    const rows = rowsOf(section('cut-sets'));
    expect(rows.length).toBeGreaterThan(0);
    for (const [what, ...figures] of rows) {
      const words = what!.replace(/ single point$/, '');
      expect(lines.some((line) => line.startsWith(words) && line.includes(figures.slice(-2).join(' ')))).toBe(
        true,
      );
    }
  });

  it('tells every finding of check', async () => {
    const lines = await said('check', '-v', `topologies/${name}`);
    const found = [
      ...section('findings').matchAll(
        /<span class="rule">(HA\d+)<\/span>\s*<span class="message">(.*?) <span class="place">/gs,
      ),
    ];
    const messages = lines.filter((line) => /^\S+:\d+:\d+ (error|warning|info) HA\d+ /.test(line));
    expect(found.map(([, rule]) => rule).sort()).toEqual(
      messages.map((line) => / (HA\d+) /.exec(line)![1]).sort(),
    );
  });
});

describe('sections', () => {
  const text = file('multi-tier-shop.yaml');

  it('have no controls in a page that does not answer', () => {
    const still = [...sections(viewOf(pageOf(text))).values()].map((section) => section?.text ?? '').join('');
    expect(still).not.toMatch(/<button|<input/);
  });

  it('keep the order of the file’s own figures, so that no row moves away under a finger', () => {
    const order = (live: ReturnType<typeof viewOf>) =>
      rowsOf(sections(live).get('parts')!.text).map(([part]) => part!.split(' ')[0]);
    const before = pageOf(text);
    const after = pageOf(text, { set: ['cdn.availability=99.99999%'] });
    const settings = ['cdn.availability=99.99999%'];
    const changed = viewOf(after, {
      live: true,
      before,
      changes: { settings, command: '', patch: '', problems: [] },
    });
    expect(order(changed)).toEqual(order(viewOf(before, { live: true })));
    expect(order(viewOf(after, { live: true }))).not.toEqual(order(changed));
  });

  it('tell at most so much of a large file', () => {
    const parts = (count: number) =>
      Array.from({ length: count }, (_, n) => `  c${n}: { availability: 99.9% }\n`).join('');
    const large = pageOf(
      `components:\n${parts(300)}system: [${Array.from({ length: 300 }, (_, n) => `c${n}`)}]\n`,
    );
    expect(rowsOf(sections(viewOf(large)).get('parts')!.text)).toHaveLength(100);
    expect(sections(viewOf(large)).get('parts')!.text).toContain('And 200 more');
    expect(rowsOf(sections(viewOf(large, { live: true })).get('parts')!.text)).toHaveLength(300);
  });
});

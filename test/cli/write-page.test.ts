import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  MAX_LIVE_PARTS,
  MAX_PAGE_BYTES,
  MAX_PAGE_JOURNEYS,
  MAX_PICTURE_EDGES,
  type WrittenPage,
  writePage,
} from '../../src/cli/write-page.js';
import { largeTopology } from '../large-topology.js';
import { pageOf } from '../page-of.js';

async function write(text: string): Promise<WrittenPage> {
  const written = await writePage(pageOf(text), { file: 'shop.yaml', text }, {});
  if ('problems' in written) throw new Error(written.problems.map(({ code }) => code).join());
  return written;
}

const codesOf = ({ remarks }: WrittenPage) => remarks.map(({ code }) => code);
const isLive = (page: string) => page.includes('<script');

/** So many parts in series, in few bytes. */
function chain(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `c${index}`);
  return `components:\n${names.map((name) => `  ${name}: { availability: 99.99% }\n`).join('')}system: [${names.join(', ')}]\n`;
}

describe('writePage', () => {
  const examples = readdirSync('topologies').filter((name) => name.endsWith('.yaml'));

  it.each(examples)('writes %s with engine and picture, within the limit', async (name) => {
    const written = await write(readFileSync(`topologies/${name}`, 'utf8'));
    expect(codesOf(written)).toEqual([]);
    expect(isLive(written.text)).toBe(true);
    expect(Buffer.byteLength(written.text)).toBeLessThan(MAX_PAGE_BYTES);
  });

  it('writes a hundred components with engine and picture, within the limit', async () => {
    const written = await write(largeTopology(100, 1));
    expect(codesOf(written)).toEqual([]);
    expect(Buffer.byteLength(written.text)).toBeLessThan(MAX_PAGE_BYTES);
  });

  it('gives the same bytes for the same input', async () => {
    const text = readFileSync('topologies/two-regions.yaml', 'utf8');
    expect((await write(text)).text).toBe((await write(text)).text);
  });

  it('draws no picture past so many edges', async () => {
    const within = await write(chain(MAX_PICTURE_EDGES));
    expect(codesOf(within)).not.toContain('HA441');
    const beyond = await write(chain(MAX_PICTURE_EDGES + 1));
    expect(codesOf(beyond)).toContain('HA441');
    expect(beyond.text).not.toContain('<svg id="drawing"');
    expect(beyond.text).toContain('ha-calc graph draws it');
  });

  it('has no engine past so many parts', async () => {
    expect(isLive((await write(chain(MAX_LIVE_PARTS))).text)).toBe(true);
    const beyond = await write(chain(MAX_LIVE_PARTS + 1));
    expect(codesOf(beyond)).toContain('HA440');
    expect(isLive(beyond.text)).toBe(false);
    expect(beyond.text).toContain('too heavy to answer what-ifs');
  });

  it('is never larger than it may be, and leaves out the engine first', async () => {
    const comment = `# ${'x'.repeat(MAX_PAGE_BYTES)}\n`;
    const wordy = await write(comment + readFileSync('topologies/two-regions.yaml', 'utf8'));
    expect(codesOf(wordy)).toEqual(['HA440']);
    expect(wordy.text).toContain('<svg id="drawing"');
    const large = await write(largeTopology(600));
    expect(codesOf(large)).toEqual(['HA440', 'HA441']);
    expect(Buffer.byteLength(large.text)).toBeLessThan(MAX_PAGE_BYTES);
  });

  it('has no engine where a change would have to be bounded anew', async () => {
    const text = readFileSync('topologies/two-regions.yaml', 'utf8');
    const page = pageOf(text);
    const bounded = page.topology.journeys.map((journey) => ({
      ...journey,
      method: 'bounded' as const,
      optimism: null,
    }));
    const entangled = { ...page, topology: { ...page.topology, journeys: bounded } };
    const written = await writePage(entangled, { file: 'shop.yaml', text }, {});
    expect('remarks' in written && codesOf(written)).toEqual(['HA440']);
    expect('text' in written && isLive(written.text)).toBe(false);
    expect('text' in written && written.text).toContain('up to 3m 18s');
    expect('text' in written && written.text).toContain('at least 4.12 nines');
    expect('text' in written && written.text).not.toContain('What optimism hides');
  });

  it('refuses what nobody would read to the end', async () => {
    const journeys = (count: number) =>
      Array.from({ length: count }, (_, n) => `  j${n}: { path: a }\n`).join('');
    const file = (count: number) =>
      `components: { a: { availability: 99.9% } }\njourneys:\n${journeys(count)}`;
    expect(codesOf(await write(file(MAX_PAGE_JOURNEYS)))).toEqual([]);
    await expect(write(file(MAX_PAGE_JOURNEYS + 1))).rejects.toThrow('HA442');
    const wordy = `description: ${'x'.repeat(MAX_PAGE_BYTES)}\n`;
    await expect(write(`${wordy}components: { a: { availability: 99.9% } }\nsystem: a\n`)).rejects.toThrow(
      'HA442',
    );
  });
});

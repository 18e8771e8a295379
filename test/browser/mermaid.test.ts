import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderMermaid } from '../../src/render/mermaid.js';
import { assembleGraph } from '../../src/report/graph.js';
import { analysisOf } from '../analysis-of.js';
import { asWritten, model, writeYaml } from '../topology/arbitrary.js';
import { hasBrowser, startBrowser } from './browser.js';

const require = createRequire(import.meta.url);
const folder = new URL('../../topologies/', import.meta.url);
const examples = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** Mermaid itself, drawing in a page. */
describe.runIf(hasBrowser)('Mermaid', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
    page = await browser.newPage();
    await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
  });
  afterAll(() => browser.close());

  const draw = (text: string): Promise<string> =>
    page.evaluate(`mermaid.render('picture', ${JSON.stringify(text)}).then(({ svg }) => svg)`);

  it.each(examples)('draws %s with all its parts', async (name) => {
    const graph = assembleGraph(analysisOf(readFileSync(new URL(name, folder), 'utf8')));
    const svg = await draw(renderMermaid(graph));
    for (const node of graph.nodes) if (node.name !== '') expect(svg).toContain(node.name);
    expect(svg.match(/class="node /g)?.length).toBe(graph.nodes.length + 4);
  });

  it('draws any system', async () => {
    for (const [system, stream] of fc.sample(fc.tuple(model, fc.infiniteStream(fc.nat(1000))), {
      numRuns: 20,
      seed: 3,
    })) {
      const text = writeYaml(asWritten(system), (count) => stream.next().value % count);
      const graph = assembleGraph(analysisOf(text));
      expect((await draw(renderMermaid(graph))).match(/class="node /g)?.length).toBe(graph.nodes.length + 4);
    }
  });
});

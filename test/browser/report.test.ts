import { statSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { formatAvailability } from '../../src/quantity/format-availability.js';
import { formatDuration } from '../../src/quantity/format-duration.js';
import { formatNines } from '../../src/quantity/format-nines.js';
import { largeTopology } from '../large-topology.js';
import { runCli } from '../run-cli.js';
import { said } from '../said.js';
import { hasBrowser, startBrowser } from './browser.js';
import { axe, LivePages, rowsOf, textOf, textsOf } from './live-pages.js';

/** One of each sort; that all others are rendered right is tried without a browser. */
const examples = ['multi-tier-shop', 'product-page', 'two-regions'].map((name) => `topologies/${name}.yaml`);
const regions = 'topologies/two-regions.yaml';
const shop = 'topologies/multi-tier-shop.yaml';

/** Two sites that see each other, and somebody who sees both. */
const sites = `
domains: { home: {}, eu: { availability: 99.95%, mttr: 2h }, us: { availability: 99.95%, mttr: 2h } }
links:
  - { between: [home, eu], name: cable, availability: 99.9%, mttr: 1h }
  - { between: [home, us], availability: 99.9%, mttr: 1h }
  - { between: [eu, us], availability: 99.9%, mttr: 1h }
components:
  client: { availability: 99.99%, mttr: 1h, in: home }
  web: { availability: 99.9%, mttr: 1h, in: eu }
  db: { availability: 99.9%, mttr: 1h, in: us }
journeys: { buy: { path: [client, web, db], from: home } }
`;

async function json(...words: string[]) {
  return JSON.parse((await runCli([...words, '-f', 'json'])).stdout).topologies[0];
}

/** Opens everything that is folded. */
const unfold = "for (const part of document.querySelectorAll('details')) part.open = true";

/** The answer of a page for each journey. */
async function answers(page: Page) {
  const of = (figure: string) => textsOf(page, `#answer [data-figure="${figure}"]`);
  const [availability, nines, year] = [await of('availability'), await of('nines'), await of('year')];
  const verdicts = await textsOf(page, '#answer [data-promise]');
  return { availability, nines, year, verdicts };
}

describe.runIf(hasBrowser)('the page of report', () => {
  let browser: Browser;
  let pages: LivePages;

  beforeAll(async () => {
    browser = await startBrowser();
    pages = new LivePages(browser);
  });
  afterEach(() => pages.close());
  afterAll(async () => {
    await browser.close();
    pages.remove();
  });

  it.each(examples)('says of %s what the commands say, to the last digit', async (file) => {
    const { page, troubles } = await pages.open(await pages.write(file));
    const { journeys } = await json('eval', file);
    const lines = await said('eval', '-v', file);
    const shown = await answers(page);
    for (const [index, { unavailability, downtime }] of journeys.entries()) {
      expect(shown.availability[index]).toBe(formatAvailability(unavailability));
      expect(shown.nines[index]).toBe(
        `${formatNines(unavailability)} ${formatNines(unavailability) === '1' ? 'nine' : 'nines'}`,
      );
      expect(shown.year[index]).toBe(formatDuration(downtime.year));
    }
    const rows = [...(await rowsOf(page, '#targets')), ...(await rowsOf(page, '#hidden'))];
    for (const row of rows) expect(lines).toContain(row.join(' ').trim());
    for (const [name, ...figures] of await rowsOf(page, '#parts')) {
      const line = [name!.replace(/ single point.*/, ''), ...figures].join(' ');
      // Domains that cost nothing are no news to the command.
      const isCostless = figures.slice(2).every((figure) => figure === '-');
      if (!isCostless) expect(lines.filter((one) => `${one} `.startsWith(`${line} `))).toHaveLength(1);
    }
    const risks = await said('risks', '-v', file);
    for (const [what, ...figures] of await rowsOf(page, '#cut-sets')) {
      const [year, share] = figures.slice(-2);
      const name = what!.replace(/ single point$/, '');
      expect(risks.some((line) => line.startsWith(name) && line.includes(`${year} ${share}`))).toBe(true);
    }
    expect(troubles).toEqual([]);
  });

  it('is small, even with a hundred components', async () => {
    const path = await pages.write(largeTopology(100, 1));
    expect(statSync(path).size).toBeLessThan(400_000);
    const { page, troubles } = await pages.open(path);
    await page.click('#fail-store-1');
    expect(await textOf(page, '#strip .line span:first-child b')).toMatch(/ %$/);
    expect(troubles).toEqual([]);
  });

  it('lets a part fail at a click, in the table or in the picture, and says what chaos says', async () => {
    const { page, troubles } = await pages.open(await pages.write(regions));
    for (const [name, click] of [
      ['db-eu', () => page.click('#fail-db-eu')],
      ['eu', () => page.click('#drawing .cluster[data-part="eu"] text')],
      ['web-us', () => page.click('#drawing [data-part="web-us"] text >> nth=1')],
      ['dns', () => page.click('#fail-dns')],
    ] as const) {
      await click();
      const [scenario] = (await json('chaos', regions, '--fail', name)).journeys[0].scenarios;
      const state = { full: 'in service', degraded: 'degraded', down: 'down' }[scenario.state as 'full'];
      expect(await textOf(page, '[data-figure="state"]')).toBe(state);
      expect(await textOf(page, '#answer [data-figure="availability"]')).toBe(
        formatAvailability(1 - scenario.availability),
      );
      if (scenario.newSinglePoints.length > 0)
        expect(await textOf(page, '[data-figure="fragile"]')).toBe(scenario.newSinglePoints.join(', '));
      expect(await page.getAttribute(`#fail-${name}`, 'aria-pressed')).toBe('true');
      expect(await page.locator('#drawing .failed').count()).toBeGreaterThan(0);
      expect(await textOf(page, '#status')).toContain(`${name} down: `);
      expect(await textOf(page, '#command')).toBe(`ha-calc chaos ${regions} --fail ${name}`);
      await page.click('#undo');
      expect(await page.locator('#drawing .failed').count()).toBe(0);
    }
    expect(troubles).toEqual([]);
  });

  it('follows changed figures, and says what --set says', async () => {
    const { page, troubles } = await pages.open(await pages.write(shop));
    await page.click('#more-catalog');
    await page.click('#edit-cdn summary');
    await page.fill('#set-cdn\\.availability', '99.99%');
    await page.press('#set-cdn\\.availability', 'Enter');
    const settings = ['--set', 'catalog.replicas=5', '--set', 'cdn.availability=99.99%'];
    const { journeys } = await json('eval', shop, ...settings);
    const expected = journeys.map(({ unavailability }: { unavailability: number }) =>
      formatAvailability(unavailability),
    );
    expect((await answers(page)).availability).toEqual(expected);
    expect(await textOf(page, '#command')).toBe(`ha-calc eval ${shop} ${settings.join(' ')}`);
    expect(await page.locator('#patch').textContent()).toBe(
      'components:\n  catalog:\n    replicas: 5\n  cdn:\n    availability: 99.99%',
    );
    expect(await page.locator('#edit-cdn').getAttribute('open')).not.toBeNull();
    expect(await textsOf(page, '#drawing [data-part="cdn"] text')).toContain('99.990 %');
    expect(await textOf(page, '#picture-note')).toBe('');
    const first = (await textsOf(page, '.past'))[0]!;
    expect(first).toContain('As the file says: 99.931 %, 6h 2m a year');
    expect(troubles).toEqual([]);
  });

  it('marks what has lost some replicas otherwise than what is down, and says so under the picture', async () => {
    const { page, troubles } = await pages.open(await pages.write(shop));
    const caption = '#picture-caption';
    const classOf = (selector: string) => page.getAttribute(selector, 'class');
    const node = (name: string) => `#drawing .node[data-part="${name}"]:not(.units)`;
    expect(await textOf(page, caption)).toBe('');
    expect(await page.getAttribute(caption, 'role')).toBe('status');
    await page.click('#fail-catalog\\#1');
    expect(await classOf(node('catalog'))).toMatch(/ partly$/);
    expect(await textsOf(page, `${node('catalog')} text`)).toContain('1 of 4 down');
    expect(await textsOf(page, '#drawing .node.units.partly text')).toEqual(['catalog × 2', '1 of 2 down']);
    expect(await page.locator('#drawing .failed').count()).toBe(0);
    const fill = (state: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('#drawing .node.${state} path')).fill`);
    const partly = await fill('partly');
    expect(await textOf(page, caption)).toContain('Made to fail: catalog#1. Short of replicas: catalog. ');
    await page.click('#fail-catalog');
    expect(await classOf(node('catalog'))).toMatch(/ failed$/);
    expect(await page.locator('#drawing .partly').count()).toBe(0);
    expect(await fill('failed')).not.toBe(partly);
    expect(await fill('quiet')).not.toBe(partly);
    const journey = await textsOf(page, '#drawing .node.journey text');
    const shown = await textsOf(page, '#answer [data-figure="availability"]');
    expect(journey.filter((_, index) => index % 2 === 1).toSorted()).toEqual(shown.toSorted());
    await page.click('#reset');
    expect(await textOf(page, caption)).toBe('');
    expect(await textsOf(page, `${node('catalog')} text`)).not.toContain('1 of 4 down');
    expect(await page.locator('#drawing .partly, #drawing .failed').count()).toBe(0);
    await page.click('#fail-zone-a');
    const nested = await textsOf(page, '#drawing .cluster.failed text');
    expect(nested).toHaveLength(1);
    expect(await textOf(page, caption)).toContain('Also down: search, queue. ');
    await page.click('#fail-region');
    expect(await page.locator('#drawing .cluster.failed').count()).toBe(3);
    expect(troubles).toEqual([]);
  });

  it('marks a link that was made to fail, and lets one fail at a click on it', async () => {
    const { page, troubles } = await pages.open(await pages.write(sites));
    const marked = '#drawing .edge.failed';
    expect(await page.locator(marked).count()).toBe(0);
    await page.click('#fail-eu\\~us');
    expect(await textsOf(page, `${marked} text`)).toEqual([
      'eu~us',
      '99.90 %',
      expect.stringMatching(/ a year$/),
    ]);
    const dashes = 'path => getComputedStyle(path).strokeDasharray';
    expect(await page.evaluate(`(${dashes})(document.querySelector('${marked} path'))`)).toBe('6px, 4px');
    expect(await textOf(page, '#picture-caption')).toContain('Made to fail: eu~us. ');
    await page.click('#drawing .edge[data-part="cable"] text');
    expect((await textsOf(page, `${marked} text`)).filter((text) => /^[a-z]/.test(text)).toSorted()).toEqual([
      'cable',
      'eu~us',
    ]);
    await page.click('#reset');
    expect(await page.locator(marked).count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('keeps what is written on a link up to date', async () => {
    const { page, troubles } = await pages.open(await pages.write(sites));
    await page.click('#edit-cable summary');
    await page.fill('#set-cable\\.availability', '98%');
    await page.press('#set-cable\\.availability', 'Enter');
    expect(await textsOf(page, '#drawing .edge[data-part="cable"] text')).toEqual([
      'cable',
      '98.0 %',
      expect.stringMatching(/ a year$/),
    ]);
    expect(troubles).toEqual([]);
  });

  it('lets a domain fail that stands beside what is in it', async () => {
    const { page, troubles } = await pages.open(await pages.write(shop));
    const deploy = '#drawing .node.domain[data-part="deploy"]';
    expect(await textsOf(page, `${deploy} text`)).toEqual(['deploy', '99.9923 %', '39m 59s a year']);
    expect(await textOf(page, '.legend .lines')).toContain('double: a domain');
    await page.click(`${deploy} text >> nth=0`);
    expect(await textsOf(page, '[data-figure="state"]')).toEqual(['down', 'down', 'down']);
    expect(await page.getAttribute(deploy, 'class')).toBe('node domain single failed');
    expect(await textOf(page, '#picture-caption')).toContain('Made to fail: deploy. ');
    expect(troubles).toEqual([]);
  });

  it('takes changes back one by one, and all at once', async () => {
    const { page } = await pages.open(await pages.write(regions));
    const before = await page.locator('main').textContent();
    await page.click('#more-dns');
    await page.click('#more-dns');
    await page.click('#fail-eu');
    expect(await textsOf(page, '.changes code')).toEqual(['eu fails', 'dns.replicas=3']);
    await page.click('#undo');
    await page.click('#undo');
    expect(await textsOf(page, '.changes code')).toEqual(['dns.replicas=2']);
    await page.click('#less-dns');
    expect(await textsOf(page, '.changes code')).toEqual(['dns.replicas=1']);
    await page.click('#reset');
    expect(await page.locator('main').textContent()).toBe(before);
    expect(new URL(page.url()).hash).toBe('');
    await page.click('#fail-eu');
    await page.click('.changes button');
    expect(await page.locator('main').textContent()).toBe(before);
  });

  it('is what a link says, and a link says what it is', async () => {
    const path = await pages.write(regions);
    const { page } = await pages.open(path, '#set=dns.replicas%3D2&fail=db-us');
    const [scenario] = (await json('chaos', regions, '--set', 'dns.replicas=2', '--fail', 'db-us'))
      .journeys[0].scenarios;
    const figure = formatAvailability(1 - scenario.availability);
    expect(await textOf(page, '#answer [data-figure="availability"]')).toBe(figure);
    await page.click('#fail-web-us');
    expect(new URL(page.url()).hash).toBe('#set=dns.replicas%3D2&fail=db-us&fail=web-us');
    const there = await answers(page);
    const again = await pages.open(path, new URL(page.url()).hash);
    expect(await answers(again.page)).toEqual(there);
    await page.evaluate("location.hash = '#fail=eu'");
    await page.waitForFunction("document.querySelector('#command')?.textContent.endsWith('--fail eu')");
  });

  it('says what cannot be, where one looks, and changes nothing', async () => {
    const { page, troubles } = await pages.open(await pages.write(regions));
    const before = await answers(page);
    await page.click('#edit-dns summary');
    await page.fill('#set-dns\\.required', '2');
    await page.press('#set-dns\\.required', 'Enter');
    expect(await textOf(page, '[role="alert"]')).toBe(
      '2 are required but there is only one: say how many there are: replicas: …',
    );
    expect(await answers(page)).toEqual(before);
    await page.click('#more-dns');
    expect(await textOf(page, '[role="alert"]')).toBe('');
    expect(await page.inputValue('#set-dns\\.required')).toBe('1');
    const broken = await pages.open(await pages.write(regions), '#set=nothing.here%3D1&fail=eu');
    expect(await textOf(broken.page, '[role="alert"]')).toMatch(/^nothing is called nothing/);
    expect(await answers(broken.page)).toEqual(before);
    expect([...troubles, ...broken.troubles]).toEqual([]);
  });

  it('keeps what the command line wanted', async () => {
    const options = ['--slo', '99.999%', '--period', '30d', '--journey', 'browse', '--set', 'dns.mttr=2m'];
    const { page } = await pages.open(await pages.write(shop, options));
    const shown = await answers(page);
    expect(shown.availability).toHaveLength(1);
    await page.click('#more-cdn');
    await page.click('#undo');
    expect(await answers(page)).toEqual(shown);
    expect(shown.verdicts[0]).toMatch(/^SLO 99.999 % missed by .* in 30d$/);
    await page.click('#more-cdn');
    expect(await textOf(page, '#command')).toBe(
      `ha-calc eval ${shop} --slo 99.999% --period 30d --journey browse --set dns.mttr=2m --set cdn.replicas=2`,
    );
  });

  it('says where the picture has no place for a change', async () => {
    const text = `domains: { a: { availability: 99.9% }, b: { availability: 99.9% }, c: { availability: 99.9% } }
components: { app: { availability: 99%, replicas: 2, spread: [a, b, c] } }
system: app
`;
    const { page } = await pages.open(await pages.write(text));
    await page.click('#more-app');
    expect(await textOf(page, '#picture-note')).toBe(
      'Drawn as the file says: it has no place for some units of app.',
    );
  });

  it('works by keys alone', async () => {
    const { page } = await pages.open(await pages.write(regions));
    const focused = () => page.evaluate('document.activeElement.id');
    const tabTo = async (id: string) => {
      for (let press = 0; press < 80 && (await focused()) !== id; press++) await page.keyboard.press('Tab');
      expect(await focused()).toBe(id);
    };
    await tabTo('fail-web-eu');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.keyboard.press('Space');
    expect(await textOf(page, '[data-figure="state"]')).toBe('in service');
    expect(await focused()).toBe('fail-web-eu');
    expect(await page.getAttribute('#fail-web-eu', 'aria-pressed')).toBe('true');
    await page.keyboard.press('Space');
    expect(await page.locator('[data-figure="state"]').count()).toBe(0);
    await tabTo('more-web-eu');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('more-web-eu');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo('set-web-eu.availability');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('99.5%');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('set-web-eu.mttr');
    expect(await textsOf(page, '.changes code')).toEqual(['web-eu.replicas=2', 'web-eu.availability=99.5%']);
  });

  it.each([
    ['light', 1280, regions, ''],
    ['dark', 390, regions, '#set=nothing.here%3D1'],
    ['light', 390, shop, '#fail=zone-a&set=cdn.replicas%3D2'],
    ['dark', 1280, shop, '#fail=zone-a&set=cdn.replicas%3D2'],
    ['dark', 390, shop, '#fail=catalog%231'],
  ] as const)(
    'has nothing that axe objects to: %s, %i wide, %s%s',
    async (colorScheme, width, file, fragment) => {
      const options = { colorScheme, viewport: { width, height: 900 } };
      const { page } = await pages.open(await pages.write(file), fragment, options);
      await page.evaluate(unfold);
      await page.evaluate(axe);
      const violations = await page.evaluate('axe.run().then(({ violations }) => violations)');
      const told = (violations as { id: string; impact: string; nodes: { html: string }[] }[]).map(
        ({ id, impact, nodes }) => {
          return `${impact} ${id}: ${nodes[0]!.html}`;
        },
      );
      expect(told).toEqual([]);
    },
  );

  it.each([regions, shop])('is no wider than the screen: %s', async (file) => {
    const { page } = await pages.open(await pages.write(file), '#set=nothing.here%3D1');
    await page.evaluate(unfold);
    for (const width of [360, 390, 800, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      const hidden =
        "[...document.querySelectorAll('#targets .scroll')].map((s) => s.scrollWidth - s.clientWidth)";
      expect(Math.max(...((await page.evaluate(hidden)) as number[]))).toBe(0);
    }
  });

  it('says everything without scripts, and on paper without controls', async () => {
    const path = await pages.write(shop);
    const still = await pages.open(path, '', { javaScriptEnabled: false });
    const live = await pages.open(path);
    expect(await answers(still.page)).toEqual(await answers(live.page));
    expect(await still.page.locator('button:visible, input:visible').count()).toBe(0);
    await live.page.emulateMedia({ media: 'print' });
    expect(await live.page.locator('button:visible, input:visible, #changes:visible').count()).toBe(0);
    expect(await live.page.locator('#drawing').isVisible()).toBe(true);
  });

  it('takes names for names, whatever is in them', async () => {
    const evil = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';
    const text = `name: "${evil}"
description: "${evil}"
components: { a: { availability: 99.9%, source: "${evil}" } }
system: a
accept: [{ rule: HA601, on: a, owner: "${evil}", reason: "${evil}", until: 2999-01-01 }]
`;
    const fragment = `#set=${encodeURIComponent(`a.source=${evil}`)}`;
    const { page, troubles } = await pages.open(await pages.write(text), fragment);
    expect(await textOf(page, 'h1')).toBe(evil);
    expect(await textOf(page, '.changes code')).toBe(`a.source=${evil}`);
    expect(await page.locator('img').count()).toBe(0);
    const unknown = await pages.open(await pages.write(regions), `#fail=${encodeURIComponent(evil)}`);
    expect(await textOf(unknown.page, '[role="alert"]')).toContain(evil);
    expect([...troubles, ...unknown.troubles]).toEqual([]);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { runCli } from '../run-cli.js';

/** A page in a browser, and everything that it should not have done. */
export interface Opened {
  page: Page;
  /** Console messages, errors, requests and violations of its policy. */
  troubles: string[];
}

/** Pages of `report`, written into a folder of their own and opened from there. */
export class LivePages {
  readonly folder = mkdtempSync(join(tmpdir(), 'page-'));
  readonly #browser: Browser;
  /** Paths of what was written, by what it was written from: the same input gives the same page. */
  readonly #written = new Map<string, string>();
  readonly #contexts: BrowserContext[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Writes the page about a file, or about a YAML text; gives its path. */
  async write(source: string, options: readonly string[] = []): Promise<string> {
    const key = JSON.stringify([source, options]);
    const known = this.#written.get(key);
    if (known !== undefined) return known;
    const name = `${this.#written.size}`;
    const input = source.endsWith('.yaml') ? source : join(this.folder, `${name}.yaml`);
    if (input !== source) writeFileSync(input, source);
    const path = join(this.folder, `${name}.html`);
    const { status, stderr } = await runCli(['report', input, ...options, '-o', path]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    this.#written.set(key, path);
    return path;
  }

  /** Opens a page from disk and waits until it answers. */
  async open(path: string, fragment = '', options: BrowserContextOptions = {}): Promise<Opened> {
    const context = await this.#browser.newContext(options);
    this.#contexts.push(context);
    const page = await context.newPage();
    const troubles: string[] = [];
    const address = pathToFileURL(path).href;
    page.on('console', (message) => troubles.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => troubles.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== address) troubles.push(`request: ${request.url()}`);
    });
    await page.addInitScript(
      "document.addEventListener('securitypolicyviolation', (e) => console.log('violation', e.violatedDirective))",
    );
    await page.goto(address + fragment);
    if (options.javaScriptEnabled !== false) await page.waitForSelector('html.live');
    return { page, troubles };
  }

  /** Closes what was opened. */
  async close(): Promise<void> {
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The texts of everything that a selector finds, blanks made one. */
export async function textsOf(page: Page, selector: string): Promise<string[]> {
  const texts = await page.locator(selector).allTextContents();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** The cells of every row of the tables in a section, as texts; those of bars and controls are left out. */
export async function rowsOf(page: Page, section: string): Promise<string[][]> {
  const cells =
    "tr => [...tr.querySelectorAll('th, td:not(.share, .controls)')].map(cell => cell.textContent)";
  const rows = await page.evaluate(`[...document.querySelectorAll('${section} tbody tr')].map(${cells})`);
  return (rows as string[][]).map((row) => row.map((text) => text.replace(/\s+/g, ' ').trim()));
}

/** The text of the one thing that a selector finds. */
export async function textOf(page: Page, selector: string): Promise<string> {
  const texts = await textsOf(page, selector);
  expect(texts, selector).toHaveLength(1);
  return texts[0]!;
}

/** The source of axe, to be evaluated in a page: no policy stands in the way of that. */
export const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

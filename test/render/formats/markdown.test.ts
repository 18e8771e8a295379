import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { printable } from '../../../src/diagnostics/printable.js';
import { code, escapeMarkdown } from '../../../src/render/escape-markdown.js';
import { renderMarkdown } from '../../../src/render/markdown.js';
import { expectGolden } from '../../golden.js';
import { wildName } from '../random-report.js';
import { exampleDigests, mixedDigests, randomDigest } from './digests.js';

function html(text: string): string {
  return micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

/** The text that a reader sees, spaces folded. */
function seen(markup: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name]!)
    .replace(/\s+/gu, ' ')
    .trim();
}

it.each(mixedDigests)('of %s looks as it did', (verb, digest) => {
  expectGolden(`test/golden/formats/${verb}.md`, renderMarkdown(digest));
});

it.each(exampleDigests)('of %s shows every journey of all examples', (_, digest) => {
  const page = html(renderMarkdown(digest));
  expect(page.match(/<details>/g)).toHaveLength(digest.files.length);
  expect(digest.summary.rows.length).toBeGreaterThan(digest.files.length);
  for (const [file, journey] of digest.summary.rows)
    expect(page).toContain(`<td align="left">${file}</td>\n<td align="left">${journey}</td>`);
});

it('is a heading, tables and folded details for a parser of GitHub’s Markdown', () => {
  fc.assert(
    fc.property(randomDigest, (digest) => {
      const page = html(renderMarkdown(digest));
      const rows = digest.summary.rows.length;
      const shown = digest.files.flatMap(({ tables }) => tables.filter((table) => table.rows.length > 0));
      const tables = shown.length + (rows > 0 ? 1 : 0);
      const lines = rows + shown.reduce((sum, table) => sum + table.rows.length, 0) + tables;
      expect(page.match(/<h3>/g)?.length).toBe(1);
      expect(page.match(/<table>/g)?.length ?? 0).toBe(tables);
      expect(page.match(/<tr>/g)?.length ?? 0).toBe(lines);
      expect(page.match(/<details>/g)?.length ?? 0).toBe(page.match(/<\/details>/g)?.length ?? 0);
    }),
    { numRuns: 40 },
  );
});

it('shows every text as it is, with no markup of its own', () => {
  const hostile = fc.oneof(wildName, fc.string({ unit: fc.constantFrom(...'*_`[]()<>&|~#!@\\$:/ ab.-+=1') }));
  fc.assert(
    fc.property(hostile, (text) => {
      const page = html(`x${escapeMarkdown(text)}x`);
      expect(page).toMatch(/^<p>.*<\/p>$/s);
      expect(seen(page)).toBe(`x${printable(text)}x`.replace(/\s+/gu, ' ').trim());
    }),
  );
});

it('keeps backquotes inside code', () => {
  expect(html(code('a`b``c'))).toBe('<p><code>a`b``c</code></p>');
  expect(html(code('`'))).toBe('<p><code>`</code></p>');
});

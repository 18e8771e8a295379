import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { printable } from '../../../src/diagnostics/printable.js';
import { code, escapeInHtml, escapeMarkdown } from '../../../src/render/escape-markdown.js';
import { renderMarkdown } from '../../../src/render/markdown.js';
import { renderRegister } from '../../../src/render/terminal/register.js';
import { plain } from '../../../src/render/terminal/style.js';
import type { Register } from '../../../src/report/register.js';
import { expectGolden } from '../../golden.js';
import { counted, thorough } from '../../thorough.js';
import { wildName } from '../random-report.js';
import { exampleDigests, mixedDigests, randomDigest } from './digests.js';

function html(text: string): string {
  return micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

/** The text that a reader sees, spaces folded, without what parts references. */
function seen(markup: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#64': '@' };
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|#64);/g, (_, name: string) => entities[name]!)
    .replaceAll('\u200b', '')
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

it.each(exampleDigests)(
  'of %s has no column of files for a single one, which the details name',
  (_, digest) => {
    const [first] = digest.files;
    const summary = { ...digest.summary, rows: digest.summary.rows.filter(([file]) => file === first!.file) };
    const page = html(renderMarkdown({ ...digest, files: [first!], summary }));
    expect(summary.rows).not.toEqual([]);
    for (const [, journey] of summary.rows) expect(page).toContain(`<tr>\n<td align="left">${journey}</td>`);
    expect(page).not.toContain('>File<');
    expect(page).toMatch(new RegExp(`<summary>.*${first!.file}.*</summary>`));
    // Without details nothing else would name it.
    const bare = { ...first!, tables: [], findings: [] };
    expect(html(renderMarkdown({ ...digest, files: [bare], summary }))).toContain('>File<');
  },
);

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

/** Texts that would be markup, with names between backquotes among them, and almost. */
const hostile = fc.oneof(
  wildName,
  fc.string({ unit: fc.constantFrom(...'*_`[]()<>&|~#!@\\$:/ ab.-+=1') }),
  fc
    .array(
      fc.constantFrom(
        '`db`',
        '`a.b-c_1`',
        '`1a`',
        '`a b`',
        '`<b>`',
        '`a|b`',
        '`',
        '``',
        '\\',
        '|',
        '*',
        ' ',
        'x',
      ),
    )
    .map((pieces) => pieces.join('')),
);

/** Code spans written out again; each of them must be a plain name, or a replica. */
function withBackquotes(markup: string): string {
  return markup.replace(/<code>(.*?)<\/code>/gs, (_, name: string) => {
    expect(name).toMatch(/^[A-Za-z_][\w.-]*$|^[A-Za-z_][\w-]*#\d+$/);
    return name.includes('#') ? name : `\`${name}\``;
  });
}

const asRead = (text: string) => `x${printable(text)}x`.replaceAll('\u200b', '').replace(/\s+/gu, ' ').trim();

it('shows every text as it is, with no markup of its own but names in code', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const page = html(`x${escapeMarkdown(text)}x`);
      expect(page).toMatch(/^<p>.*<\/p>$/s);
      expect(seen(withBackquotes(page))).toBe(asRead(text));
    }),
    { numRuns: 500 },
  );
});

it('begins no formula', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const page = html(`x ${escapeMarkdown(text)}\n\n<details>${escapeInHtml(text)}\n\n</details>`);
      expect(page.replaceAll('<span>$</span>', '')).not.toContain('$');
    }),
  );
});

it('keeps every text in its cell of a table', () => {
  fc.assert(
    fc.property(hostile, hostile, (one, other) => {
      const row = [one, other].map((text) => `x${escapeMarkdown(text)}x`).join(' | ');
      const page = html(`| a | b |\n| :--- | :--- |\n| ${row} |`);
      const cells = [...page.matchAll(/<td align="left">(.*?)<\/td>/gs)].map(([, cell]) => cell!);
      expect(cells.map((cell) => seen(withBackquotes(cell)))).toEqual([asRead(one), asRead(other)]);
    }),
    { numRuns: 500 },
  );
});

it('shows names of files as they are where the details are folded', () => {
  const name = fc.oneof(hostile, fc.constantFrom('my_app', 'a*b*', "it's", '@me', '`db`'));
  fc.assert(
    fc.property(name, (text) => {
      const files = [
        { ...mixedDigests[0]![1].files[0]!, name: `x${text}x`, file: `x${text}x`, findings: [] },
      ];
      const page = html(renderMarkdown({ ...mixedDigests[0]![1], files }));
      const [, summary = ''] = /<summary>(.*?)<\/summary>/s.exec(page) ?? [];
      expect(seen(summary)).toBe(`${asRead(text)} ${asRead(text)}`);
    }),
  );
});

/** Whatever GitHub makes a link or a mention of, in texts that have been through Markdown. */
const REFERENCES = [
  /@[a-z0-9]/i,
  /#\d/,
  /(?<![a-z0-9])GH-\d/i,
  /(?<![a-z0-9])[0-9a-f]{7,40}(?![a-z0-9])/i,
  /:\/\//,
  /www\./i,
  /:[\w+-]+:/,
];

const references = [
  '@octocat',
  '@org/team',
  'x @octocat,',
  '#1',
  '(#1)',
  'org/repo#12',
  'GH-3',
  'gh-3.',
  'deadbeef',
  '0123456789abcdef0123456789abcdef01234567',
  'octocat@deadbeef',
  'org/repo@0123456789abcdef0123456789abcdef01234567',
  'https://a.example/b?c=d#1',
  'HTTP://A.example',
  'ftp://a.example',
  'www.a.example',
  '_www.a.example_',
  'mailto:me@a.example',
  'me@a.example',
  'xmpp:me@a.example/x',
  '[a](https://a.example)',
  '![a](https://a.example/b.png)',
  '<https://a.example>',
  '<a href="https://a.example">',
  '[a]: https://a.example',
  ':tada:',
];

/** A value with a text put before, behind and in place of each text in it, codes and words of its own aside. */
function withTexts<T>(value: T, text: string): T {
  const own = new Set(['rule', 'severity', 'align', 'verb', 'until']);
  const inside = (key: string, item: unknown): unknown => {
    if (own.has(key)) return item;
    if (typeof item === 'string') return `${text} ${item.replaceAll('`', '')} ${text}`;
    if (Array.isArray(item)) return item.map((one) => inside('', one));
    if (item === null || typeof item !== 'object') return item;
    return Object.fromEntries(Object.entries(item).map(([name, one]) => [name, inside(name, one)]));
  };
  return inside('', value) as T;
}

function expectNoReference(page: string): void {
  expect(page).not.toMatch(/<a\b|<img\b/);
  // Digits behind a decimal point are a figure.
  const texts = page
    .replace(/(?<!\S)\d+\.\d+(?!\S)/g, ' ')
    .replace(/<code>.*?<\/code>/gs, ' ')
    .replace(/<[^>]*>/g, '\n');
  for (const reference of REFERENCES) expect(texts).not.toMatch(reference);
}

it.each(mixedDigests)('of %s refers to nobody and nothing, in no place', (_, digest) => {
  for (const text of thorough ? references : [references.join(' ')])
    expectNoReference(html(renderMarkdown(withTexts({ lead: 'x', ...digest }, text))));
});

it('of any digest refers to nobody and nothing', () => {
  const pieces = fc.constantFrom(
    ...references,
    '@',
    '#',
    'a',
    '1',
    '-',
    'GH',
    '://',
    'www',
    '.',
    ' ',
    '`',
    '\\',
    '|',
    '*',
  );
  const texts = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.constantFrom(...mixedDigests), (text, [, digest]) => {
      expectNoReference(html(renderMarkdown(withTexts({ lead: 'x', ...digest }, text))));
    }),
    counted(100),
  );
});

it('of the register refers to nobody and nothing', () => {
  const risk = { rule: 'HA601', status: 'open', downtimeYear: 1, line: 1 };
  for (const text of references) {
    const told = { risk: text, on: text, owner: text, reason: text, until: null, file: text };
    const topologies = [{ file: text, name: text, risks: [{ ...risk, ...told }] }];
    const register = {
      schemaVersion: 1,
      tool: { name: 'ha-calc', version: '' },
      topologies,
    } as unknown as Register;
    const view = { width: Number.POSITIVE_INFINITY, style: plain, ascii: false, verbose: false };
    expectNoReference(html(renderRegister(register, view)));
  }
});

it.each([
  ['`db` is needed', '<code>db</code> is needed'],
  ['`a` and `b.c-d_2`.', '<code>a</code> and <code>b.c-d_2</code>.'],
  ['`a b` `1` `a|b` ``db`` `', '`a b` `1` `a|b` ``db`` `'],
  ['a`b`c`d', 'a<code>b</code>c`d'],
  ['99.99999990 %', '99.99999990 %'],
  ['Stop db#2, or (app#1)', 'Stop <code>db#2</code>, or (<code>app#1</code>)'],
])('makes code of plain names only: %s', (text, shown) => {
  expect(html(escapeMarkdown(text))).toBe(`<p>${shown}</p>`);
});

it('keeps backquotes inside code', () => {
  expect(html(code('a`b``c'))).toBe('<p><code>a`b``c</code></p>');
  expect(html(code('`'))).toBe('<p><code>`</code></p>');
});

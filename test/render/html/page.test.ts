import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { raw } from '../../../src/render/html/html.js';
import { type PageDocument, renderPage } from '../../../src/render/html/page.js';
import { pageOf, viewOf } from '../../page-of.js';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const asset = {
  style: 'p{margin:0}',
  loader: 'start()',
  engine: 'AAAA',
  engineHash: 'sha256-engine',
  licences: 'MIT </script>',
};
const text = 'components: { a: { availability: 99.9% } }\nsystem: a\n';

function document(more: Partial<PageDocument> = {}): PageDocument {
  const picture = { drawing: raw('<svg id="drawing"></svg>'), lines: 'dotted: needs', leastWidth: 300 };
  const notes = { picture: 'too large', engine: '' };
  return { view: viewOf(pageOf(text)), picture, notes, asset, data: '{"a":1}', hash, ...more };
}

const policyOf = (page: string) =>
  /Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!.replaceAll('&#39;', "'");

describe('renderPage', () => {
  it('allows nothing but its own style and scripts, by their hashes', () => {
    const page = renderPage(document());
    const style = /<style>(.*?)<\/style>/s.exec(page)![1]!;
    expect(policyOf(page)).toBe(
      `default-src 'none'; script-src '${hash('start()')}' 'sha256-engine'; style-src '${hash(style)}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toMatch(/unsafe|\sstyle=|\son[a-z]+=|https?:/);
  });

  it('has no script at all without an engine, and says why', () => {
    const page = renderPage(document({ data: null, notes: { picture: '', engine: 'Too large.' } }));
    expect(page).not.toContain('<script');
    expect(policyOf(page)).toContain("script-src 'none'");
    expect(page).toContain('Too large.');
  });

  it('says why there is no picture', () => {
    expect(renderPage(document({ picture: null }))).toContain('<p class="quiet">too large</p>');
  });

  it('embeds data that cannot end its element, and can be read again', () => {
    const data = { text: '</script><!--<script>\u2028' };
    const page = renderPage(document({ data: JSON.stringify(data) }));
    const embedded = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)![1]!;
    expect(embedded).not.toContain('<');
    expect(JSON.parse(embedded)).toEqual(data);
  });

  it('passes on the licences of what is in the engine', () => {
    expect(renderPage(document())).toContain(
      '<script type="text/plain" id="licences">MIT &lt;/script></script>',
    );
  });

  it('shows names and descriptions as they are, whatever is in them', () => {
    const evil = '</title></script><img src=x onerror=alert(1)>';
    const page = renderPage(
      document({ view: viewOf(pageOf(`name: "${evil}"\ndescription: "${evil}"\n${text}`)) }),
    );
    expect(page).not.toContain('<img');
    expect(page.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)).toHaveLength(3);
  });

  it('gives the same bytes for the same input', () => {
    expect(renderPage(document())).toBe(renderPage(document()));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, raw } from '../../../src/render/html/html.js';

describe('html', () => {
  it('escapes texts and numbers, in elements and in attributes', () => {
    const evil = `</p><script>alert("1")</script>'&`;
    expect(html`<p title="${evil}">${evil} ${1}</p>`.text).toBe(
      '<p title="&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;">' +
        '&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp; 1</p>',
    );
  });

  it('keeps HTML that it made, and joins lists', () => {
    expect(html`<ul>${['a', 'b<'].map((text) => html`<li>${text}</li>`)}</ul>`.text).toBe(
      '<ul><li>a</li><li>b&lt;</li></ul>',
    );
    expect(html`${raw('<br>')}`.text).toBe('<br>');
  });

  it('leaves out what is missing', () => {
    expect(html`a${null}${undefined}${false}${[]}b`.text).toBe('ab');
    expect(html`${0}${''}`.text).toBe('0');
  });

  it('shows controls and marks that reorder text as escapes', () => {
    expect(html`${'a\u202eb\u0000c\nd'}`.text).toBe('a\\u{202e}b\\x00c\\x0ad');
  });

  it('lets no text out of its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.text).not.toMatch(/[<>"']/);
      }),
      { seed: 7 },
    );
  });
});

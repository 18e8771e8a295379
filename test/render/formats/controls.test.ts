import { expect, it } from 'vitest';
import { escapeXml } from '../../../src/render/escape-xml.js';
import { renderJson } from '../../../src/render/json.js';

const HOSTILE = 'a\u001b[31m\u007f\u009b31m\u2028\u202eb\u2066c\u061cä€𝄞';

it('leaves nothing in JSON that a terminal obeys, and says the same', () => {
  const text = renderJson([HOSTILE]);
  expect(text).toMatch(/^[ -~\nä€𝄞]*$/u);
  expect(text).toContain('\\u009b31m\\u2028\\u202eb');
  expect(JSON.parse(text)).toEqual([HOSTILE]);
});

it('leaves nothing in XML that a terminal obeys', () => {
  expect(escapeXml(HOSTILE)).toBe('a[31m&#127;&#155;31m&#8232;&#8238;b&#8294;c&#1564;ä€𝄞');
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textWidth } from '../../../src/diagnostics/text-width.js';
import { shortTitles } from '../../../src/render/terminal/short-titles.js';
import { wildName } from '../random-report.js';

it.each([
  [['browse', 'checkout'], false, ['browse', 'checkout']],
  [['journey-number-1', 'browse', 'journey-number-12'], false, ['…ey-number-1', 'browse', '…y-number-12']],
  [['journey-number-1', 'journey-number-2'], true, ['...-number-1', '...-number-2']],
  [['pay-by-credit-card', 'journey-number-2'], false, ['pay-by-cred…', 'journey-num…']],
  [['中文中文中文中文一', '中文中文中文中文二'], false, ['…中文中文一', '…中文中文二']],
  [['same', 'same'], false, ['same', 'same']],
])('makes of %j (ASCII: %s) %j', (names, ascii, titles) => {
  expect(shortTitles(names, 12, ascii)).toEqual(titles);
});

it('fits whatever the names are, and lets no control character through', () => {
  const width = fc.integer({ min: 4, max: 20 });
  fc.assert(
    fc.property(fc.array(wildName, { maxLength: 4 }), width, fc.boolean(), (names, room, ascii) => {
      const titles = shortTitles([...names, ...names], room, ascii);
      expect(titles).toHaveLength(2 * names.length);
      for (const title of titles) {
        expect(textWidth(title)).toBeLessThanOrEqual(room);
        expect(title).not.toMatch(ascii ? /[^\x20-\x7e]/ : /[\p{Cc}\p{Cs}]/u);
      }
    }),
    { numRuns: 60 },
  );
});

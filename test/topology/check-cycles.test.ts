import { describe, expect, test } from 'vitest';
import { notes, read, topologyOf } from './read.js';

/** A file with a component for each name, depending on what it maps to. */
function dependencies(needs: Record<string, string>, blocks = ''): string {
  const lines = Object.entries(needs).map(([name, names]) => {
    const key = names === '' ? '' : `, depends_on: ${names}`;
    return `  ${name}: { availability: 99%${key} }\n`;
  });
  return `components:\n${lines.join('')}blocks: { ${blocks} }\nsystem: [${Object.keys(needs).join(', ')}]\n`;
}

const messages = (text: string) => read(text).diagnostics.map(({ code, message }) => `${code} ${message}`);

describe('definitionOrder', () => {
  test.each([
    [dependencies({ a: '', b: '' }), ['a', 'b']],
    [dependencies({ a: 'b', b: 'c', c: '' }), ['c', 'b', 'a']],
    [dependencies({ a: '[b, c]', b: 'c', c: '' }), ['c', 'b', 'a']],
    [dependencies({ a: '{ parallel: [x, c] }', b: '', c: '' }, 'x: [y, b], y: c'), ['c', 'y', 'b', 'x', 'a']],
  ])('each after all that it needs', (text, order) => {
    expect(topologyOf(text).order).toEqual(order);
  });
});

describe('cycles', () => {
  test.each([
    [dependencies({ a: 'a' }), ['HA303 `a` needs itself']],
    [dependencies({ a: '[b, { parallel: [b, a] }]', b: '' }), ['HA303 `a` needs itself']],
    [dependencies({ a: 'b', b: 'a' }), ['HA303 cycle: a → b → a']],
    [dependencies({ x: 'a', a: 'b', b: 'c', c: '[x2, a]', x2: '' }), ['HA303 cycle: a → b → c → a']],
    [dependencies({ a: 'x' }, 'x: [y], y: { parallel: [a] }'), ['HA303 cycle: a → x → y → a']],
    [dependencies({ a: '' }, 'x: [a, x]'), ['HA303 `x` needs itself']],
    [dependencies({ a: 'b', b: 'a', c: 'd', d: 'c' }), ['HA303 cycle: a → b → a', 'HA303 cycle: c → d → c']],
    [dependencies({ a: 'b', b: '[a, c]', c: 'b' }), ['HA303 cycle: a → b → a', 'HA303 cycle: b → c → b']],
  ])('%#', (text, expected) => {
    expect(messages(text)).toEqual(expected);
  });

  test('no cycle is seen where two ways lead to one thing', () => {
    expect(notes(dependencies({ a: '[b, c]', b: 'd', c: 'd', d: '' }))).toEqual([]);
  });

  test('every step is shown, the last as the place', () => {
    const text = dependencies({ a: 'b', b: 'c', c: 'a' });
    const [diagnostic] = read(text).diagnostics;
    expect(text.slice(0, diagnostic!.span!.start)).toMatch(/ c: .*depends_on: $/s);
    expect(diagnostic!.related.map(({ label }) => label)).toEqual(['a needs b', 'b needs c']);
  });

  test('of domains', () => {
    const text = (domains: string) =>
      `domains: { ${domains} }\ncomponents: { x: { availability: 99%, in: a } }\nsystem: x\n`;
    expect(messages(text('a: { in: b }, b: { in: a }'))).toEqual(['HA303 cycle: a → b → a']);
    expect(messages(text('a: { in: a }'))).toEqual(['HA303 `a` is in itself']);
    expect(read(text('a: { in: b }, b: { in: a }')).diagnostics[0]!.related[0]!.label).toBe('a is in b');
  });

  test('of very many components are cut short', () => {
    const names = Array.from({ length: 45 }, (_, index) => `c${index}`);
    const needs = Object.fromEntries(names.map((name, index) => [name, names[(index + 1) % 45]!]));
    const shown = names.slice(0, 40).join(' → ');
    expect(messages(dependencies(needs))).toEqual([`HA303 cycle: ${shown} → … 5 more → c0`]);
  });
});

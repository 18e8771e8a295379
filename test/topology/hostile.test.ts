import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/diagnostics/format-diagnostic.js';
import { many } from '../thorough.js';
import { notes, read, topologyOf } from './read.js';

const FIGURE = 'availability: 99%';
const ok = `components: { a: { ${FIGURE} } }\nsystem: a\n`;
const repeat = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('');

/** Each code that is noted, with how often. */
function tally(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of read(text).diagnostics) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

describe('aliases', () => {
  const laughs = (levels: number) =>
    repeat(levels, (i) => `  b${i + 1}: &b${i + 1} [${`*b${i}, `.repeat(10)}]\n`);

  test('a billion laughs', () => {
    const text = `components: { a: { ${FIGURE} } }\nblocks:\n  b0: &b0 [a]\n${laughs(9)}system: b9\n`;
    expect(tally(text)).toEqual({ HA404: 1 });
  });

  test('a hundred thousand are followed', () => {
    const text = `components: { a: { ${FIGURE} } }\nblocks:\n  b0: &b0 [a]\n${laughs(4)}system: [b0, b1, b2, b3, b4]\n`;
    expect(new Set(notes(text))).toEqual(new Set());
    expect(topologyOf(text).blocks.size).toBe(5);
  });

  test('one map merged into a thousand others', () => {
    const keys = repeat(2000, (i) => `k${i}: 1, `);
    const text = `a: &a { ${keys}}\nb: [${'{ <<: *a }, '.repeat(1000)}]\n`;
    expect(tally(text)).toEqual({ HA404: 1 });
  });

  test('one map merged a thousand times into another', () => {
    const keys = repeat(2000, (i) => `k${i}: 1, `);
    expect(tally(`a: &a { ${keys}}\nb: { <<: [${'*a, '.repeat(1000)}] }\n`)).toEqual({ HA404: 1 });
  });

  test('chains that nest deeper than the text', () => {
    const text = `components: { a: { ${FIGURE} } }\nblocks:\n  b0: &b0 [a]\n${repeat(500, (i) => `  b${i + 1}: &b${i + 1} [*b${i}]\n`)}system: b0\n`;
    // The file, the map of blocks and the block itself are three levels.
    expect(notes(text).filter((note) => note.startsWith('HA402'))).toEqual(['HA402 *b197', 'HA402 *b395']);
  });

  test.each([
    ['components: &a { b: *a }', ['HA215 ', 'HA107 *a']],
    ['components: &a\n  b: &b [*a, *b]\nsystem: b\n', ['HA107 *a', 'HA107 *b', 'HA202 [*a, *b]']],
  ])('%j stands in itself', (text, expected) => {
    expect(notes(text).sort()).toEqual(expected.sort());
  });
});

describe('nesting', () => {
  test.each([
    ['brackets', (depth: number) => `${'['.repeat(depth)}a${']'.repeat(depth)}`],
    ['braces', (depth: number) => `${'{ series: ['.repeat(depth / 2)}a${'] }'.repeat(depth / 2)}`],
    ['dashes', (depth: number) => `\n  ${'- '.repeat(depth)}a`],
    [
      'lines',
      (depth: number) =>
        `\n${repeat(depth - 1, (i) => `${' '.repeat(2 * i + 1)}-\n`)}${' '.repeat(2 * depth)}- a`,
    ],
  ])('of 200 levels of %s is the limit', (_, nested) => {
    const system = (depth: number) => `components: { a: { ${FIGURE} } }\nsystem: ${nested(depth)}\n`;
    // The file itself is the first level.
    expect(tally(system(198))).toEqual({});
    expect(tally(system(202))).toEqual({ HA402: 1 });
  });

  test.each([
    ['brackets', '['.repeat(200_000)],
    ['braces', '{a: '.repeat(10_000)],
    ['dashes', '- '.repeat(10_000)],
    ['questions', '? '.repeat(10_000)],
    ['lines', repeat(2_000, (i) => `${' '.repeat(i)}a:\n`)],
  ])('of very many levels of %s is refused', (_, text) => {
    expect(tally(text)).toEqual({ HA402: 1 });
  });

  test.each([
    [']'.repeat(200_000), 'HA101'],
    ['{}'.repeat(5_000), 'HA101'],
    [`system: [${'[], '.repeat(5_000)}]`, 'HA216'],
    [':'.repeat(20_000), 'HA101'],
    ['- '.repeat(100).concat('&a '.repeat(2_000)), 'HA101'],
  ])('%#: what is not nested is read', (text, code) => {
    expect(tally(text)).toHaveProperty(code);
  });
});

describe('chains', () => {
  const LENGTH = many(10_000);

  test('of components, blocks and domains may be long', () => {
    const domains = repeat(LENGTH, (i) => `  d${i}: { in: d${i + 1} }\n`);
    const components = repeat(1_000, (i) => `  c${i}: { ${FIGURE}, depends_on: c${i + 1} }\n`);
    const blocks = repeat(LENGTH, (i) => `  b${i}: b${i + 1}\n`);
    const text = `domains:\n${domains}  d${LENGTH}:
components:\n${components}  c1000: { ${FIGURE}, in: d0 }
blocks:\n${blocks}  b${LENGTH}: c0
system: b0
`;
    const { order } = topologyOf(text);
    expect(order).toHaveLength(LENGTH + 1_002);
    expect([order[0], order.at(-1)]).toEqual(['c1000', 'b0']);
  });

  test('a long cycle is told in few words', () => {
    const text = `components:\n${repeat(LENGTH, (i) => `  c${i}: { ${FIGURE}, depends_on: c${(i + 1) % LENGTH} }\n`)}system: c0\n`;
    const { diagnostics } = read(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(['HA303']);
    expect(diagnostics[0]!.message).toMatch(
      new RegExp(`^cycle: c0 → c1 → .* → c39 → … ${LENGTH - 40} more → c0$`),
    );
    expect(formatDiagnostic(diagnostics[0]!).length).toBeLessThan(4_000);
  });

  test('thousands of long cycles take no longer than their chain', () => {
    const text = `components:\n${repeat(2_000, (i) => `  c${i}: { ${FIGURE}, depends_on: [c${i + 1}, c0] }\n`)}  c2000: { ${FIGURE} }\nsystem: c0\n`;
    expect(tally(text)).toEqual({ HA303: 1000 });
  });
});

describe('very many', () => {
  // The YAML library's own search for duplicates takes minutes.
  test('keys in one map, half of them twice', { timeout: 15_000 }, () => {
    const keys = many(50_000);
    const text = `a:\n${repeat(2 * keys, (i) => ` k${i % keys}:\n`)}${ok}`;
    expect(tally(text)).toEqual({ HA102: 1000, HA201: 1 });
  });

  test('unknown names', () => {
    const text = `components:\n${repeat(many(2_000), (i) => `  part${i}: { ${FIGURE} }\n`)}system: [${repeat(many(50_000), (i) => `prat${i},`)}]\n`;
    const { diagnostics } = read(text);
    expect(diagnostics).toHaveLength(1000);
    expect(diagnostics[0]!.hint).toBe('did you mean `part0`?');
    expect(diagnostics.at(-1)!.hint).toBe('define it under `components`');
  });

  test('unknown aliases', () => {
    const anchors = repeat(2_000, (i) => `&a${i} x, `);
    expect(tally(`${ok}blocks: [${anchors}${repeat(5_000, (i) => `*b${i} , `)}]\n`)).toEqual({
      HA107: 1000,
      HA202: 1,
    });
  });

  test('journeys', () => {
    const file = (count: number) =>
      `components: { a: { ${FIGURE} } }\njourneys:\n${repeat(count, (i) => `  j${i}: { path: a }\n`)}`;
    expect(notes(file(10_001))).toEqual(['HA401 journeys']);
    expect(topologyOf(file(10_000)).journeys).toHaveLength(10_000);
  });

  test('replicas', () => {
    const file = (replicas: string) => `components: { a: { ${FIGURE}, replicas: ${replicas} } }\nsystem: a\n`;
    expect(topologyOf(file('1e6')).components.get('a')!.replicas).toBe(1_000_000);
    expect(notes(file('1000001'))).toEqual(['HA403 1000001']);
    expect(notes(file('1e400'))).toEqual(['HA208 1e400']);
  });
});

describe('very long', () => {
  const long = 'x'.repeat(1_000_000);

  test.each([
    ['text', `name: ${long}\n${ok}`],
    ['words', `name: ${'x '.repeat(200_000)}\n${ok}`],
    ['text in double quotes', `name: "${'x\\"'.repeat(200_000)}"\n${ok}`],
    ['text in single quotes', `name: '${"x''".repeat(200_000)}'\n${ok}`],
    ['comment', `# ${long}\n${ok}`],
    ['text of lines', `description: |\n${'  x\n'.repeat(50_000)}${ok}`],
    ['run of comments', `${'# x\n'.repeat(20_000)}${ok}`],
    ['run of empty lines', `${'\n'.repeat(20_000)}${ok}${'\n'.repeat(20_000)}`],
  ])('%s', (_, text) => {
    expect(topologyOf(text).components.size).toBe(1);
  });

  test.each([
    ['figure', ok.replace('99%', `${'9'.repeat(1_000_000)}%`), 'HA204'],
    ['name', ok.replace('system: a', `system: ${long}`), 'HA301'],
    ['key', `? ${long}\n: 1\n${ok}`, 'HA201'],
    ['alias', `${ok}name: *${long}\n`, 'HA107'],
    ['tag', `${ok}name: !${long} x\n`, 'HA106'],
    ['unclosed quote', `${ok}name: "${long}\n`, 'HA101'],
    ['run of unclosed quotes', `${ok}${'x: "\n'.repeat(50_000)}`, 'HA101'],
  ])('%s is told in few words', (_, text, code) => {
    const { diagnostics } = read(text);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(formatDiagnostic(diagnostics[0]!).length).toBeLessThan(3_000);
  });
});

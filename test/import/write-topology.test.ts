import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../src/import/sketch.js';
import { writeTopology } from '../../src/import/write-topology.js';
import { topologyOf } from '../topology-of.js';

const a = { name: 'a', unavailability: '1e-5', comment: null };
const small: Sketch = {
  comments: [],
  name: null,
  description: null,
  components: [a],
  blocks: [],
  journeys: ['a'],
};

const lineOf = (text: string, start: string) =>
  text.split('\n').find((line) => line.trim().startsWith(start));

describe('writeTopology', () => {
  it('writes a line for everything', () => {
    const text = writeTopology({
      comments: ['from somewhere'],
      name: 'Two',
      description: 'A: b',
      components: [a, { name: 'b', unavailability: '0.50', comment: 'the b' }],
      blocks: [
        { name: 'or', comment: null, block: { type: 'series', parts: [name('a'), name('b')] } },
        {
          name: 'and',
          comment: null,
          block: { type: 'parallel', required: 1, parts: [name('a'), name('b')] },
        },
        {
          name: 'both',
          comment: 'inner',
          block: {
            type: 'parallel',
            required: 2,
            parts: [name('or'), name('and'), { type: 'series', parts: [name('a')] }],
          },
        },
      ],
      journeys: ['both', 'or'],
    });
    expect(text).toBe(
      [
        '# from somewhere',
        'name: Two',
        'description: "A: b"',
        '',
        'components:',
        '  a: { unavailability: 1e-5 }',
        '  b: { unavailability: 0.50 } # the b',
        '',
        'blocks:',
        '  or: [a, b]',
        '  and: { parallel: [a, b] }',
        '  both: { parallel: [or, and, [a]], required: 2 } # inner',
        '',
        'journeys:',
        '  both: { path: both }',
        '  or: { path: or }',
        '',
      ].join('\n'),
    );
    topologyOf(text);
  });

  it('breaks long lines behind commas and puts their comment above', () => {
    const components = Array.from({ length: 60 }, (_, index) => ({ ...a, name: `event-${index}` }));
    const parts = components.map((one) => name(one.name));
    const text = writeTopology({
      ...small,
      components,
      blocks: [{ name: 'g', comment: 'a wide gate', block: { type: 'parallel', required: 2, parts } }],
      journeys: ['g'],
    });
    const lines = text.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
    expect(lines[lines.findIndex((line) => line.startsWith('  g:')) - 1]).toBe('  # a wide gate');
    const block = topologyOf(text).blocks.get('g')!.block;
    expect(block).toMatchObject({ type: 'parallel', required: 2 });
    expect(block.type === 'parallel' && block.parts.map((part) => part.type === 'name' && part.name)).toEqual(
      components.map((one) => one.name),
    );
  });

  it.each(['null', 'Null', 'NULL', 'true', 'no', 'y', '__proto__', 'constructor', 'series', '_'])(
    'writes the name %s so that it is read as that name',
    (word) => {
      const components = [a, { ...a, name: word }];
      const text = writeTopology({ ...small, components, journeys: [word, 'a'] });
      const topology = topologyOf(text);
      expect([...topology.components.keys()]).toEqual(['a', word]);
      expect(topology.journeys.map((journey) => journey.name)).toEqual([word, 'a']);
      expect(
        topologyOf(writeTopology({ ...small, components: [{ ...a, name: word }], journeys: [word] }))
          .journeys,
      ).toHaveLength(1);
    },
  );

  it('cuts long comments and takes what is no text out of them', () => {
    const comment = `\u0007 a\u2028b\r\n# c\ud800 ${'x'.repeat(200)}`;
    const text = writeTopology({ ...small, components: [{ ...a, comment }] });
    expect(lineOf(text, '#')).toMatch(/^ {2}# a b # c x+…$/);
    expect(lineOf(text, '#')!.length).toBeLessThan(110);
    topologyOf(text);
  });

  it('is read back with the texts that it was given, whatever they are', () => {
    const line = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(line, line, line, (title, description, comment) => {
        const text = writeTopology({
          ...small,
          comments: [comment],
          name: title,
          description,
          components: [{ ...a, comment }],
        });
        const topology = topologyOf(text);
        expect(topology.name).toBe(plain(title) || 'test');
        expect(topology.description).toBe(plain(description) || null);
        expect([...topology.components.keys()]).toEqual(['a']);
      }),
    );
  });
});

const plain = (text: string) => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();

function name(text: string) {
  return { type: 'name', name: text } as const;
}

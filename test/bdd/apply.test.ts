import { describe, expect, it } from 'vitest';
import { Apply } from '../../src/bdd/apply.js';
import { FAILED, NodeStore, OVER_BUDGET, WORKS } from '../../src/bdd/node-store.js';
import { checkStore } from './check-store.js';

/**
 * The diagram of every function of three variables; function f is the table whose entry s is bit s of f,
 * level i being bit i of s.
 */
function allFunctions(store: NodeStore): number[] {
  const diagram = (table: number[], level: number): number => {
    if (table.length === 1) return table[0]!;
    const low = table.filter((_, i) => i % 2 === 0);
    const high = table.filter((_, i) => i % 2 === 1);
    return store.node(level, diagram(low, level + 1), diagram(high, level + 1));
  };
  return Array.from({ length: 256 }, (_, f) =>
    diagram(
      Array.from({ length: 8 }, (_state, s) => (f >> s) & 1),
      0,
    ),
  );
}

/**
 * The parity of `count` variables from `level` on, every other one: its diagram is small, combinations of it
 * with others are not.
 */
function parity(store: NodeStore, levels: readonly number[]): number {
  let [even, odd] = [WORKS, FAILED];
  for (const level of levels.toReversed()) {
    [even, odd] = [store.node(level, even, odd), store.node(level, odd, even)];
  }
  return even;
}

describe('Apply', () => {
  const store = new NodeStore(1e5);
  const functions = allFunctions(store);

  it('sees all 256 functions of three variables as different nodes', () => {
    expect(new Set(functions).size).toBe(256);
    expect(checkStore(store)).toEqual([]);
  });

  it.each([
    ['or', (f: number, g: number) => f | g],
    ['and', (f: number, g: number) => f & g],
  ] as const)('combines any two of them by %s', (name, onTables) => {
    const apply = new Apply(store, 1e6);
    const wrong: string[] = [];
    for (let f = 0; f < 256; f++) {
      for (let g = 0; g < 256; g++) {
        const result = apply[name](functions[f]!, functions[g]!);
        if (result !== functions[onTables(f, g)]) wrong.push(`${f} ${name} ${g} gives node ${result}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(checkStore(store)).toEqual([]);
  });

  it('does not mix up the two operators in its table', () => {
    const apply = new Apply(store, 1e6);
    const [f, g] = [functions[0b10101010]!, functions[0b11001100]!];
    expect([apply.or(f, g), apply.and(f, g), apply.or(f, g)]).toEqual([
      functions[0b11101110],
      functions[0b10001000],
      functions[0b11101110],
    ]);
  });

  it('counts steps, a remembered one not', () => {
    const apply = new Apply(store, 1e6);
    const [f, g] = [functions[0b10101010]!, functions[0b11001100]!];
    apply.or(f, g);
    const left = apply.stepsLeft;
    expect(left).toBeLessThan(1e6);
    apply.or(g, f);
    expect(apply.stepsLeft).toBe(left);
  });

  it('returns a value when the steps run out, or the nodes', () => {
    const levels = Array.from({ length: 40 }, (_, i) => i);
    const operands = (maxNodes: number) => {
      const small = new NodeStore(maxNodes);
      const even = levels.filter((level) => level % 2 === 0);
      return { small, f: parity(small, levels), g: parity(small, even) };
    };
    const roomy = operands(1e6);
    expect(new Apply(roomy.small, 10).and(roomy.f, roomy.g)).toBe(OVER_BUDGET);
    expect(new Apply(roomy.small, 1e6).and(roomy.f, roomy.g)).toBeGreaterThan(FAILED);
    const tight = operands(130);
    expect(new Apply(tight.small, 1e6).and(tight.f, tight.g)).toBe(OVER_BUDGET);
    expect(checkStore(tight.small)).toEqual([]);
  });

  it('goes as deep as there are levels', () => {
    const deep = new NodeStore(1e6);
    const levels = Array.from({ length: 100_000 }, (_, i) => i);
    const chain = levels.toReversed().reduce((below, level) => deep.node(level, WORKS, below), FAILED);
    const last = deep.node(levels.length - 1, WORKS, FAILED);
    const apply = new Apply(deep, 1e6);
    expect(apply.and(chain, last)).toBe(chain);
    expect(apply.or(chain, last)).toBe(last);
  });
});

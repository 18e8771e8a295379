import { describe, expect, it } from 'vitest';
import { IntList } from '../../src/bdd/int-list.js';

describe('IntList', () => {
  it('keeps what is pushed, in order, beyond its first size', () => {
    const list = new IntList();
    const items = Array.from({ length: 1000 }, (_, i) => i * i);
    for (const item of items) list.push(item);
    expect(Array.from(list.toArray())).toEqual(items);
  });

  it('takes the beginning of an array, also one larger than itself', () => {
    const list = new IntList();
    list.push(-7);
    list.pushAll(
      Int32Array.from({ length: 500 }, (_, i) => i),
      400,
    );
    expect([list.length, list.items[0], list.items[400]]).toEqual([401, -7, 399]);
  });

  it('gives back the last first', () => {
    const list = new IntList();
    list.push(1);
    list.push(2);
    expect([list.pop(), list.pop(), list.length]).toEqual([2, 1, 0]);
  });
});

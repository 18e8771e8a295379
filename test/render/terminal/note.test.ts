import { expect, it } from 'vitest';
import { noteOf } from '../../../src/render/terminal/note.js';
import type { Part } from '../../../src/render/terminal/parts.js';

const part = (...single: string[]): Part => ({
  name: 'db',
  units: '1',
  unavailability: 0.1,
  rto: null,
  rpo: null,
  costs: [],
  most: 0,
  single,
});

it.each([
  [part(), ['buy'], '', ''],
  [part('buy'), ['buy'], 'single point of failure', 'single point'],
  [part('buy'), ['look', 'buy', 'pay'], 'single point of failure of buy', 'single point 1/3'],
  [part('buy', 'pay'), ['look', 'buy', 'pay'], 'single point of failure of buy, pay', 'single point 2/3'],
  [part('buy', 'pay'), ['buy', 'pay'], 'single point of failure', 'single point'],
  [part('buy', 'pay'), ['look'], '', ''],
])('%#', (one, journeys, full, short) => {
  expect(noteOf(one, journeys, 'full')).toBe(full);
  expect(noteOf(one, journeys, 'short')).toBe(short);
});

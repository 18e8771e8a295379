import { describe, expect, it } from 'vitest';
import { event, gate, house, linesOf } from './models.js';

const t = '<constant value="true"/>';
const f = '<house-event name="off"/>';
const [a, b, c] = ['a', 'b', 'c'].map((name) => `<basic-event name="${name}"/>`) as [string, string, string];
const rest = [
  event('a', '0.1'),
  event('b', '0.2'),
  event('c', '0.3'),
  house('off', false),
  house('on', true),
];

function topOf(formula: string): string {
  return linesOf(gate('top', formula), ...rest)
    .find((line) => line.startsWith('  top: '))!
    .slice(7);
}

describe('foldConstants', () => {
  it.each([
    [`<or>${f}${a}${b}</or>`, '[a, b]'],
    [`<or>${f}${a}</or>`, 'a'],
    [`<and>${t}${a}${b}</and>`, '{ parallel: [a, b] }'],
    [`<and><house-event name="on"/>${a}</and>`, 'a'],
    [`<atleast min="2">${t}${a}${b}</atleast>`, '[a, b]'],
    [`<atleast min="2">${f}${a}${b}</atleast>`, '{ parallel: [a, b] }'],
    [`<atleast min="2">${f}${a}${b}${c}</atleast>`, '{ parallel: [a, b, c], required: 2 }'],
    [`<atleast min="3">${t}${t}${a}${f}</atleast>`, 'a'],
    [`<or>${a}<and>${b}${f}</and></or>`, 'a'],
    [`<and>${a}<or>${b}${t}</or></and>`, 'a'],
    [`<or>${a}${t}</or>`, '{ unavailability: 1 } # house events make it true'],
    [`<atleast min="1">${t}${a}</atleast>`, '{ unavailability: 1 } # house events make it true'],
    [`<and>${a}${f}</and>`, '{ unavailability: 0 } # house events make it false'],
    [`<atleast min="3">${a}${b}${f}</atleast>`, '{ unavailability: 0 } # house events make it false'],
    [t, '{ unavailability: 1 } # house events make it true'],
    [f, '{ unavailability: 0 } # house events make it false'],
  ])('%s is %s', (formula, written) => {
    expect(topOf(formula)).toBe(written);
  });

  it('carries constants through gates, and leaves out what only they needed', () => {
    const lines = linesOf(
      gate('top', `<or>${a}<gate name="closed"/></or>`),
      gate('closed', '<and><gate name="shut"/><gate name="inner"/></and>'),
      gate('shut', f),
      gate('inner', `<or>${b}${c}</or>`),
      ...rest,
    );
    expect(lines).toEqual([
      'components:',
      '  a: { unavailability: 0.1 }',
      'blocks:',
      '  top: a',
      'system: top',
    ]);
  });
});

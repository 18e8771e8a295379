import { describe, expect, it } from 'vitest';
import { event, gate, linesOf, problemsOf } from './models.js';

const [a, b, c] = ['a', 'b', 'c'].map((name) => `<basic-event name="${name}"/>`) as [string, string, string];
const events = [event('a', '0.1'), event('b', '0.2'), event('c', '0.3')];

/** How the block of a gate with a formula is written. */
function blockOf(formula: string): string {
  return linesOf(gate('top', formula), ...events)
    .find((line) => line.startsWith('  top: '))!
    .slice(7);
}

describe('readFormula', () => {
  it.each([
    [a, 'a'],
    [`<event name="a"/>`, 'a'],
    [`<event name=" a " type="basic-event"/>`, 'a'],
    [`<or>${a}</or>`, 'a'],
    [`<and>${a}</and>`, 'a'],
    [`<atleast min="1">${a}</atleast>`, 'a'],
    [`<or>${a}${b}${c}</or>`, '[a, b, c]'],
    [`<and>${a}${b}${c}</and>`, '{ parallel: [a, b, c] }'],
    [`<atleast min="1">${a}${b}${c}</atleast>`, '[a, b, c]'],
    [`<atleast min="2">${a}${b}${c}</atleast>`, '{ parallel: [a, b, c], required: 2 }'],
    [`<atleast min=" 3 ">${a}${b}${c}</atleast>`, '{ parallel: [a, b, c] }'],
    [`<or>${a}<and>${b}<or>${a}${c}</or></and></or>`, '[a, { parallel: [b, [a, c]] }]'],
    [`<or><label>either</label>${a}<!-- or -->${b}</or>`, '[a, b]'],
    [`<or>${a}${b}${a}</or>`, '[a, b]'],
    [`<and>${a}${b}${a}</and>`, '{ parallel: [a, b] }'],
    [`<and>${a}${a}</and>`, 'a'],
    [`<atleast min="2">${a}${b}${a}</atleast>`, '{ parallel: [a, b, a], required: 2 }'],
  ])('%s is written as %s', (formula, block) => {
    expect(blockOf(formula)).toBe(block);
  });

  it.each(['not', 'xor', 'nor', 'nand', 'iff', 'imply', 'cardinality'])(
    'says that `%s` is not read',
    (name) => {
      expect(
        problemsOf(gate('top', `<and>${a}<${name} min="1" max="2">${b}</${name}></and>`), ...events),
      ).toEqual([`HA114 «${name}» \`${name}\` is not read`]);
    },
  );

  it.each([
    ['<or/>', 'HA113 «or» <or> has no inputs'],
    ['<atleast min="2"/>', 'HA113 «atleast» <atleast> has no inputs'],
    [`<or>a or b${a}</or>`, 'HA113 «or» <or> holds text where only elements can stand'],
    [`<atleast>${a}${b}</atleast>`, 'HA113 «atleast» <atleast> has no `min`'],
    [`<atleast min="two">${a}${b}</atleast>`, 'HA208 «two» "two" is not a whole number'],
    [`<atleast min="1.5">${a}${b}</atleast>`, 'HA208 «1.5» "1.5" is not a whole number'],
    [`<atleast min="0">${a}${b}</atleast>`, 'HA208 «0» "0" is less than 1'],
    [`<atleast min="3">${a}${b}</atleast>`, 'HA304 «3» 3 inputs are needed, of 2'],
    ['<basic-event/>', 'HA113 «basic-event» <basic-event> has no `name`'],
    ['<constant/>', 'HA113 «constant» <constant> has no `value`'],
    ['<constant value="yes"/>', 'HA211 «yes» "yes" is not a Boolean constant'],
    [`<all>${a}</all>`, 'HA113 «all» `all` does not stand here'],
    ['<float value="0.1"/>', 'HA113 «float» `float` does not stand here'],
  ])('notes %s once', (formula, problem) => {
    expect(problemsOf(gate('top', formula), ...events)).toEqual([problem]);
    expect(problemsOf(gate('top', `<and>${a}${formula}</and>`), ...events)).toEqual([problem]);
  });

  it('goes on to the other inputs', () => {
    const formula = `<or><xor/><atleast min="9"><event name="x"/></atleast><and/><event name="y"/></or>`;
    expect(problemsOf(gate('top', formula), ...events)).toEqual([
      'HA114 «xor» `xor` is not read',
      'HA304 «9» 9 inputs are needed, of 1',
      'HA301 «x» no event is called `x`',
      'HA113 «and» <and> has no inputs',
      'HA301 «y» no event is called `y`',
    ]);
  });
});

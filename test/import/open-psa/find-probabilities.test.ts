import { describe, expect, it } from 'vitest';
import { event, gate, linesOf, problemsOf } from './models.js';

const top = gate('top', '<event name="e"/>');
const with_ = (expression: string) => `<define-basic-event name="e">${expression}</define-basic-event>`;
const float = (value: string) => `<float value="${value}"/>`;
const parameter = (name: string, expression: string) =>
  `<define-parameter name="${name}">${expression}</define-parameter>`;

describe('findProbabilities', () => {
  it.each([
    '0',
    '1',
    '0.5',
    '.5',
    '1.',
    '1e-5',
    '1.0E-005',
    '+1e-3',
    '0.10',
    '1e-300',
    '0.000',
    '-0',
    '0.1234567890123456789012345',
  ])('writes %s as it stands in the model', (text) => {
    expect(linesOf(top, with_(float(text)))).toContain(`  e: { unavailability: ${text} }`);
    expect(linesOf(top, with_(float(` ${text}\t`)))).toContain(`  e: { unavailability: ${text} }`);
  });

  it('takes whole numbers and follows parameters', () => {
    expect(linesOf(top, with_('<int value="1"/>'))).toContain('  e: { unavailability: 1 }');
    const chain = [
      parameter('a', '<parameter name="t.b"/>'),
      parameter('b', '<parameter name="c"/>'),
      parameter('c', float('3e-4')),
    ];
    expect(linesOf(top, with_('<parameter name="a"/>'), ...chain)).toContain('  e: { unavailability: 3e-4 }');
  });

  it.each([
    ['', 'HA113 «e» `e` has no probability'],
    [float('1.5'), 'HA209 «1.5» "1.5" is not a probability'],
    [float('-0.1'), 'HA209 «-0.1» "-0.1" is not a probability'],
    [
      float('1.0000000000000000000001'),
      'HA209 «1.0000000000000000000001» "1.0000000000000000000001" is not a probability',
    ],
    [float('5%'), 'HA209 «5%» "5%" is not a decimal number'],
    [float('0,5'), 'HA209 «0,5» "0,5" is not a decimal number'],
    [float('NaN'), 'HA209 «NaN» "NaN" is not a decimal number'],
    [float('INF'), 'HA209 «INF» "INF" is not a decimal number'],
    [float('1e-320'), 'HA209 «1e-320» "1e-320" is not a decimal number'],
    [float('0x1'), 'HA209 «0x1» "0x1" is not a decimal number'],
    [float(''), 'HA113 «» `value` is empty'],
    ['<float/>', 'HA113 «float» <float> has no `value`'],
    [float('0.1') + float('0.2'), 'HA113 «float» a second expression in <define-basic-event>'],
    ['<parameter/>', 'HA113 «parameter» <parameter> has no `name`'],
    ['<parameter name="rtae"/>', 'HA301 «rtae» no parameter is called `rtae`'],
    ['<parameter name="rate"/>', 'HA209 «5» "5" is not a probability'],
    ['<flaot value="0.1"/>', 'HA113 «flaot» `flaot` does not stand here'],
    [
      '<exponential><parameter name="rate"/><system-mission-time/></exponential>',
      'HA114 «exponential» `exponential` is not read',
    ],
    ['<lognormal-deviate/>', 'HA114 «lognormal-deviate» `lognormal-deviate` is not read'],
    ['<mul><float value="0.1"/><float value="0.1"/></mul>', 'HA114 «mul» `mul` is not read'],
    ['<GLM/>', 'HA114 «GLM» `GLM` is not read'],
    ['<Weibull/>', 'HA114 «Weibull» `Weibull` is not read'],
    ['<periodic-test/>', 'HA114 «periodic-test» `periodic-test` is not read'],
  ])('notes %s once', (expression, problem) => {
    expect(problemsOf(top, with_(expression), parameter('rate', float('5')))).toEqual([problem]);
  });

  it('needs no probability of an event that no gate uses, and leaves it out', () => {
    expect(linesOf(top, event('e', '0.1'), event('unused'))).not.toContainEqual(
      expect.stringContaining('unused'),
    );
  });

  it('prints cycles of parameters, and no more about them', () => {
    const cycle = [parameter('a', '<parameter name="b"/>'), parameter('b', '<parameter name="a"/>')];
    expect(problemsOf(top, with_('<parameter name="a"/>'), ...cycle)).toEqual(['HA303 «a» cycle: a → b → a']);
  });
});

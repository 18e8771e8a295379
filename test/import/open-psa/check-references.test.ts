import { describe, expect, it } from 'vitest';
import { importOpenPsa } from '../../../src/import/open-psa/import-open-psa.js';
import { event, gate, house, modelOf, problemsOf } from './models.js';

const known = [event('pump', '0.1'), house('maintenance', false)];

/** The one problem of a model, with its hint and the places that matter. */
function problemOf(...definitions: readonly string[]) {
  const [problem, ...others] = importOpenPsa({
    file: 'model.xml',
    text: modelOf(...definitions),
  }).diagnostics;
  expect(others).toEqual([]);
  return {
    hint: problem!.hint,
    related: problem!.related.map(({ label }) => label),
    message: problem!.message,
  };
}

describe('checkReferences', () => {
  it.each([
    ['<gate name="pump"/>', '`pump` is a basic event, not a gate', '<basic-event name="pump"/>'],
    [
      '<house-event name="pump"/>',
      '`pump` is a basic event, not a house event',
      '<basic-event name="pump"/>',
    ],
    ['<event name="pump" type="gate"/>', '`pump` is a basic event, not a gate', '<basic-event name="pump"/>'],
    [
      '<basic-event name="maintenance"/>',
      '`maintenance` is a house event, not a basic event',
      '<house-event name="maintenance"/>',
    ],
  ])('notes %s where that is of another kind', (reference, message, better) => {
    const [, kind] = /is a (.*), not/.exec(message)!;
    expect(problemOf(gate('top', reference), ...known)).toEqual({
      message,
      hint: `write ${better}`,
      related: [`a ${kind} here`],
    });
  });

  it.each([
    ['<gate name="tpo"/>', 'no gate is called `tpo`', 'did you mean `top`?'],
    ['<basic-event name="pmup"/>', 'no basic event is called `pmup`', 'did you mean `pump`?'],
    ['<event name="valve 1"/>', 'no event is called "valve 1"', 'define it with <define-basic-event>'],
    ['<house-event name="x"/>', 'no house event is called `x`', 'define it with <define-house-event>'],
    ['<event name="__proto__"/>', 'no event is called `__proto__`', 'define it with <define-basic-event>'],
  ])('notes %s where there is no such event', (reference, message, hint) => {
    expect(problemOf(gate('top', `<or>${reference}<event name="pump"/></or>`), ...known)).toEqual({
      message,
      hint,
      related: [],
    });
  });

  it('prints cycles', () => {
    const step = (from: string, to: string) =>
      gate(from, `<or><gate name="${to}"/><event name="pump"/></or>`);
    expect(problemsOf(step('a', 'b'), step('b', 't.c'), step('c', 'a'), step('d', 'd'), ...known)).toEqual([
      'HA303 «a» cycle: a → b → c → a',
      'HA303 «d» `d` needs itself',
    ]);
  });

  it('follows a chain of any length', () => {
    const count = 5000;
    const chain = Array.from({ length: count }, (_, index) =>
      gate(`g${index}`, `<gate name="g${index + 1}"/>`),
    );
    expect(problemsOf(...chain, gate(`g${count}`, '<event name="pump"/>'), ...known)).toEqual([]);
    expect(problemsOf(...chain, gate(`g${count}`, '<gate name="g0"/>'), ...known)[0]).toMatch(
      /^HA303 «g0» cycle: g0 → g1/,
    );
  });

  it('takes little time for many unknown names', () => {
    const unknown = Array.from({ length: 10_000 }, (_, index) => `<event name="unknown${index}"/>`);
    const start = performance.now();
    const problems = problemsOf(
      gate('top', `<or>${unknown.join('')}</or>`),
      ...unknown.map((_, index) => event(`event${index}`)),
    );
    expect(problems.length).toBeLessThan(unknown.length);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

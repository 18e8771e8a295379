import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../../src/import/limits.js';
import { importOpenPsa } from '../../../src/import/open-psa/import-open-psa.js';
import { readTopology } from '../../../src/topology/read-topology.js';
import { analysisOf, journeyOf } from '../../analysis-of.js';
import { relativeError } from '../../relative-error.js';
import { problemLines } from '../problems-of.js';
import { event, gate, house, modelOf, problemsOf, topologyTextOf } from './models.js';

const e = (name: string) => `<basic-event name="${name}"/>`;
const abc = [event('A', '0.1'), event('B', '0.2'), event('C', '0.3')];

/** Published answers of small trees: the tests and inputs of SCRAM (github.com/rakhimov/scram). */
const published: [title: string, unavailability: number, definitions: string[]][] = [
  ['or', 0.496, [gate('top', `<or>${e('A')}${e('B')}${e('C')}</or>`), ...abc]],
  [
    'AB or BC',
    0.074,
    [gate('top', `<or><and>${e('A')}${e('B')}</and><and>${e('B')}${e('C')}</and></or>`), ...abc],
  ],
  ['2 of 3', 0.098, [gate('top', `<atleast min="2">${e('A')}${e('B')}${e('C')}</atleast>`), ...abc]],
  [
    'Two trains',
    0.7225,
    [
      gate('TopEvent', '<and><gate name="TrainOne"/><gate name="TrainTwo"/></and>'),
      gate('TrainOne', `<or>${e('ValveOne')}${e('PumpOne')}</or>`),
      gate('TrainTwo', `<or>${e('ValveTwo')}${e('PumpTwo')}</or>`),
      event('ValveOne', '0.5'),
      event('ValveTwo', '0.5'),
      event('PumpOne', '0.7'),
      event('PumpTwo', '0.7'),
    ],
  ],
  [
    'Theatre',
    0.00207,
    [
      gate('No_Power', `<and>${e('Mains_Fail')}<gate name="Emergency"/></and>`),
      gate('Emergency', `<or>${e('Generator_Fail')}${e('Relay_Fail')}</or>`),
      event('Mains_Fail', '0.03'),
      event('Generator_Fail', '0.02'),
      event('Relay_Fail', '0.05'),
    ],
  ],
  [
    'Lift',
    1.1999934000220001e-5,
    [
      gate('Lift', `<or>${Array.from({ length: 12 }, (_, index) => e(`E${index}`)).join('')}</or>`),
      ...Array.from({ length: 12 }, (_, index) => event(`E${index}`, '1e-6')),
    ],
  ],
  [
    'Three levels',
    0.28,
    [
      gate('TopEvent', '<gate name="Middle"/>'),
      gate('Middle', `<or>${e('A')}<gate name="Low"/></or>`),
      gate('Low', e('B')),
      event('A', '0.1'),
      event('B', '0.2'),
    ],
  ],
];

describe('importOpenPsa', () => {
  it.each(published)('has the published answer: %s', (_, unavailability, definitions) => {
    const journey = journeyOf(topologyTextOf(modelOf(...definitions)));
    expect(relativeError(journey.unavailability, unavailability)).toBeLessThan(1e-14);
  });

  it('says in one line where the topology comes from', () => {
    const text = modelOf(gate('top', e('A')), ...abc);
    expect(topologyTextOf(text, 'C:\\models\\a.xml')).toMatch(/^# From a\.xml, an Open-PSA fault tree\. /);
    expect(topologyTextOf(text, '/models/a.xml')).toMatch(/^# From a\.xml, /);
    expect(topologyTextOf(text, '-')).toMatch(/^# From standard input, /);
  });

  it.each([
    ['<html/>', ['HA113 «html» <html> is not an Open-PSA model']],
    ['<opsa-mef/>', ['HA113 «opsa-mef» the model has no gate']],
    [modelOf(...abc), ['HA113 «opsa-mef» the model has no gate']],
    ['<opsa-mef><define-gaet/></opsa-mef>', ['HA113 «define-gaet» `define-gaet` does not stand here']],
  ])('notes %s', (text, problems) => {
    expect(problemLines(importOpenPsa({ file: 'model.xml', text }).diagnostics)).toEqual(problems);
  });

  it('finds every problem at once, in the order of the file', () => {
    const problems = problemsOf(
      gate('top', `<and><gate name="a"/>${e('unknown')}<xor/></and>`),
      gate('a', '<or><gate name="top"/></or>'),
      event('b', '2'),
      gate('c', `<atleast min="0">${e('b')}</atleast>`),
    );
    expect(problems).toEqual([
      'HA301 «unknown» no basic event is called `unknown`',
      'HA114 «xor» `xor` is not read',
      'HA303 «top» cycle: top → a → top',
      'HA209 «2» "2" is not a probability',
      'HA208 «0» "0" is less than 1',
    ]);
  });

  it('writes the deepest formula that it reads so that it can be read back', () => {
    // The model, the tree and the gate take a level each.
    const formula = (depth: number): string =>
      depth === 0
        ? e('A')
        : `<${depth % 2 ? 'or' : 'and'}>${e('B')}${formula(depth - 1)}</${depth % 2 ? 'or' : 'and'}>`;
    const text = topologyTextOf(modelOf(gate('top', formula(MAX_DEPTH - 3)), ...abc));
    expect(readTopology({ file: 'a.yaml', text }).diagnostics).toEqual([]);
    expect(problemsOf(gate('top', formula(MAX_DEPTH - 2)), ...abc)).toEqual([
      `HA402 «<or>» nested more than ${MAX_DEPTH} levels deep`,
    ]);
  });

  it('agrees with enumeration on any model', () => {
    fc.assert(
      fc.property(anyModel(), ({ gates, states, probabilities }) => {
        const text = modelOf(
          ...gates.map((formula, index) => gate(`g${index}`, xmlOf(formula))),
          ...probabilities.map((text, index) => event(`e${index}`, text)),
          ...states.map((state, index) => house(`h${index}`, state)),
        );
        const topology = topologyTextOf(text);
        const remarks = readTopology({ file: 'a.yaml', text: topology }).diagnostics;
        expect(remarks.filter(({ severity }) => severity !== 'info')).toEqual([]);
        for (const { journey, unavailability } of analysisOf(topology).journeys) {
          const name =
            journey.name === 'system' ? /^system: g(\d+)/m.exec(topology)![1] : journey.name.slice(1);
          const exact = enumerate(gates[Number(name)]!, { gates, states, probabilities });
          expect(relativeError(unavailability, exact)).toBeLessThan(1e-13);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** A formula over gates, house events and basic events by number. */
type AnyFormula =
  | { kind: 'gate' | 'house-event' | 'basic-event'; index: number }
  | { kind: 'and' | 'or' | 'atleast'; min: number; inputs: AnyFormula[] };

interface AnyModel {
  gates: AnyFormula[];
  states: boolean[];
  probabilities: string[];
}

/** Each gate needs only later ones. */
function anyModel(): fc.Arbitrary<AnyModel> {
  const probability = fc.constantFrom('0', '1', '0.5', '.25', '1e-9', '0.999', '3E-2');
  return fc
    .record({
      gates: fc
        .array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 5 })
        .chain(({ length }) => fc.tuple(...Array.from({ length }, (_, index) => anyFormula(index, length)))),
      states: fc.tuple(fc.boolean(), fc.boolean()),
      probabilities: fc.array(probability, { minLength: 5, maxLength: 5 }),
    })
    .map((model) => ({ ...model, states: [...model.states] }));
}

function anyFormula(index: number, gates: number): fc.Arbitrary<AnyFormula> {
  const { formula } = fc.letrec<{ formula: AnyFormula; leaf: AnyFormula; inner: AnyFormula }>((tie) => ({
    leaf: fc.oneof(
      { weight: 6, arbitrary: fc.record({ kind: fc.constant('basic-event' as const), index: fc.nat(4) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('house-event' as const), index: fc.nat(1) }) },
      ...(index + 1 < gates
        ? [
            {
              weight: 6,
              arbitrary: fc.record({
                kind: fc.constant('gate' as const),
                index: fc.integer({ min: index + 1, max: gates - 1 }),
              }),
            },
          ]
        : []),
    ),
    inner: fc
      .record({
        kind: fc.constantFrom('and' as const, 'or' as const, 'atleast' as const),
        min: fc.nat(),
        inputs: fc.array(tie('formula'), { minLength: 1, maxLength: 4 }),
      })
      .map((one) => ({ ...one, min: 1 + (one.min % one.inputs.length) })),
    formula: fc.oneof({ maxDepth: 3, withCrossShrink: true }, tie('leaf'), tie('inner')),
  }));
  return formula;
}

function xmlOf(formula: AnyFormula): string {
  if ('index' in formula)
    return `<${formula.kind} name="${{ gate: 'g', 'house-event': 'h', 'basic-event': 'e' }[formula.kind]}${formula.index}"/>`;
  const min = formula.kind === 'atleast' ? ` min="${formula.min}"` : '';
  return `<${formula.kind}${min}>${formula.inputs.map(xmlOf).join('')}</${formula.kind}>`;
}

/** The probability of a formula as the sum over every combination of basic events. */
function enumerate(formula: AnyFormula, model: AnyModel): number {
  const { probabilities } = model;
  let sum = 0;
  for (let failed = 0; failed < 2 ** probabilities.length; failed++) {
    if (!isTrue(formula, model, failed)) continue;
    sum += probabilities.reduce((product, text, index) => {
      const q = Number(text);
      return product * ((failed >> index) & 1 ? q : 1 - q);
    }, 1);
  }
  return sum;
}

function isTrue(formula: AnyFormula, model: AnyModel, failed: number): boolean {
  switch (formula.kind) {
    case 'basic-event':
      return ((failed >> formula.index) & 1) === 1;
    case 'house-event':
      return model.states[formula.index]!;
    case 'gate':
      return isTrue(model.gates[formula.index]!, model, failed);
    default: {
      const count = formula.inputs.filter((input) => isTrue(input, model, failed)).length;
      const min = { and: formula.inputs.length, or: 1, atleast: formula.min }[formula.kind];
      return count >= min;
    }
  }
}

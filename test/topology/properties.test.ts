import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { asWritten, type Choose, model, type Value, writeYaml } from './arbitrary.js';
import { read, topologyOf, withoutPlaces } from './read.js';

/** A writer's choices, drawn from a list. */
const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((numbers) => {
  let next = 0;
  return (count: number) => numbers[next++ % numbers.length]! % count;
});
const plainly: Choose = () => 0;

function places({ span, related }: Diagnostic) {
  return [...(span ? [span] : []), ...related.map((other) => other.span)];
}

/** What must hold of any text at all. */
function checkAnswer(text: string): void {
  const { topology, diagnostics } = read(text);
  const broken = diagnostics.some(({ severity }) => severity === 'error');
  expect(topology === null).toBe(broken);
  for (const { start, end } of diagnostics.flatMap(places)) {
    expect(0 <= start && start <= end && end <= text.length).toBe(true);
  }
}

describe('any text', () => {
  test('is a topology or has errors, which lie within it', () => {
    const bit = fc.constantFrom(
      ...'{}[]:,-?&*!|>%@`"\'#\\ \n\t~<=',
      ': ',
      '- ',
      '\n  ',
      '<<: ',
      '&a ',
      '*a',
      '---\n',
      '\r\n',
      'a',
      '9%',
      '\0',
      '\ud800',
      '\ufeff',
      'é',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 30 }), (bits) => checkAnswer(bits.join(''))),
      { numRuns: 600 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), checkAnswer), { numRuns: 200 });
  });

  test('that was a topology before it was damaged, too', () => {
    const damage = fc.record({
      at: fc.nat(),
      cut: fc.nat(4),
      put: fc.string({ maxLength: 3, unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(
        model,
        choices,
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        (generated, choose, damages) => {
          let text = writeYaml(asWritten(generated), choose);
          for (const { at, cut, put } of damages) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + put + text.slice(start + cut);
          }
          checkAnswer(text);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('of the right keys with the wrong values, too', () => {
    const key = fc.constantFrom(
      'components',
      'domains',
      'blocks',
      'system',
      'journeys',
      'targets',
      'defaults',
      'version',
      'name',
      'a',
      'b',
      'availability',
      'mtbf',
      'mttr',
      'failures',
      'replicas',
      'required',
      'in',
      'spread',
      'depends_on',
      'series',
      'parallel',
      'path',
      'slo',
      'period',
    );
    const leaf = fc.constantFrom('a', 'b', '1', '2', '99%', '5m', '1/year', 'month', 'all', 'x');
    const { value } = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    }));
    const file = fc.dictionary(key, value, { minKeys: 1, maxKeys: 6 });
    fc.assert(
      fc.property(file, (written) => checkAnswer(writeYaml(written, plainly))),
      { numRuns: 500 },
    );
  });
});

describe('a sound topology', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(model, choices, (generated, choose) => {
        const { components, domains, journeys, order } = topologyOf(writeYaml(asWritten(generated), choose));
        const names = [...generated.parts.keys()];
        expect([...components.keys()].sort()).toEqual(names.toSorted());
        for (const [name, part] of generated.parts) {
          const component = components.get(name)!;
          const unavailability = Number(`${part.down}e-5`);
          expect(component).toMatchObject({
            name,
            replicas: part.replicas,
            required: part.required,
            within: [part.in].filter((domain) => domain !== null),
          });
          expect(component.figures.unavailability).toBe(unavailability);
          if (part.minutes === null && part.down > 0) expect(component.figures.frequency).toBeNull();
          else expect(component.figures.frequency).toBe(unavailability / ((part.minutes ?? 1) / 60));
          expect(component.dependsOn).toMatchObject(part.needs.map((need) => ({ type: 'name', name: need })));
          for (const need of part.needs) expect(order.indexOf(need)).toBeLessThan(order.indexOf(name));
        }
        expect(order.toSorted()).toEqual(names.toSorted());
        expect([...domains.keys()].sort()).toEqual(generated.domains.toSorted());
        expect(journeys.map(({ name }) => name)).toEqual(['system']);
      }),
      { numRuns: 150 },
    );
  });

  test('says where each name stands', () => {
    fc.assert(
      fc.property(model, choices, (generated, choose) => {
        const text = writeYaml(asWritten(generated), choose);
        const { components, domains } = topologyOf(text);
        for (const { name, span } of [...components.values(), ...domains.values()]) {
          expect(text.slice(span.start, span.end).replaceAll(/["']/g, '')).toBe(name);
          expect(text.slice(span.end)).toMatch(/^:/);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is the same in every style and order of keys', () => {
    fc.assert(
      fc.property(model, choices, (generated, choose) => {
        const value = asWritten(generated);
        const plain = topologyOf(writeYaml(value, plainly));
        expect(withoutPlaces(topologyOf(writeYaml(value, choose)))).toEqual(withoutPlaces(plain));
      }),
      { numRuns: 200 },
    );
  });

  test('is the same with aliases and merge keys as written out', () => {
    const keys = fc.record(
      {
        availability: fc.constantFrom('99%', '98%'),
        mttr: fc.constantFrom('5m', '1h'),
        replicas: fc.constantFrom('2', '3'),
        depends_on: fc.constantFrom('x', '[x, y]'),
      },
      { requiredKeys: [] },
    );
    const written = (all: object) => Object.entries(all).map(([key, value]) => `${key}: ${value}`);
    fc.assert(
      fc.property(keys, keys, fc.array(keys, { minLength: 1, maxLength: 4 }), (base, other, owns) => {
        const bases = [{ availability: '97%', ...base }, other];
        const ends = `x: { availability: 1 }\n  y: { availability: 1 }\nsystem: [a, x, y, ${owns.map((_, i) => `c${i}`).join(', ')}]\n`;
        const file = (lines: string[]) => `components:\n  ${lines.join('\n  ')}\n  ${ends}`;
        const anchored = `a: { <<: [&a { ${written(bases[0]!).join(', ')} }, &b { ${written(other).join(', ')} }] }`;
        const merging = owns.map((own, i) => `c${i}: { ${[...written(own), '<<: [*a, *b]'].join(', ')} }`);
        const whole = [{}, ...owns].map((own, i) => {
          const name = i === 0 ? 'a' : `c${i - 1}`;
          return `${name}: { ${written({ ...other, ...bases[0], ...own }).join(', ')} }`;
        });
        expect(withoutPlaces(topologyOf(file([anchored, ...merging])))).toEqual(
          withoutPlaces(topologyOf(file(whole))),
        );
      }),
      { numRuns: 200 },
    );
  });
});

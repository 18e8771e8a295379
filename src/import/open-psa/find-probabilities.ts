import { compare, decimalOf, parseDecimal } from '../../quantity/decimal.js';
import { quote } from '../../quantity/quote.js';
import { orderByNeeds } from '../../topology/check-cycles.js';
import { shownName } from '../../topology/names.js';
import { nearest } from '../../topology/nearest.js';
import { type Reading, report } from '../../topology/reading.js';
import { formulaReferences } from './formula-references.js';
import { type BasicEvent, eventNamed, gatesOf, type Model, parameterNamed, type Value } from './model.js';

/**
 * The probability of every basic event that a gate uses, as its decimal text in the file; parameters are followed. What
 * is missing, undefined, cyclic or outside of 0 to 1 is noted.
 */
export function findProbabilities(reading: Reading, model: Model): Map<string, string> {
  const numbers = parameterNumbers(reading, model);
  const probabilities = new Map<string, string>();
  for (const event of usedBasicEvents(model)) {
    if (event.probability === null) {
      const hint = 'give it one: <float value="0.001"/>';
      report(reading, 'HA113', { span: event.span, hint }, `${shownName(event.name)} has no probability`);
      continue;
    }
    const number = event.probability && numberOf(reading, model, numbers, event.probability);
    if (number !== undefined && isProbability(reading, event, number))
      probabilities.set(event.name, number.text);
  }
  return probabilities;
}

/** Basic events that gates name, in the order of the file. */
function usedBasicEvents(model: Model): BasicEvent[] {
  const references = gatesOf(model).flatMap(({ formula }) => [...formulaReferences(formula)]);
  const used = new Set(references.map(({ name }) => eventNamed(model, name)));
  return [...model.events.values()]
    .filter((event) => event.kind === 'basic-event')
    .filter((event) => used.has(event));
}

/** The number that each parameter comes to in the end. */
function parameterNumbers(reading: Reading, model: Model): Map<string, Value> {
  const order = orderByNeeds(reading, model.parameters.keys(), {
    verb: 'needs',
    needsOf: (name) => parameterNeeds(model, name),
  });
  const numbers = new Map<string, Value>();
  for (const name of order) {
    const value = model.parameters.get(name)!.value;
    const number = value === null ? undefined : numberOf(reading, model, numbers, value);
    if (number !== undefined) numbers.set(name, number);
  }
  return numbers;
}

function* parameterNeeds(model: Model, name: string): Generator<{ name: string; span: Value['span'] }> {
  const value = model.parameters.get(name)?.value ?? null;
  if (value?.type !== 'parameter') return;
  const needed = parameterNamed(model, value.text);
  if (needed !== undefined) yield { name: needed.name, span: value.span };
}

/** The number itself, or that of the parameter; undefined, with the problem noted, where there is none. */
function numberOf(
  reading: Reading,
  model: Model,
  numbers: ReadonlyMap<string, Value>,
  value: Value,
): Value | undefined {
  if (value.type === 'number') return value;
  const parameter = parameterNamed(model, value.text);
  if (parameter !== undefined) return numbers.get(parameter.name);
  const near = nearest(reading, value.text, model.parameters);
  const hint = near === undefined ? 'define it with <define-parameter>' : `did you mean \`${near}\`?`;
  report(reading, 'HA301', { span: value.span, hint }, `no parameter is called ${shownName(value.text)}`);
  return undefined;
}

function isProbability(reading: Reading, event: BasicEvent, { text, span }: Value): boolean {
  const number = parseDecimal(text)!;
  if (compare(number, decimalOf(0)) >= 0 && compare(number, decimalOf(1)) <= 0) return true;
  const related = [{ span: event.span, label: 'of this event' }];
  const hint = 'a probability is a number from 0 to 1';
  report(reading, 'HA209', { span, related, hint }, `${quote(text)} is not a probability`);
  return false;
}

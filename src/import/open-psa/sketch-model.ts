import { legalNames } from '../legal-names.js';
import type { Sketch, SketchBlock, SketchComponent, SketchNamedBlock } from '../sketch.js';
import { foldConstants } from './fold-constants.js';
import { formulaReferences } from './formula-references.js';
import { eventNamed, type Formula, type Gate, gatesOf, type Model, type PsaEvent } from './model.js';

/** A checked model, with what was found in it. */
export interface CheckedModel {
  model: Model;
  /** The names of all gates, each after those that it needs. */
  order: readonly string[];
  /** Decimal texts by basic event. */
  probabilities: ReadonlyMap<string, string>;
}

/**
 * The topology of a model. Failures become what must work: any of several failures is a series, all of them a parallel
 * block, and at least k of n of them a parallel block of which n - k + 1 are required. A gate that no other gate needs is
 * a journey; one of these that house events decide is a component that never works or never fails.
 */
export function sketchModel(checked: CheckedModel): Pick<Sketch, 'components' | 'blocks' | 'journeys'> {
  const { model, order } = checked;
  const formulas = foldConstants(model, order);
  const tops = topGates(model);
  const reached = reachedEvents(model, formulas, tops);
  const names = legalNames(reached.map(({ name }) => name));
  const components: SketchComponent[] = [];
  const blocks: SketchNamedBlock[] = [];
  for (const event of reached) {
    const name = names.get(event.name)!;
    const formula = formulas.get(event.name);
    const comment = commentOf(event, name, formula);
    if (formula === undefined) {
      components.push({ name, comment, unavailability: checked.probabilities.get(event.name)! });
    } else if (formula.type === 'constant') {
      components.push({ name, comment, unavailability: formula.value ? '1' : '0' });
    } else {
      blocks.push({ name, comment, block: blockOf(formula, names) });
    }
  }
  return { components, blocks, journeys: tops.map(({ name }) => names.get(name)!) };
}

/** The gates that no other gate needs. */
function topGates(model: Model): Gate[] {
  const gates = gatesOf(model);
  const needed = new Set(
    gates.flatMap(({ formula }) =>
      [...formulaReferences(formula)].map(({ name }) => eventNamed(model, name)),
    ),
  );
  return gates.filter((gate) => !needed.has(gate));
}

/** The events that the top gates still need after folding, in the order of the file. */
function reachedEvents(
  { events }: Model,
  formulas: ReadonlyMap<string, Formula>,
  tops: readonly Gate[],
): PsaEvent[] {
  const reached = new Set(tops.map(({ name }) => name));
  // A set may grow while it is walked.
  for (const name of reached) {
    for (const reference of formulaReferences(formulas.get(name) ?? null)) reached.add(reference.name);
  }
  return [...events.values()].filter(({ name }) => reached.has(name));
}

/** Recursion is bounded by the depth limit of XML files. */
function blockOf(formula: Formula, names: ReadonlyMap<string, string>): SketchBlock {
  if (formula.type === 'constant') throw new Error('folding leaves no constant inside a formula');
  if (formula.type === 'reference') return { type: 'name', name: names.get(formula.name)! };
  const parts = formula.inputs.map((input) => blockOf(input, names));
  return formula.count === 1
    ? { type: 'series', parts }
    : { type: 'parallel', required: parts.length - formula.count + 1, parts };
}

/** The name in the model where it had to change, the label, and what house events make of a gate. */
function commentOf({ name, label }: PsaEvent, written: string, formula: Formula | undefined): string | null {
  const decided = formula?.type === 'constant' ? `house events make it ${formula.value}` : null;
  return [name === written ? null : name, label, decided].filter((text) => text !== null).join(': ') || null;
}

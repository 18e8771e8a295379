import { eventNamed, type Formula, type Model } from './model.js';

/**
 * The formula of every gate with house events and constants worked in: with t true inputs and f false ones, at least k of
 * n becomes at least k - t of the other n - t - f, true where that is none and false where there are too few. A gate that
 * comes to a constant counts as one wherever it is used; names are those of the definitions.
 *
 * @param order the names of all gates, each after those that it needs
 */
export function foldConstants(model: Model, order: readonly string[]): Map<string, Formula> {
  const folded = new Map<string, Formula>();
  for (const name of order) {
    const gate = model.events.get(name);
    if (gate?.kind !== 'gate' || gate.formula === null)
      throw new Error('only a model without problems can be folded');
    folded.set(name, fold(model, folded, gate.formula));
  }
  return folded;
}

/** Recursion is bounded by the depth limit of XML files. */
function fold(model: Model, folded: ReadonlyMap<string, Formula>, formula: Formula): Formula {
  if (formula.type === 'constant') return formula;
  if (formula.type === 'at-least') {
    return atLeast(
      formula.count,
      formula.inputs.map((input) => fold(model, folded, input)),
    );
  }
  const event = eventNamed(model, formula.name)!;
  if (event.kind === 'house-event') return { type: 'constant', value: event.state };
  const gate = event.kind === 'gate' ? folded.get(event.name)! : undefined;
  return gate?.type === 'constant' ? gate : { ...formula, name: event.name };
}

function atLeast(count: number, inputs: readonly Formula[]): Formula {
  const open = inputs.filter((input) => input.type !== 'constant');
  const left = count - inputs.filter((input) => input.type === 'constant' && input.value).length;
  if (left <= 0) return { type: 'constant', value: true };
  if (left > open.length) return { type: 'constant', value: false };
  // In `or` and `and` an event that is named twice counts once; among k of n it counts twice.
  const parts = left === 1 || left === open.length ? distinct(open) : open;
  const needed = left === open.length ? parts.length : left;
  return parts.length === 1 ? parts[0]! : { type: 'at-least', count: needed, inputs: parts };
}

/** The formulas without references that are there already. */
function distinct(formulas: readonly Formula[]): Formula[] {
  const names = new Set<string>();
  return formulas.filter((formula) => {
    if (formula.type !== 'reference') return true;
    const isNew = !names.has(formula.name);
    names.add(formula.name);
    return isNew;
  });
}

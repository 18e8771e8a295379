import { orderByNeeds } from '../../topology/check-cycles.js';
import { shownName } from '../../topology/names.js';
import { nearest } from '../../topology/nearest.js';
import { type Reading, report } from '../../topology/reading.js';
import { formulaReferences } from './formula-references.js';
import { eventNamed, gatesOf, kindWords, type Model, type Reference } from './model.js';

/**
 * The names of all gates, each after those that it needs. Every event that is not defined, or is of another kind than it
 * is named as, and every cycle is noted.
 */
export function checkReferences(reading: Reading, model: Model): string[] {
  const gates = gatesOf(model);
  for (const { formula } of gates) {
    for (const reference of formulaReferences(formula)) checkReference(reading, model, reference);
  }
  return orderByNeeds(
    reading,
    gates.map(({ name }) => name),
    { verb: 'needs', needsOf: (name) => gateNeeds(model, name) },
  );
}

function* gateNeeds(model: Model, name: string): Generator<{ name: string; span: Reference['span'] }> {
  const gate = model.events.get(name);
  if (gate?.kind !== 'gate') return;
  for (const { name: needed, span } of formulaReferences(gate.formula)) {
    const event = eventNamed(model, needed);
    if (event?.kind === 'gate') yield { name: event.name, span };
  }
}

function checkReference(reading: Reading, model: Model, { name, wanted, span }: Reference): void {
  const event = eventNamed(model, name);
  if (event === undefined) noteUnknown(reading, model, { name, wanted, span });
  else if (wanted !== null && event.kind !== wanted) {
    const related = [{ span: event.span, label: `a ${kindWords[event.kind]} here` }];
    const hint = `write <${event.kind} name="${event.name}"/>`;
    const problem = `${shownName(name)} is a ${kindWords[event.kind]}, not a ${kindWords[wanted]}`;
    report(reading, 'HA305', { span, related, hint }, problem);
  }
}

function noteUnknown(reading: Reading, model: Model, { name, wanted, span }: Omit<Reference, 'type'>): void {
  const near = nearest(reading, name, model.events);
  const element = wanted ?? 'basic-event';
  const hint = near === undefined ? `define it with <define-${element}>` : `did you mean \`${near}\`?`;
  const what = wanted === null ? 'event' : kindWords[wanted];
  report(reading, 'HA301', { span, hint }, `no ${what} is called ${shownName(name)}`);
}

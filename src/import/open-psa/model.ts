import type { Span } from '../../diagnostics/span.js';

/** An Open-PSA model as far as it is read: everything with a name, and what it says. */
export interface Model {
  /** The name of the fault tree, or of the model where it has several; null where there is none. */
  name: string | null;
  label: string | null;
  /** Where the model begins. */
  span: Span;
  /** Gates, basic events and house events share one namespace. */
  events: ReadonlyMap<string, PsaEvent>;
  parameters: ReadonlyMap<string, Parameter>;
}

export type PsaEvent = Gate | BasicEvent | HouseEvent;
export type EventKind = PsaEvent['kind'];

/** What people call each kind of event. */
export const kindWords: Readonly<Record<EventKind, string>> = {
  gate: 'gate',
  'basic-event': 'basic event',
  'house-event': 'house event',
};

interface Definition {
  name: string;
  /** The names of all that contain it, and its own, with dots between. */
  path: string;
  span: Span;
  label: string | null;
}

/** An event that occurs when its formula is true. */
export interface Gate extends Definition {
  kind: 'gate';
  /** Null where a problem has been noted about it. */
  formula: Formula | null;
}

/** An event that occurs by itself. */
export interface BasicEvent extends Definition {
  kind: 'basic-event';
  /** Null where the model says nothing, undefined where a problem has been noted about it. */
  probability: Value | null | undefined;
}

/** An event that is known to occur, or not to. */
export interface HouseEvent extends Definition {
  kind: 'house-event';
  state: boolean;
}

/** A number with a name. */
export interface Parameter extends Definition {
  value: Value | null;
}

/** A number in decimal, or the name of a parameter; `text` as written, white space around it left out. */
export interface Value {
  type: 'number' | 'parameter';
  text: string;
  span: Span;
}

export type Formula = Reference | AtLeast | Constant;

/** A name of an event; `wanted` is null where any kind of event may be meant. */
export interface Reference {
  type: 'reference';
  name: string;
  wanted: EventKind | null;
  span: Span;
}

/** True when at least `count` of the inputs are: 1 for `or`, all for `and`. */
export interface AtLeast {
  type: 'at-least';
  count: number;
  inputs: readonly Formula[];
}

export interface Constant {
  type: 'constant';
  value: boolean;
}

/** The gates of a model, in the order of the file. */
export function gatesOf({ events }: Pick<Model, 'events'>): Gate[] {
  return [...events.values()].filter((event) => event.kind === 'gate');
}

/** The event that a name or a path such as `tree.part.pump` stands for; undefined where there is none. */
export function eventNamed({ events }: Pick<Model, 'events'>, name: string): PsaEvent | undefined {
  return named(events, name);
}

/** The parameter that a name or a path stands for; undefined where there is none. */
export function parameterNamed(
  { parameters }: Pick<Model, 'parameters'>,
  name: string,
): Parameter | undefined {
  return named(parameters, name);
}

/** Names are unique in the whole model, so the last of a path finds it; the others must agree. */
function named<T extends Definition>(definitions: ReadonlyMap<string, T>, name: string): T | undefined {
  const own = definitions.get(name);
  if (own !== undefined) return own;
  const last = definitions.get(name.slice(name.lastIndexOf('.') + 1));
  return last !== undefined && `.${last.path}`.endsWith(`.${name}`) ? last : undefined;
}

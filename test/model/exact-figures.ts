import {
  countOf,
  type Document,
  type DocumentBlock,
  type DocumentComponent,
  type DocumentFigures,
} from './document.js';

/** One thing that fails by itself: a replica or a domain with figures. */
export interface BasicEvent {
  owner: string;
  /** Unavailability, and failures per hour where they are known. */
  q: number;
  w: number | null;
}

/** What a journey or a component comes to. */
export interface ExactFigures {
  availability: number;
  unavailability: number;
  /** Outages per hour, or whose unknown repair times leave them unknown. */
  outagesPerHour: number | string[];
  singlePoints: string[];
  contributors: Record<string, { birnbaum: number; improvement: number }>;
}

/** Whether something works, for every state of all basic events: event i has failed where bit i is set. */
export type Table = Uint8Array;

/**
 * Every journey and every component (without what it needs) of a document, by the description of the language and the
 * enumeration of all states. Probabilities are sums of positive terms and so right to nearly all digits, differences
 * too: U(failed) − U(perfect) is the probability of the states in which it matters.
 */
export function exactFigures(document: Document): {
  journeys: Record<string, ExactFigures>;
  components: Record<string, ExactFigures>;
} {
  const events = eventsOf(document);
  const things = new Things(document, events);
  const each = <T>(map: Record<string, T>, table: (value: T, name: string) => Table) =>
    Object.fromEntries(
      Object.entries(map).map(([name, value]) => [name, figuresOf(table(value, name), events)]),
    );
  return {
    journeys: each(document.journeys, ({ path }) => things.block(path)),
    components: each(document.components, (component, name) => things.alone(name, component)),
  };
}

export function eventsOf({ domains, components }: Document): BasicEvent[] {
  const single = Object.entries(domains).flatMap(([owner, domain]) => {
    const behaviour = behaviourOf(domain);
    return behaviour === null ? [] : [{ owner, ...behaviour }];
  });
  const replicas = Object.entries(components).flatMap(([owner, component]) =>
    Array.from({ length: component.replicas ?? 1 }, () => ({ owner, ...behaviourOf(component)! })),
  );
  return [...single, ...replicas];
}

const AVAILABILITIES: Readonly<Record<string, number>> = {
  '100%': 0,
  '99.999%': 1e-5,
  '99.9%': 1e-3,
  '99%': 0.01,
  '0.9': 0.1,
  '5 nines': 1e-5,
  '12 nines': 1e-12,
  '0%': 1,
};

function behaviourOf({ availability, unavailability, mtbf, failures, mttr }: DocumentFigures) {
  const down = mttr === undefined ? null : Number.parseFloat(mttr);
  if (mtbf !== undefined) {
    const up = Number.parseFloat(mtbf);
    return { q: down! / (up + down!), w: 1 / (up + down!) };
  }
  if (failures !== undefined) {
    const w = Number.parseFloat(failures) / (365.25 * 24);
    return { q: w * down!, w };
  }
  if (availability === undefined && unavailability === undefined) return null;
  const q = availability === undefined ? Number(unavailability) : AVAILABILITIES[availability]!;
  return { q, w: q === 0 ? 0 : down === null ? null : q / down };
}

/** The tables of everything that has a name, each made once. */
export class Things {
  readonly #document: Document;
  readonly #events: readonly BasicEvent[];
  readonly #known = new Map<string, Table>();

  constructor(document: Document, events: readonly BasicEvent[]) {
    this.#document = document;
    this.#events = events;
  }

  block(block: DocumentBlock): Table {
    if (typeof block === 'string') return this.#named(block);
    if (Array.isArray(block))
      return this.#atLeast(
        block.length,
        block.map((part) => this.block(part)),
      );
    const parts = block.parallel.map((part) => this.block(part));
    return this.#atLeast(countOf(block.required, parts.length), parts);
  }

  /** A component with its domains, without what it needs. */
  alone(name: string, { replicas = 1, required, in: within, spread = [] }: DocumentComponent): Table {
    const units = this.#eventsOf(name).map((event, unit) => {
      const places = [within, spread[unit % spread.length]].flatMap((place) => this.#placesFrom(place));
      const domains = places.flatMap((place) => this.#eventsOf(place));
      return this.#atLeast(1 + domains.length, [event, ...domains]);
    });
    return this.#atLeast(countOf(required, replicas), units);
  }

  #named(name: string): Table {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const component = this.#document.components[name];
    const table = component ? this.#component(name, component) : this.block(this.#document.blocks[name]!);
    this.#known.set(name, table);
    return table;
  }

  #component(name: string, component: DocumentComponent): Table {
    const { depends_on: needs = [] } = component;
    return this.#atLeast(2, [this.alone(name, component), this.block(needs)]);
  }

  /** A domain and all that contain it. */
  #placesFrom(name: string | undefined): string[] {
    return name === undefined ? [] : [name, ...this.#placesFrom(this.#document.domains[name]!.in)];
  }

  #eventsOf(owner: string): Table[] {
    return this.#events.flatMap((event, index) => (event.owner === owner ? [this.#event(index)] : []));
  }

  #event(index: number): Table {
    const works = new Uint8Array(2 ** this.#events.length);
    for (let state = 0; state < works.length; state++) works[state] = ~(state >> index) & 1;
    return works;
  }

  #atLeast(required: number, parts: readonly Table[]): Table {
    const working = new Uint8Array(2 ** this.#events.length);
    for (const part of parts)
      for (let state = 0; state < working.length; state++) working[state]! += part[state]!;
    for (let state = 0; state < working.length; state++) working[state] = Number(working[state]! >= required);
    return working;
  }
}

function figuresOf(works: Table, events: readonly BasicEvent[]): ExactFigures {
  const failed = works.map((up) => 1 - up);
  const masks = events.map((_, index) => 1 << index);
  const matters = (mask: number) =>
    chance(
      works.map((_, s) => works[s & ~mask]! & failed[s | mask]!),
      events,
    );
  const saved = (mask: number) =>
    chance(
      works.map((_, s) => works[s & ~mask]! & failed[s]!),
      events,
    );
  const importance = masks.map(matters);
  const maskOf = (name: string) =>
    events.reduce((bits, { owner }, index) => (owner === name ? bits | masks[index]! : bits), 0);
  const contributors = distinct(events).map((owner) => {
    const mask = maskOf(owner);
    return [owner, { birnbaum: matters(mask), improvement: saved(mask) }] as const;
  });
  return {
    availability: chance(works, events),
    unavailability: chance(failed, events),
    outagesPerHour: frequency(events, importance),
    singlePoints: distinct(events.filter(({ q }, index) => q > 0 && failed[masks[index]!] === 1)),
    contributors: Object.fromEntries(contributors),
  };
}

function frequency(events: readonly BasicEvent[], importance: readonly number[]): number | string[] {
  const relevant = events.filter((_, index) => importance[index]! > 0);
  const unknown = distinct(relevant.filter(({ w }) => w === null));
  if (unknown.length > 0) return unknown;
  return events.reduce((sum, { w }, index) => sum + importance[index]! * (w ?? 0), 0);
}

function distinct(events: readonly BasicEvent[]): string[] {
  return [...new Set(events.map(({ owner }) => owner))];
}

/** The probability of the states that are marked, one event after the other summed out. */
export function chance(marked: Table, events: readonly BasicEvent[]): number {
  const sums = Float64Array.from(marked);
  for (let index = events.length - 1; index >= 0; index--) {
    const { q } = events[index]!;
    const half = 2 ** index;
    for (let state = 0; state < half; state++) {
      sums[state] = (1 - q) * sums[state]! + q * sums[half + state]!;
    }
  }
  return sums[0]!;
}

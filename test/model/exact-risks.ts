import { bitCount, minimalCutSets } from '../bdd/minimal-cut-sets.js';
import { countOf, type Document } from './document.js';
import { type BasicEvent, chance, eventsOf, type Table, Things } from './exact-figures.js';

/** What takes a journey down, by enumeration. */
export interface ExactRisks {
  unavailability: number;
  /** Names of events, such as `part0#1`. */
  cutSets: string[][];
  /** Names of components and domains, and the probability that all of them are down by themselves. */
  lifted: { names: string[]; chance: number }[];
  /** Per owner: birnbaum, U − U(perfect), P(down by itself), diagnostic, U(failed), U(perfect). */
  importance: Record<
    string,
    Record<'birnbaum' | 'gain' | 'own' | 'diagnostic' | 'failed' | 'perfect', number>
  >;
}

/** Every journey of a document, by looking at all states of all basic events. */
export function exactRisks(document: Document): Record<string, ExactRisks> {
  const events = eventsOf(document);
  const things = new Things(document, events);
  return Object.fromEntries(
    Object.entries(document.journeys).map(([name, { path }]) => {
      const failed = things.block(path).map((up) => 1 - up);
      return [name, risksOf(document, events, failed)];
    }),
  );
}

function risksOf(document: Document, events: readonly BasicEvent[], failed: Table): ExactRisks {
  const possible = maskOf(events, ({ q }) => q > 0);
  const cuts = minimalCutSets(failed).filter((set) => (set & ~possible) === 0);
  const names = namesOf(events);
  const unavailability = chance(failed, events);
  const owners = [...new Set(events.map(({ owner }) => owner))];
  const own = new Map(owners.map((owner) => [owner, ownDown(document, events, owner)]));
  return {
    unavailability,
    cutSets: cuts.map((set) => names.filter((_, index) => (set >> index) & 1)),
    lifted: liftedOf(events, failed, own),
    importance: Object.fromEntries(
      owners.map((owner) => {
        const mask = maskOf(events, (event) => event.owner === owner);
        const down = own.get(owner)!;
        const p = (mark: (state: number) => number) =>
          chance(
            failed.map((_, state) => mark(state)),
            events,
          );
        return [
          owner,
          {
            birnbaum: p((s) => failed[s | mask]! & ~failed[s & ~mask]! & 1),
            gain: p((s) => failed[s]! & ~failed[s & ~mask]! & 1),
            own: chance(down, events),
            diagnostic: p((s) => failed[s]! & down[s]!) / unavailability,
            failed: p((s) => failed[s | mask]!),
            perfect: p((s) => failed[s & ~mask]!),
          },
        ];
      }),
    ),
  };
}

/** The states in which too few of an owner's own events spare it. */
function ownDown({ components }: Document, events: readonly BasicEvent[], owner: string): Table {
  const component = components[owner];
  const replicas = component?.replicas ?? 1;
  const spare = component ? replicas - countOf(component.required, replicas) : 0;
  const mask = maskOf(events, (event) => event.owner === owner);
  return new Uint8Array(2 ** events.length).map((_, state) => (bitCount(state & mask) > spare ? 1 : 0));
}

/** Minimal sets of owners that take it down with all their events. */
function liftedOf(
  events: readonly BasicEvent[],
  failed: Table,
  own: Map<string, Table>,
): ExactRisks['lifted'] {
  const chances = new Map(Array.from(own, ([owner, down]) => [owner, chance(down, events)]));
  const owners = [...own.keys()].filter((owner) => chances.get(owner)! > 0);
  const masks = owners.map((owner) => maskOf(events, (event) => event.owner === owner));
  const table = new Uint8Array(2 ** owners.length).map((_, set) => {
    return failed[masks.reduce((state, mask, index) => ((set >> index) & 1 ? state | mask : state), 0)]!;
  });
  return minimalCutSets(table).map((set) => {
    const names = owners.filter((_, index) => (set >> index) & 1);
    return { names, chance: names.reduce((product, name) => product * chances.get(name)!, 1) };
  });
}

function maskOf(events: readonly BasicEvent[], wanted: (event: BasicEvent) => boolean): number {
  return events.reduce((bits, event, index) => (wanted(event) ? bits | (1 << index) : bits), 0);
}

/** Replicas are numbered from 1; a domain has one event, which is called like it. */
function namesOf(events: readonly BasicEvent[]): string[] {
  const counts = new Map<string, number>();
  return events.map(({ owner }) => {
    const number = (counts.get(owner) ?? 0) + 1;
    counts.set(owner, number);
    return owner.startsWith('zone') ? owner : `${owner}#${number}`;
  });
}

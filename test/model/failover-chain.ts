import { exploreChain } from './explore-chain.js';
import type { ChainFigures, RepairableUnit } from './markov-chain.js';

/** How a spare takes over: with probability `coverage` after `automatic` hours, else after `manual` hours. */
export interface SwitchTimes {
  coverage: number;
  automatic: number;
  manual: number;
}

/** What every unit of a component has around it: a zone of its own, and a cause that strikes all. */
export interface Around {
  zone?: RepairableUnit | undefined;
  common?: RepairableUnit | undefined;
}

type Mode = 'serving' | 'automatic' | 'manual';

/** A unit: whether it is up, its zone is up, and it serves. */
type Unit = readonly [up: boolean, zone: boolean, serves: boolean];

interface Units {
  mode: Mode;
  common: boolean;
  units: readonly Unit[];
}

/**
 * Equal units with one crew each, of which `active` serve where so many are up, as a Markov chain. When one that serves
 * goes down and `required` are left, nothing is served until a spare has taken over; that outage has a mean of so many
 * hours, whatever is repaired meanwhile. Who is repaired is a spare again, unless too few serve.
 */
export function unitsChain(
  { count, required, active }: { count: number; required: number; active: number },
  unit: RepairableUnit,
  times: SwitchTimes,
  { zone, common }: Around = {},
): ChainFigures {
  const enough = ({ units }: Units) => units.filter(works).length >= required;
  const serving = (state: Units) =>
    sorted({ ...state, mode: 'serving', units: staffed(state.units, active) });
  const after = (state: Units, index: number, changed: Unit): Switched<Units>[] => {
    const next = { ...state, units: state.units.with(index, works(changed) ? changed : idle(changed)) };
    if (!enough(next)) return [[serving(next), 1]];
    const lost = state.units[index]![2] && !works(changed);
    if (state.mode === 'serving') return lost ? waiting(sorted(next), times) : [[serving(next), 1]];
    return [[sorted(next), 1]];
  };
  function* moves(state: Units): Generator<readonly [Units, number]> {
    if (common) yield [{ ...state, common: !state.common }, rateOf(common, state.common)];
    if (state.mode !== 'serving') yield [serving(state), 1 / times[state.mode]];
    for (const [index, [up, inZone, serves]] of state.units.entries()) {
      for (const [next, chance] of after(state, index, [!up, inZone, serves]))
        yield [next, chance * rateOf(unit, up)];
      if (zone === undefined) continue;
      for (const [next, chance] of after(state, index, [up, !inZone, serves]))
        yield [next, chance * rateOf(zone, inZone)];
    }
  }
  const units = Array.from({ length: count }, (): Unit => [true, true, false]);
  const down = (state: Units) => !state.common || state.mode !== 'serving' || !enough(state);
  return exploreChain(serving({ mode: 'serving', common: true, units }), moves, (state) =>
    Number(down(state)),
  );
}

type Switched<State> = readonly [state: State, chance: number];

/** A state in which a spare is about to take over, quickly or by hand. */
function waiting<State extends object>(
  state: State,
  { coverage }: SwitchTimes,
): Switched<State & { mode: Mode }>[] {
  return [
    [{ ...state, mode: 'automatic' }, coverage],
    [{ ...state, mode: 'manual' }, 1 - coverage],
  ];
}

/** Up to `active` of what is up serves, those that served before others. */
function staffed(units: readonly Unit[], active: number): Unit[] {
  let wanted = active - units.filter(([, , serves]) => serves).length;
  return units.map((unit) => {
    const [up, zone, serves] = unit;
    if (serves || wanted <= 0 || !works(unit)) return unit;
    wanted--;
    return [up, zone, true];
  });
}

function works([up, zone]: Unit): boolean {
  return up && zone;
}

function idle([up, zone]: Unit): Unit {
  return [up, zone, false];
}

/** Equal units may stand in any order, which keeps the chain small. */
function sorted(state: Units): Units {
  return { ...state, units: state.units.toSorted((a, b) => String(a).localeCompare(String(b))) };
}

function rateOf({ up, down }: RepairableUnit, isUp: boolean): number {
  return isUp ? 1 / up : 1 / down;
}

interface Pair {
  mode: Mode;
  /** The primary and the standby, their zones, and what holds both. */
  up: readonly boolean[];
}

/** What a primary and its standby rest on: each on itself and its zone, both on the region. */
export interface PairParts {
  primary: RepairableUnit;
  standby: RepairableUnit;
  zones?: readonly [RepairableUnit, RepairableUnit];
  region?: RepairableUnit;
}

/** A primary and a hot standby likewise; the primary takes back at once when repaired. */
export function blockChain({ primary, standby, zones, region }: PairParts, times: SwitchTimes): ChainFigures {
  const parts = [primary, standby, zones?.[0], zones?.[1], region];
  const first = ({ up }: Pair) => up[0]! && up[2]! && up[4]!;
  const second = ({ up }: Pair) => up[1]! && up[3]! && up[4]!;
  const after = (state: Pair, next: Pair): Switched<Pair>[] => {
    if (!(first(next) || second(next))) return [[{ ...next, mode: 'serving' }, 1]];
    const lost = state.mode === 'serving' && first(state) && !first(next);
    return lost ? waiting(next, times) : [[next, 1]];
  };
  function* moves(state: Pair): Generator<readonly [Pair, number]> {
    if (state.mode !== 'serving') yield [{ ...state, mode: 'serving' }, 1 / times[state.mode]];
    for (const [index, part] of parts.entries()) {
      if (part === undefined) continue;
      const turned = { ...state, up: state.up.with(index, !state.up[index]) };
      for (const [next, chance] of after(state, turned))
        yield [next, chance * rateOf(part, state.up[index]!)];
    }
  }
  const down = (state: Pair) => state.mode !== 'serving' || !(first(state) || second(state));
  const start: Pair = { mode: 'serving', up: parts.map(() => true) };
  return exploreChain(start, moves, (state) => Number(down(state)));
}

interface Watched extends Pair {
  watch: boolean;
}

/** Two like units, one of which serves, and a watch without which nothing switches by itself: it is done by hand then. */
export function watchedChain(unit: RepairableUnit, watch: RepairableUnit, times: SwitchTimes): ChainFigures {
  const after = (state: Watched, up: readonly boolean[], serverLost: boolean): Switched<Watched>[] => {
    const next = { ...state, up };
    if (!up.includes(true)) return [[{ ...next, mode: 'serving' }, 1]];
    if (!serverLost || state.mode !== 'serving') return [[next, 1]];
    return waiting(next, { ...times, coverage: state.watch ? times.coverage : 0 });
  };
  // The first of the two serves, if it is up; else the second has taken over and is called the first.
  function* moves(state: Watched): Generator<readonly [Watched, number]> {
    yield [{ ...state, watch: !state.watch }, rateOf(watch, state.watch)];
    const [first, second] = state.up as [boolean, boolean];
    if (state.mode !== 'serving')
      yield [{ ...state, mode: 'serving', up: [second || first, first && second] }, 1 / times[state.mode]];
    for (const index of [0, 1]) {
      const up = state.up.with(index, !state.up[index]);
      const swapped = state.mode === 'serving' && !up[0] && up[1] && index === 1 ? [true, false] : up;
      for (const [next, chance] of after(state, swapped, index === 0 && first))
        yield [next, chance * rateOf(unit, state.up[index]!)];
    }
  }
  const down = ({ mode, up }: Watched) => mode !== 'serving' || !up.includes(true);
  return exploreChain<Watched>({ mode: 'serving', up: [true, true], watch: true }, moves, (state) =>
    Number(down(state)),
  );
}

/** Two like units, each in a zone, and what watches them, which is in the first zone. */
export interface WatchedZones {
  unit: RepairableUnit;
  zones: readonly [RepairableUnit, RepairableUnit];
  watch: RepairableUnit;
}

/**
 * One of the units serves and takes back at once when it is repaired; when it goes down the other takes over, by hand if the
 * watch does not work or went with the same zone.
 */
export function watchedZonesChain(
  { unit, zones, watch }: WatchedZones,
  times: SwitchTimes,
  primary: 0 | 1,
): ChainFigures {
  const parts = [unit, unit, ...zones, watch];
  const isUp = ({ up }: Pair, index: number) => up[index]! && up[2 + index]!;
  const isServed = (state: Pair) => isUp(state, 0) || isUp(state, 1);
  const after = (state: Pair, next: Pair): Switched<Pair>[] => {
    if (!isServed(next)) return [[{ ...next, mode: 'serving' }, 1]];
    const lost = state.mode === 'serving' && isUp(state, primary) && !isUp(next, primary);
    const watched = next.up[4]! && next.up[2]!;
    return lost ? waiting(next, { ...times, coverage: watched ? times.coverage : 0 }) : [[next, 1]];
  };
  function* moves(state: Pair): Generator<readonly [Pair, number]> {
    if (state.mode !== 'serving') yield [{ ...state, mode: 'serving' }, 1 / times[state.mode]];
    for (const [index, part] of parts.entries()) {
      const turned = { ...state, up: state.up.with(index, !state.up[index]) };
      for (const [next, chance] of after(state, turned))
        yield [next, chance * rateOf(part, state.up[index]!)];
    }
  }
  const down = (state: Pair) => state.mode !== 'serving' || !isServed(state);
  return exploreChain<Pair>({ mode: 'serving', up: parts.map(() => true) }, moves, (state) =>
    Number(down(state)),
  );
}

interface Pool {
  /** How many units are up. */
  up: number;
  /** The share of requests that still goes to a dead unit. */
  lost: number;
}

/** Equal units that share the load: when one of k goes down, 1/k of the requests fail for `detection` hours. */
export function sharingChain(
  { count, required }: { count: number; required: number },
  unit: RepairableUnit,
  detection: number,
): ChainFigures {
  function* moves({ up, lost }: Pool): Generator<readonly [Pool, number]> {
    if (lost > 0) yield [{ up, lost: 0 }, 1 / detection];
    if (up < count) yield [{ up: up + 1, lost }, (count - up) / unit.down];
    if (up > 0) yield [{ up: up - 1, lost: up > required ? lost || 1 / up : 0 }, up / unit.up];
  }
  return exploreChain({ up: count, lost: 0 }, moves, ({ up, lost }) => (up < required ? 1 : lost));
}

/** A page that must be up, and a soft part: up, hanging until the breaker opens, open, or mended and not yet tried again. */
export function breakerChain(
  page: RepairableUnit,
  soft: RepairableUnit,
  { opening, recovery }: { opening: number; recovery: number },
): { core: ChainFigures; full: ChainFigures } {
  type State = { page: boolean; soft: 'up' | 'hanging' | 'open' | 'mended' };
  function* moves(state: State): Generator<readonly [State, number]> {
    yield [{ ...state, page: !state.page }, rateOf(page, state.page)];
    if (state.soft === 'up' || state.soft === 'mended')
      yield [{ ...state, soft: state.page ? 'hanging' : 'open' }, 1 / soft.up];
    if (state.soft === 'hanging') yield [{ ...state, soft: 'open' }, 1 / opening];
    // The repair begins with the failure: what is left of it once the breaker is open.
    if (state.soft === 'open') yield [{ ...state, soft: 'mended' }, 1 / (soft.down - opening)];
    if (state.soft === 'mended') yield [{ ...state, soft: 'up' }, 1 / (recovery / 2)];
  }
  const start: State = { page: true, soft: 'up' };
  const core = (state: State) => Number(!state.page || state.soft === 'hanging');
  return {
    core: exploreChain(start, moves, core),
    full: exploreChain(start, moves, (state) => Number(!state.page || state.soft !== 'up')),
  };
}

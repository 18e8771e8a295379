import { exploreChain } from './explore-chain.js';
import type { SwitchTimes } from './failover-chain.js';
import type { ChainFigures, RepairableUnit } from './markov-chain.js';

/** Equal units, dealt in turn over equal zones: how many, how many must be up, and how many serve. */
export interface ZonedShape {
  count: number;
  required: number;
  active: number;
  zones: number;
}

interface State {
  mode: 'serving' | 'automatic' | 'manual';
  units: readonly boolean[];
  zones: readonly boolean[];
  serves: readonly boolean[];
}

/**
 * Equal units with one crew each, several of them in one zone, as a Markov chain. When one that serves goes down and
 * `required` are left, nothing is served until spares have taken over; whoever is up is as likely to be chosen, and goes on
 * until it fails.
 */
export function zonedChain(
  { count, required, active, zones }: ZonedShape,
  { unit, zone }: { unit: RepairableUnit; zone: RepairableUnit },
  times: SwitchTimes,
): ChainFigures {
  const worksIn = (state: State) => state.units.map((up, index) => up && state.zones[index % zones]!);
  const enough = (state: State) => worksIn(state).filter(Boolean).length >= required;
  const staffed = (state: State): State[] => {
    const works = worksIn(state);
    const serving: State = { ...state, mode: 'serving' };
    const spares = works.flatMap((up, index) => (up && !state.serves[index] ? [index] : []));
    if (spares.length === 0 || state.serves.filter(Boolean).length >= active) return [serving];
    return spares.flatMap((index) => staffed({ ...serving, serves: state.serves.with(index, true) }));
  };
  const evenly = (states: State[], rate: number) =>
    states.map((state) => [state, rate / states.length] as const);
  const changed = (state: State, change: Partial<State>, rate: number): (readonly [State, number])[] => {
    const turned = { ...state, ...change };
    const works = worksIn(turned);
    const next = { ...turned, serves: state.serves.map((serves, index) => serves && works[index]!) };
    const lost = state.serves.some((serves, index) => serves && !works[index]);
    if (!enough(next)) return evenly(staffed(next), rate);
    if (state.mode !== 'serving') return [[next, rate]];
    if (!lost) return evenly(staffed(next), rate);
    const { coverage } = times;
    return [
      [{ ...next, mode: 'automatic' }, rate * coverage],
      [{ ...next, mode: 'manual' }, rate * (1 - coverage)],
    ];
  };
  const rateOf = ({ up, down }: RepairableUnit, isUp: boolean) => (isUp ? 1 / up : 1 / down);
  function* moves(state: State): Generator<readonly [State, number]> {
    if (state.mode !== 'serving') yield* evenly(staffed(state), 1 / times[state.mode]);
    for (const [index, up] of state.units.entries())
      yield* changed(state, { units: state.units.with(index, !up) }, rateOf(unit, up));
    for (const [index, up] of state.zones.entries())
      yield* changed(state, { zones: state.zones.with(index, !up) }, rateOf(zone, up));
  }
  const all = (length: number, value: boolean) => Array<boolean>(length).fill(value);
  const start: State = {
    mode: 'serving',
    units: all(count, true),
    zones: all(zones, true),
    serves: all(count, false),
  };
  const down = (state: State) => Number(state.mode !== 'serving' || !enough(state));
  return exploreChain(staffed(start)[0]!, moves, down);
}

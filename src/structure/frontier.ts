import { NEVER } from '../bdd/gate-graph.js';
import { frontierOrder } from './frontier-order.js';
import { frontierSteps, type State, type Step, stateAfter } from './frontier-step.js';
import type { TwoTerminal } from './two-terminal.js';

/** So many states are told apart at most, over all steps; no more than two gates are made of each. */
export const MAX_STATES = 2 ** 17;

/** What all connections of one system may use: states in search of exactness, and states where there is none. */
export interface StatesLeft {
  exact: number;
  bounded: number;
}

export function allStates(): StatesLeft {
  return { exact: 2 * MAX_STATES, bounded: 8 * BOUNDED_STATES };
}

/** Of more, so many are: what the engine bounds in seconds. */
const BOUNDED_STATES = 2 ** 12;

/** What a step leads to where no more is told of it: it may be either. */
const UNTOLD = -3;

/** Per state before a step: the number of the state after it where it works, and where it fails; or ALWAYS, NEVER or UNTOLD. */
interface Layer {
  fails: number;
  works: Int32Array;
  broken: Int32Array;
}

/** A step and those after it that cannot fail, which tell no more states apart. */
type Stride = readonly [Step, ...Step[]];

/** A state, and the fewest failures that lead to it. */
interface Known {
  state: State;
  failures: number;
}

/**
 * The node that has failed when the ends of a network are disconnected, by a frontier that passes over it: what lies behind
 * counts only by how it joins what is on it, so that equal states are one. Hardy, Lucet and Limnios, "K-terminal network
 * reliability measures with binary decision diagrams", IEEE Trans. Reliability 56 (2007) 506–515. Where they are more than
 * `maxStates`, those with the fewest failures are told apart; what becomes of the others is what `untold` makes, a node that
 * may have failed or not.
 */
export function frontierNode(network: TwoTerminal, untold: () => number, left = allStates()): number {
  const maxStates = Math.min(MAX_STATES, left.exact);
  const steps = together(frontierSteps(network, frontierOrder(network)));
  const exact = layersOf(steps, { total: maxStates, width: Number.POSITIVE_INFINITY });
  left.exact -= exact === null ? maxStates : statesOf(exact);
  if (exact !== null) return nodeOf(network, exact, UNTOLD);
  const width = Math.max(1, Math.floor(Math.min(left.bounded, BOUNDED_STATES) / steps.length));
  const told = layersOf(steps, { total: Number.POSITIVE_INFINITY, width })!;
  left.bounded = Math.max(0, left.bounded - statesOf(told));
  return nodeOf(network, told, untold());
}

function statesOf(layers: readonly Layer[]): number {
  return layers.reduce((sum, { works }) => sum + works.length, 0);
}

/** From the last step to the first: what a state comes to is what it comes to where the next works, or where it fails. */
function nodeOf({ maker }: TwoTerminal, layers: readonly Layer[], untold: number): number {
  let after: readonly number[] = [];
  const found = (target: number) => (target >= 0 ? after[target]! : target === UNTOLD ? untold : target);
  for (const { fails, works, broken } of layers.toReversed()) {
    after = Array.from(works, (target, index) => {
      const [best, worst] = [found(target), found(broken[index]!)];
      return best === worst ? best : maker.or([best, maker.and([fails, worst])]);
    });
  }
  return after[0]!;
}

/** All steps, forward; null where there are more states than `total`. Of one step no more than `width` are told apart. */
function layersOf(
  steps: readonly Stride[],
  { total, width }: { total: number; width: number },
): Layer[] | null {
  const layers: Layer[] = [];
  let states: readonly Known[] = [{ state: [], failures: 0 }];
  for (let left = total; layers.length < steps.length; left -= states.length) {
    if (left < 0) return null;
    const { layer, next } = passed(states, steps[layers.length]!);
    layers.push(narrowed(layer, next, width));
    states = next;
  }
  return layers;
}

/** One step from all states: where each leads, and those that come after it. */
function passed(states: readonly Known[], stride: Stride): { layer: Layer; next: Known[] } {
  const next: Known[] = [];
  const numbers = new Map<string, number>();
  const target = ({ state, failures }: Known, works: boolean): number => {
    const after = stateAfterAll(state, stride, works);
    if (typeof after === 'number') return after;
    const key = String.fromCharCode(...after);
    const known = numbers.get(key);
    const most = works ? failures : failures + 1;
    if (known === undefined) {
      numbers.set(key, next.length);
      return next.push({ state: after, failures: most }) - 1;
    }
    next[known]!.failures = Math.min(next[known]!.failures, most);
    return known;
  };
  const [{ fails }] = stride;
  const works = Int32Array.from(states, (state) => target(state, true));
  const broken = fails === NEVER ? works : Int32Array.from(states, (state) => target(state, false));
  return { layer: { fails, works, broken }, next };
}

function stateAfterAll(before: State, [step, ...sure]: Stride, works: boolean): State | number {
  let state = stateAfter(before, step, works);
  for (const next of sure) if (typeof state !== 'number') state = stateAfter(state, next, true);
  return state;
}

/** Steps with those after them that cannot fail. */
function together(steps: readonly Step[]): Stride[] {
  const strides: [Step, ...Step[]][] = [];
  for (const step of steps) {
    if (step.fails === NEVER && strides.length > 0) strides.at(-1)!.push(step);
    else strides.push([step]);
  }
  return strides;
}

/** A layer that leads to no more than so many states, which are left in `next`. */
function narrowed(layer: Layer, next: Known[], width: number): Layer {
  if (next.length <= width) return layer;
  const kept = [...next.keys()]
    .sort((a, b) => next[a]!.failures - next[b]!.failures || a - b)
    .slice(0, width);
  const places = new Int32Array(next.length).fill(UNTOLD);
  for (const [place, number] of kept.entries()) places[number] = place;
  next.splice(0, next.length, ...kept.map((number) => next[number]!));
  const moved = (target: number) => (target >= 0 ? places[target]! : target);
  return { ...layer, works: layer.works.map(moved), broken: layer.broken.map(moved) };
}

import { ALWAYS, NEVER } from '../bdd/gate-graph.js';
import { END, START, type TwoTerminal } from './two-terminal.js';

/** What an open vertex belongs to: nothing, since it has failed; what the start reaches; what reaches the end. */
const DEAD = 0;
const FROM_START = 1;
const FROM_END = 2;

/** One open vertex after another: what it belongs to, parts of neither end numbered from 3 as they come. */
export type State = readonly number[];

/** What is met next, a vertex or an edge between two open ones, and which places are no longer open after it. */
export interface Step {
  /** The node that has failed when it has. */
  fails: number;
  /** Of a vertex: what it belongs to, if it works. */
  opens?: number;
  /** Of an edge: the places of its ends. */
  joins?: readonly [number, number];
  closes: readonly number[];
}

/** The steps through a network, vertex by vertex, each with its edges to those before it. */
export function frontierSteps({ edges, fails }: TwoTerminal, order: readonly number[]): Step[] {
  const place = new Map(order.map((vertex, index) => [vertex, index]));
  const lastUse = (vertex: number) =>
    Math.max(place.get(vertex)!, ...[...edges.get(vertex)!.keys()].map((other) => place.get(other)!));
  let open: { vertex: number; until: number }[] = [];
  const placeOf = (vertex: number) => open.findIndex((one) => one.vertex === vertex);
  return order.flatMap((vertex, now) => {
    open.push({ vertex, until: lastUse(vertex) });
    const opens = vertex === START ? FROM_START : vertex === END ? FROM_END : FROM_END + 1 + order.length;
    const before = [...edges.get(vertex)!].filter(([other]) => place.get(other)! < now);
    const joining = before.map(([other, edge]): Step => {
      return { fails: edge, joins: [placeOf(other), open.length - 1], closes: [] };
    });
    const steps: Step[] = [{ fails: fails.get(vertex)!, opens, closes: [] }, ...joining];
    steps.at(-1)!.closes = [...open.keys()].filter((index) => open[index]!.until <= now);
    open = open.filter(({ until }) => until > now);
    return steps;
  });
}

/** What is after a step that works or does not: a state, or that the ends are ALWAYS or NEVER disconnected. */
export function stateAfter(state: State, { opens, joins, closes }: Step, works: boolean): State | number {
  const next = opens !== undefined ? [...state, works ? opens : DEAD] : works ? joined(state, joins!) : state;
  if (next === null) return NEVER;
  const left = closes.length === 0 ? next : next.filter((_, index) => !closes.includes(index));
  for (const end of [FROM_START, FROM_END]) if (next.includes(end) && !left.includes(end)) return ALWAYS;
  return numbered(left);
}

/** With what two places belong to as one; null where that joins the ends. */
function joined(state: State, [a, b]: readonly [number, number]): State | null {
  const low = Math.min(state[a]!, state[b]!);
  const high = Math.max(state[a]!, state[b]!);
  if (low === FROM_START && high === FROM_END) return null;
  return low === DEAD || low === high ? state : state.map((part) => (part === high ? low : part));
}

/** Parts that are neither the start's nor the end's, numbered as they come. */
function numbered(state: readonly number[]): State {
  const numbers = new Map<number, number>();
  return state.map((part) => {
    if (part <= FROM_END) return part;
    if (!numbers.has(part)) numbers.set(part, FROM_END + 1 + numbers.size);
    return numbers.get(part)!;
  });
}

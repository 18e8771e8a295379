import { type ChainFigures, stationary } from './markov-chain.js';

/** What a state leads to: the states and the rates per hour; the same state may come several times. */
export type Moves<State> = (state: State) => Iterable<readonly [State, number]>;

/**
 * What a continuous-time Markov chain says in the long run, explored from one state. `lost` is the share of requests that
 * a state loses: 1 where all is down. Outages are counted where a move loses more than before, each by how much more.
 */
export function exploreChain<State>(
  start: State,
  moves: Moves<State>,
  lost: (state: State) => number,
): ChainFigures {
  const known = new Map([[JSON.stringify(start), start]]);
  const edges: { from: number; to: string; rate: number }[] = [];
  let index = 0;
  for (const from of known.values()) {
    for (const [to, rate] of moves(from)) {
      const key = JSON.stringify(to);
      if (!known.has(key)) known.set(key, to);
      if (rate > 0) edges.push({ from: index, to: key, rate });
    }
    index++;
  }
  const places = new Map([...known.keys()].map((key, place) => [key, place]));
  const losses = [...known.values()].map(lost);
  const rates = losses.map(() => losses.map(() => 0));
  for (const { from, to, rate } of edges) rates[from]![places.get(to)!]! += rate;
  const share = stationary(rates);
  const figures: ChainFigures = { unavailability: 0, availability: 0, outagesPerHour: 0 };
  for (const [from, chance] of share.entries()) {
    figures.unavailability += chance * losses[from]!;
    figures.availability += chance * (1 - losses[from]!);
    for (const [to, loss] of losses.entries())
      figures.outagesPerHour += chance * rates[from]![to]! * Math.max(0, loss - losses[from]!);
  }
  return figures;
}

/** A unit that is up for `up` hours and down for `down` hours on average, repaired by a crew of its own. */
export interface RepairableUnit {
  up: number;
  down: number;
}

/** What a chain says about a system in the long run; hours. */
export interface ChainFigures {
  unavailability: number;
  availability: number;
  outagesPerHour: number;
}

/**
 * A system of repairable units as a continuous-time Markov chain over all their states: exponential times up and down,
 * one unit changes at a time. Unit i is down in a state where bit i is set.
 */
export function chainFigures(
  units: readonly RepairableUnit[],
  works: (isUp: readonly boolean[]) => boolean,
): ChainFigures {
  const states = Array.from({ length: 2 ** units.length }, (_, state) => state);
  const isUp = states.map((state) => works(units.map((_, unit) => ((state >> unit) & 1) === 0)));
  const rates = states.map((from) =>
    states.map((to) => {
      const unit = units.findIndex((_, index) => (from ^ to) === 1 << index);
      if (unit < 0) return 0;
      return to > from ? 1 / units[unit]!.up : 1 / units[unit]!.down;
    }),
  );
  const share = stationary(rates);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    unavailability: sum(share.filter((_, state) => !isUp[state])),
    availability: sum(share.filter((_, state) => isUp[state])),
    outagesPerHour: sum(
      states.flatMap((from) =>
        states.map((to) => (isUp[from] && !isUp[to] ? share[from]! * rates[from]![to]! : 0)),
      ),
    ),
  };
}

/**
 * The long-run share of time in each state, by elimination without a single subtraction, so that rare states keep their
 * digits (Grassmann, Taksar and Heyman, Operations Research 33 (1985) 1107–1116).
 */
export function stationary(rates: readonly number[][]): number[] {
  const work = rates.map((row) => row.slice());
  for (let last = work.length - 1; last > 0; last--) {
    const out = work[last]!.slice(0, last).reduce((sum, rate) => sum + rate, 0);
    for (let from = 0; from < last; from++) {
      work[from]![last]! /= out;
      for (let to = 0; to < last; to++) work[from]![to]! += work[from]![last]! * work[last]![to]!;
    }
  }
  const weights = [1];
  for (let state = 1; state < work.length; state++) {
    weights.push(weights.reduce((sum, weight, from) => sum + weight * work[from]![state]!, 0));
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

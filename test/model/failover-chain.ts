import { type ChainFigures, type RepairableUnit, stationary } from './markov-chain.js';

/** How a spare takes over: with probability `coverage` after `automatic` hours, else after `manual` hours. */
export interface SwitchTimes {
  coverage: number;
  automatic: number;
  manual: number;
}

/** Transitions per hour, by name of the state they leave and of the one they lead to. */
type Rates = Record<string, Record<string, number>>;

/**
 * A primary and a hot standby as a Markov chain: one repair crew a unit, the primary takes back at once when repaired, and
 * `automatic` and `manual` are realised mean outages: the repair of the primary may end them early.
 */
export function blockChain(primary: RepairableUnit, standby: RepairableUnit, times: SwitchTimes) {
  const [fails, mends] = [1 / primary.up, 1 / primary.down];
  const [spareFails, spareMends] = [1 / standby.up, 1 / standby.down];
  const waiting = (hours: number) => ({ up: mends, moved: leaving(hours, mends), down: spareFails });
  return figuresOf(
    {
      up: { automatic: fails * times.coverage, manual: fails * (1 - times.coverage), bare: spareFails },
      automatic: waiting(times.automatic),
      manual: waiting(times.manual),
      moved: { up: mends, down: spareFails },
      bare: { up: spareMends, down: fails },
      down: { bare: mends, moved: spareMends },
    },
    new Set(['up', 'moved', 'bare']),
  );
}

/** Equal units of which one serves, likewise; who was repaired is a spare again. */
export function unitsChain(count: number, { up, down }: RepairableUnit, times: SwitchTimes): ChainFigures {
  const [fails, mends] = [1 / up, 1 / down];
  const rates: Rates = { serve0: { serve1: count * mends } };
  for (let alive = count; alive > 0; alive--) {
    const spares = alive - 1;
    const lost = count - alive;
    const moved = spares > 0 ? 1 : 0;
    rates[`serve${alive}`] = {
      [`automatic${spares}`]: moved * fails * times.coverage,
      [`manual${spares}`]: moved * fails * (1 - times.coverage),
      [`serve${spares}`]: spares > 0 ? spares * fails : fails,
      ...(lost > 0 && { [`serve${alive + 1}`]: lost * mends }),
    };
    if (lost === 0) continue;
    for (const way of ['automatic', 'manual'] as const) {
      rates[`${way}${alive}`] = {
        [`serve${alive}`]: leaving(times[way], mends),
        [`serve${alive + 1}`]: lost * mends,
        [spares > 0 ? `${way}${spares}` : 'serve0']: alive * fails,
      };
    }
  }
  const serving = Object.keys(rates).filter((state) => state.startsWith('serve') && state !== 'serve0');
  return figuresOf(rates, new Set(serving));
}

/** The rate that together with that of the repair gives a mean of so many hours. */
function leaving(hours: number, mends: number): number {
  return Math.max(0, 1 / hours - mends);
}

function figuresOf(rates: Rates, works: ReadonlySet<string>): ChainFigures {
  const states = Object.keys(rates);
  const share = stationary(states.map((from) => states.map((to) => rates[from]![to] ?? 0)));
  const figures: ChainFigures = { unavailability: 0, availability: 0, outagesPerHour: 0 };
  for (const [index, from] of states.entries()) {
    const chance = share[index]!;
    figures[works.has(from) ? 'availability' : 'unavailability'] += chance;
    if (!works.has(from)) continue;
    for (const to of states) if (!works.has(to)) figures.outagesPerHour += chance * (rates[from]![to] ?? 0);
  }
  return figures;
}

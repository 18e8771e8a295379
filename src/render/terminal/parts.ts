import type {
  ComponentReport,
  ContributorReport,
  JourneyReport,
  TopologyReport,
} from '../../report/report.js';

/** A component or domain with what its failing costs each journey, seconds a year. */
export interface Part {
  name: string;
  /** How many units there are and how many must work, or what else it is: a domain, a link, a reaction. */
  units: string;
  unavailability: number;
  /** Seconds; null where a file does not say, and for what is no component. */
  rto: number | null;
  rpo: number | null;
  costs: readonly number[];
  /** What it costs the journey that it costs most. */
  most: number;
  /** Journeys that it takes down alone. */
  single: readonly string[];
}

/** A journey with its contributors and single points by name. */
interface Indexed {
  name: string;
  contributors: ReadonlyMap<string, ContributorReport>;
  single: ReadonlySet<string>;
}

/** All components, and the domains that cost something, the dearest first. */
export function partsOf({ components, journeys }: TopologyReport): Part[] {
  const indexed = journeys.map(indexOf);
  const known = new Map(components.map((component) => [component.name, component]));
  const names = new Set(known.keys());
  for (const { contributors } of indexed) for (const name of contributors.keys()) names.add(name);
  const parts = Array.from(names, (name) => partOf(name, known.get(name), indexed));
  return parts.sort((a, b) => b.most - a.most);
}

function indexOf({ name, contributors, singlePointsOfFailure }: JourneyReport): Indexed {
  return {
    name,
    contributors: new Map(contributors.map((part) => [part.name, part])),
    single: new Set(singlePointsOfFailure.map((point) => point.name)),
  };
}

function partOf(name: string, component: ComponentReport | undefined, journeys: readonly Indexed[]): Part {
  const costs = journeys.map(({ contributors }) => contributors.get(name)?.improvement ?? 0);
  const own = journeys.find(({ contributors }) => contributors.has(name))?.contributors.get(name);
  return {
    name,
    units: component ? units(component) : (own?.kind ?? 'domain'),
    unavailability: component?.unavailability ?? own?.unavailability ?? 0,
    rto: component?.rto ?? null,
    rpo: component?.rpo ?? null,
    costs,
    most: costs.reduce((most, cost) => Math.max(most, cost), 0),
    single: journeys.filter((journey) => journey.single.has(name)).map((journey) => journey.name),
  };
}

function units({ replicas, required }: ComponentReport): string {
  return replicas === 1 ? '1' : `${required} of ${replicas}`;
}

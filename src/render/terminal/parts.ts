import { greaterFirst } from '../../quantity/greater-first.js';
import type { ComponentReport, ContributorReport, TopologyReport } from '../../report/report.js';

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

/** A part while what journeys say of it is put together. */
interface Draft {
  component: ComponentReport | undefined;
  /** What the journey says in which it is down most: reactions of one name differ from journey to journey. */
  own: ContributorReport | undefined;
  costs: number[];
  single: string[] | undefined;
}

const NONE: readonly string[] = [];

/** All components, and the domains that cost something, the dearest first. */
export function partsOf({ components, journeys }: TopologyReport): Part[] {
  const drafts = new Map<string, Draft>();
  const begin = (component: ComponentReport | undefined): Draft => ({
    component,
    own: undefined,
    costs: journeys.map(() => 0),
    single: undefined,
  });
  for (const component of components) drafts.set(component.name, begin(component));
  for (const [index, { contributors }] of journeys.entries()) {
    for (const contributor of contributors) {
      const draft = drafts.get(contributor.name) ?? begin(undefined);
      if (!draft.own || contributor.unavailability > draft.own.unavailability) draft.own = contributor;
      draft.costs[index] = contributor.improvement;
      if (draft.component === undefined) drafts.set(contributor.name, draft);
    }
  }
  for (const { name, singlePointsOfFailure } of journeys) {
    for (const point of singlePointsOfFailure) addSingle(drafts.get(point.name), name);
  }
  return greaterFirst(Array.from(drafts, partOf), ({ most }) => most);
}

function addSingle(draft: Draft | undefined, journey: string): void {
  if (draft?.single) draft.single.push(journey);
  else if (draft) draft.single = [journey];
}

function partOf([name, { component, own, costs, single }]: [string, Draft]): Part {
  return {
    name,
    units: component ? units(component) : (own?.kind ?? 'domain'),
    unavailability: component?.unavailability ?? own?.unavailability ?? 0,
    rto: component?.rto ?? null,
    rpo: component?.rpo ?? null,
    costs,
    most: costs.reduce((most, cost) => Math.max(most, cost), 0),
    single: single ?? NONE,
  };
}

function units({ replicas, required }: ComponentReport): string {
  return replicas === 1 ? '1' : `${required} of ${replicas}`;
}

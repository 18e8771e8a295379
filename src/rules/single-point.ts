import type { SinglePoint } from '../analysis/single-points.js';
import type { Span } from '../diagnostics/span.js';
import { YEAR } from '../quantity/calendar.js';
import { formatDuration } from '../quantity/format-duration.js';
import { greaterFirst } from '../quantity/greater-first.js';
import type { Topology } from '../topology/topology.js';
import type { Audited, DesignRule, Hit } from './design-rule.js';
import { listed } from './listed.js';

const HINTS: Partial<Record<SinglePoint['kind'], string>> = {
  component:
    'let a second one take over (`replicas: 2`), make it optional, or accept the risk under `accept`',
  domain: 'spread what is in it over a second one, or accept the risk under `accept`',
  link: 'add a second way, or accept the risk under `accept`',
};

/** HA601: something that alone takes down a journey; what costs most first. */
export const singlePoint: DesignRule = {
  code: 'HA601',
  find: (audited) => pointsOf(audited).map((point) => hitOf(audited, point)),
  together: (names, count) => `${count} single points of failure, with what each costs a year: ${names}`,
};

interface Point {
  name: string;
  kind: SinglePoint['kind'];
  journeys: string[];
  /** Seconds a year, of the journey that it costs most. */
  cost: number;
  /** Whether that is an upper bound: how long it is down itself. */
  bounded: boolean;
}

function pointsOf({ journeys }: Audited): Point[] {
  const points = new Map<string, Point>();
  for (const { journey, singlePoints, contributors } of journeys) {
    const costs = new Map(contributors.map(({ name, improvement }) => [name, improvement]));
    for (const { name, kind, unavailability } of singlePoints) {
      const point = points.get(name) ?? { name, kind, journeys: [], cost: 0, bounded: false };
      const cost = costs.get(name);
      point.journeys.push(journey.name);
      point.cost = Math.max(point.cost, cost ?? unavailability * YEAR);
      point.bounded ||= cost === undefined;
      points.set(name, point);
    }
  }
  return greaterFirst([...points.values()], ({ cost }) => cost);
}

function hitOf({ topology }: Audited, { name, kind, journeys, cost, bounded }: Point): Hit {
  const costs = () => `${bounded ? 'up to ' : ''}${formatDuration(cost)}`;
  return {
    // Of many, few are told in words.
    get message() {
      const whose = journeys.length === topology.journeys.length ? '' : ` of ${listed(journeys)}`;
      return `\`${name}\` is a single point of failure${whose}: it costs ${costs()} a year`;
    },
    get hint() {
      return hintFor(topology, name, kind);
    },
    get span() {
      return placeOf(topology, name);
    },
    get name() {
      return `${name} (${costs()})`;
    },
    on: name,
    label: name,
    ...(journeys.length === 1 && { journey: journeys[0]! }),
  };
}

function hintFor({ components }: Topology, name: string, kind: Point['kind']): string {
  const { replicas = 1 } = components.get(name) ?? {};
  if (replicas > 1) return 'it has replicas, all of which are needed: add one, or require fewer';
  return HINTS[kind] ?? HINTS.component!;
}

function placeOf({ components, domains, links, journeys }: Topology, name: string): Span {
  const part = components.get(name) ?? domains.get(name) ?? links.find((link) => link.name === name);
  return (part ?? journeys[0]!).span;
}

import type { SinglePoint } from '../analysis/single-points.js';
import type { Span } from '../diagnostics/span.js';
import { YEAR } from '../quantity/calendar.js';
import { formatDuration } from '../quantity/format-duration.js';
import { greaterFirst } from '../quantity/greater-first.js';
import type { Topology } from '../topology/topology.js';
import type { Audited, DesignRule, Hit } from './design-rule.js';
import { listed } from './listed.js';
import { isPlace } from './places.js';

const HINTS: Partial<Record<SinglePoint['kind'], string>> = {
  component:
    'let a second one take over (`replicas: 2`), make it optional, or accept the risk under `accept`',
  domain: 'spread what is in it over a second one, or accept the risk under `accept`',
  link: 'add a second way, or accept the risk under `accept`',
};

/** For what changes everything at once, such as a release. */
const IN_STEPS =
  'change one part after the other: a domain for each step that can be stopped at, or accept the risk under `accept`';

/** HA601: something that alone takes down a journey; what costs most first. */
export const singlePoint: DesignRule = {
  code: 'HA601',
  find: (audited) => pointsOf(audited).map((point) => new PointHit(audited.topology, point)),
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
  /** What owns the failovers that cannot act when it fails, where that makes it one. */
  stalls: readonly string[];
}

function pointsOf({ journeys }: Audited): Point[] {
  const points = new Map<string, Point>();
  for (const { journey, singlePoints, contributors } of journeys) {
    const costs = new Map<string, number>();
    for (const { name, improvement } of contributors) costs.set(name, improvement);
    for (const { name, kind, unavailability, stalls } of singlePoints) {
      const known = costs.get(name);
      const cost = known ?? unavailability * YEAR;
      const bounded = known === undefined;
      const point = points.get(name);
      if (point === undefined) {
        points.set(name, { name, kind, journeys: [journey.name], cost, bounded, stalls });
        continue;
      }
      point.journeys.push(journey.name);
      point.cost = Math.max(point.cost, cost);
      point.bounded ||= bounded;
    }
  }
  return greaterFirst([...points.values()], ({ cost }) => cost);
}

/** Put into words where it is told: of many, few are. */
class PointHit implements Hit {
  readonly on: string;
  readonly label: string;
  readonly journey?: string;

  private readonly topology: Topology;
  private readonly point: Point;

  constructor(topology: Topology, point: Point) {
    this.topology = topology;
    this.point = point;
    this.on = point.name;
    this.label = point.name;
    if (point.journeys.length === 1) this.journey = point.journeys[0]!;
  }

  get message(): string {
    const { name, journeys, stalls } = this.point;
    const whose = journeys.length === this.topology.journeys.length ? '' : ` of ${listed(journeys)}`;
    const why = stalls.length > 0 ? `, since the failover of ${listed(stalls)} needs it to act` : '';
    return `\`${name}\` is a single point of failure${whose}${why}: it costs ${costsOf(this.point)} a year`;
  }

  get name(): string {
    return `${this.point.name} (${costsOf(this.point)})`;
  }

  get hint(): string {
    return hintFor(this.topology, this.point);
  }

  get span(): Span {
    return placeOf(this.topology, this.point.name);
  }
}

function costsOf({ bounded, cost }: Point): string {
  return `${bounded ? 'up to ' : ''}${formatDuration(cost)}`;
}

function hintFor({ components, domains }: Topology, { name, kind, stalls }: Point): string {
  if (stalls.length > 0)
    return 'it takes both what serves and what the failover `needs`: put that somewhere else, or say how soon somebody switches by hand (`manual`)';
  const { replicas = 1 } = components.get(name) ?? {};
  if (replicas > 1) return 'it has replicas, all of which are needed: add one, or require fewer';
  if (domains.has(name) && !isPlace(name)) return IN_STEPS;
  return HINTS[kind] ?? HINTS.component!;
}

function placeOf({ components, domains, links, journeys }: Topology, name: string): Span {
  const part = components.get(name) ?? domains.get(name) ?? links.find((link) => link.name === name);
  return (part ?? journeys[0]!).span;
}

import { binomialTail } from '../bdd/binomial.js';
import { bothFailed, type FailedNames } from '../structure/failed-names.js';
import { ownFigures } from '../structure/own-figures.js';
import { chainOf } from '../structure/reach.js';
import type { ReplicaUnits, System } from '../structure/system.js';
import type { Component, Domain, Link, Topology } from '../topology/topology.js';

/** What kind of thing fails at once. */
export type FailureKind = 'replica' | 'component' | 'domain' | 'link';

/** One thing that may fail: a replica, a component with all its replicas, a domain with all in it, or a link. */
export interface Failure {
  /** `db#1` for the first replica of several. */
  name: string;
  kind: FailureKind;
  /** The component, domain or link. */
  owner: string;
  /** How many are interchangeable with it, itself included, and what the first of them is called. */
  alike: number;
  first: string;
  /** What the next one like it is called; itself where there is none. */
  next: string;
  /** How many replicas the component has; 1 for domains and links. */
  replicas: number;
  /** The share of time that one of these is down by itself, 0 to 1. */
  unavailability: number;
  failed: FailedNames;
}

/** Nothing has failed. */
export const NOTHING_FAILED: FailedNames = { replicas: new Map(), domains: new Set(), links: new Set() };

/** All that several failures take down. */
export function togetherOf(failures: readonly Failure[]): FailedNames {
  return failures.map(({ failed }) => failed).reduce(bothFailed, NOTHING_FAILED);
}

/** Everything that a journey depends on, in the order of the file; of interchangeable replicas the first. */
export function failuresOf(topology: Topology, { units, leaves }: System): Failure[] {
  const owners = new Set(leaves.map(({ owner, kind }) => `${kind} ${owner}`));
  const components = [...topology.components.values()].flatMap((component) => {
    const groups = units.get(component.name);
    if (groups === undefined) return [];
    if (component.replicas === 1) return [allOf(component)];
    return [...groups.map(({ slots }) => replicaOf(component, slots[0]!, groups)), allOf(component)];
  });
  const domains = [...topology.domains.values()].filter(({ name }) => owners.has(`domain ${name}`));
  const links = topology.links.filter(({ name }) => owners.has(`link ${name}`));
  return [...components, ...domains.map(domainFailure), ...links.map(linkFailure)];
}

/** A replica by its index from 0; the only one is its component. */
export function replicaOf(component: Component, index: number, groups: readonly ReplicaUnits[]): Failure {
  const { name, figures, replicas } = component;
  if (replicas === 1) return allOf(component);
  const group = groups.find(({ slots, every }) => slots.includes(index % every));
  return {
    name: `${name}#${index + 1}`,
    kind: 'replica',
    owner: name,
    alike: group?.replicas ?? 1,
    first: `${name}#${(group?.slots[0] ?? index) + 1}`,
    next: `${name}#${nextOf(index, group) + 1}`,
    replicas,
    unavailability: figures.unavailability,
    failed: { ...NOTHING_FAILED, replicas: new Map([[name, [index]]]) },
  };
}

/** The index of the next replica like the first of a group. */
export function nextOf(index: number, group: ReplicaUnits | undefined): number {
  if (group === undefined || group.replicas === 1) return index;
  return group.slots[1] ?? index + group.every;
}

/** All replicas of a component: by a common cause, or each by itself. */
function allOf({ name, figures, replicas, commonCause }: Component): Failure {
  const share = replicas > 1 ? commonCause : 0;
  const shared = share * figures.unavailability;
  const unavailability = shared + (1 - shared) * ownFigures(figures, share).unavailability ** replicas;
  const failed = { ...NOTHING_FAILED, replicas: new Map([[name, 'all' as const]]) };
  return { ...ofOne(name, 'component', unavailability), replicas, failed };
}

/** A domain; one without figures never fails by itself. */
function domainFailure({ name, figures }: Domain): Failure {
  return {
    ...ofOne(name, 'domain', figures?.unavailability ?? 0),
    failed: { ...NOTHING_FAILED, domains: new Set([name]) },
  };
}

function linkFailure({ name, figures }: Link): Failure {
  return {
    ...ofOne(name, 'link', figures.unavailability),
    failed: { ...NOTHING_FAILED, links: new Set([name]) },
  };
}

/** What fails as one thing, under its own name. */
function ofOne(name: string, kind: Failure['kind'], unavailability: number): Omit<Failure, 'failed'> {
  return { name, kind, owner: name, alike: 1, first: name, next: name, replicas: 1, unavailability };
}

/** P(at least one of those alike is down), of two alike P(at least two are). */
export function likelihood(failures: readonly Failure[]): number {
  let product = 1;
  for (const [index, { first, alike, unavailability: q }] of failures.entries()) {
    if (failures.findIndex((other) => other.first === first) < index) continue;
    const count = failures.filter((other) => other.first === first).length;
    product *= alike === 1 ? q : binomialTail(alike, count, q, 1 - q).fail;
  }
  return product;
}

/** Whether a second failure adds anything to a first one, and the two are not the same as a third. */
export function addUp(topology: Topology, a: Failure, b: Failure): boolean {
  if (a === b) return a.alike > 1 && a.replicas > 2;
  if (a.owner === b.owner && a.kind !== 'domain' && a.kind !== 'link')
    return a.kind === b.kind && a.replicas > 2;
  return !isWithin(topology, a, b) && !isWithin(topology, b, a);
}

/** Whether something lies wholly in a domain. */
function isWithin(topology: Topology, inner: Failure, { kind, owner }: Failure): boolean {
  if (kind !== 'domain' || inner.kind === 'link') return false;
  return placesOf(topology, inner).every((domains) => chainOf(topology, domains).has(owner));
}

/** The domains that something is in directly, for each place of it. */
function placesOf({ components, domains }: Topology, { kind, owner, failed }: Failure): readonly string[][] {
  if (kind === 'domain') return [[...domains.get(owner)!.within]];
  const { within, spread, replicas } = components.get(owner)!;
  const slots = spread.length === 0 ? [[]] : spread.slice(0, replicas).map((domain) => [domain]);
  const lost = failed.replicas.get(owner)!;
  const hit = lost === 'all' ? slots : lost.map((index) => slots[index % slots.length]!);
  return hit.map((slot) => [...within, ...slot]);
}

/** What a user calls a failure: a component, one of its replicas as `db#2`, a domain or a link; null for none of them. */
export function failureNamed(topology: Topology, text: string): NamedFailure | null {
  const [name = '', number] = text.split('#', 2);
  const component = topology.components.get(name);
  if (number !== undefined) {
    const index = /^[1-9]\d{0,6}$/.test(number) ? Number(number) - 1 : -1;
    return component && index >= 0 && index < component.replicas ? { component, index } : null;
  }
  if (component) return allOf(component);
  const domain = topology.domains.get(name);
  if (domain) return domainFailure(domain);
  const link = topology.links.find((one) => one.name === name);
  return link ? linkFailure(link) : null;
}

/** A failure, or one replica, of which a journey says how many are like it. */
export type NamedFailure = Failure | { component: Component; index: number };

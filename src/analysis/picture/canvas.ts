import type { Component, Topology } from '../../topology/topology.js';
import type { EdgeKind, PictureEdge, PictureNode } from './picture.js';

/** The most edges between two sets of nodes; beyond it they meet in a point. */
const MOST_CROSSINGS = 6;

/** A place to enter something drawn, and in what sense one does. */
export interface Entry {
  id: string;
  kind: EdgeKind;
  label: string;
}

/** Something drawn: where a way enters and leaves it, and whether a way may pass it by. */
export interface Fragment {
  entries: readonly Entry[];
  exits: readonly string[];
  passable: boolean;
}

/** A picture being drawn. */
export class Canvas {
  readonly topology: Topology;
  /** Whether replicas are drawn apart in their domains. */
  readonly apart: boolean;
  readonly nodes = new Map<string, PictureNode>();
  readonly edges = new Map<string, PictureEdge>();
  #points = 0;

  constructor(topology: Topology, apart: boolean) {
    this.topology = topology;
    this.apart = apart;
  }

  /** Adds a node; the first under an id stays. */
  add(node: Pick<PictureNode, 'id' | 'kind' | 'name'> & Partial<PictureNode>): string {
    const whole = { units: 1, required: 1, frame: null, also: [], ...node };
    if (!this.nodes.has(node.id)) this.nodes.set(node.id, whole);
    return node.id;
  }

  /** A gate or a point of its own. */
  addPoint(kind: 'gate' | 'point', name: string): string {
    return this.add({ id: `${kind} ${this.#points++}`, kind, name });
  }

  /** A domain by itself, under the id that its frame would have. */
  domain(name: string): string {
    const also = this.topology.domains.get(name)!.within;
    return this.add({ id: `cluster ${name}`, kind: 'domain', name, also });
  }

  /** An edge, once however often it is asked for; several operations share one. */
  connect(from: string, { id: to, kind, label }: Entry): void {
    if (from === to) return;
    const key = `${from} ${kind} ${label === ''} ${to}`;
    const known = this.edges.get(key)?.label.split(', ') ?? [];
    this.edges.set(key, { from, to, kind, label: [...new Set([...known, label])].join(', ') });
  }

  /** Leads ways on from some nodes to others. */
  lead(exits: readonly string[], entries: readonly Entry[]): void {
    const crowded = exits.length > 1 && entries.length > 1 && exits.length * entries.length > MOST_CROSSINGS;
    const from = crowded ? [this.addPoint('point', '')] : exits;
    if (crowded) for (const exit of exits) this.connect(exit, { id: from[0]!, kind: 'way', label: '' });
    for (const exit of from) for (const entry of entries) this.connect(exit, entry);
  }

  /** Draws a component: its replicas in their domains, leading to the component, or all in one. */
  component(component: Component): Fragment {
    const { name, replicas, required, within, spread } = component;
    const [frame = null, ...also] = within;
    const id = `component ${name}`;
    const domains = [...new Set(spread.slice(0, replicas))];
    if (!this.apart || domains.length < 2) {
      const around = frame ?? this.#around(domains);
      const others = [...also, ...domains].filter((domain) => domain !== around);
      this.add({ id, kind: 'component', name, units: replicas, required, frame: around, also: others });
      return { entries: [{ id, kind: 'way', label: '' }], exits: [id], passable: false };
    }
    this.add({ id, kind: 'component', name, units: replicas, required, also: within });
    const entries = domains.map((domain): Entry => {
      const units = unitsIn(component, domain);
      const own = this.add({ id: `units ${name} ${domain}`, kind: 'units', name, units, frame: domain });
      return { id: own, kind: 'way', label: '' };
    });
    for (const entry of entries) this.connect(entry.id, { id, kind: 'way', label: '' });
    return { entries, exits: [id], passable: false };
  }

  /** The domain that all of some domains are, or lie in; null for none. */
  #around([first, ...others]: readonly string[]): string | null {
    if (first === undefined || others.length === 0) return first ?? null;
    const parentOf = (name: string) => this.topology.domains.get(name)!.within[0] ?? null;
    const parent = parentOf(first);
    return others.every((other) => parentOf(other) === parent) ? parent : null;
  }
}

/** How many replicas a domain has when they are dealt round-robin. */
function unitsIn({ replicas, spread }: Component, domain: string): number {
  return spread.reduce(
    (sum, other, index) =>
      sum + (other === domain ? Math.max(0, Math.ceil((replicas - index) / spread.length)) : 0),
    0,
  );
}

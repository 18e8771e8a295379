import type { EventNode, GateNode, Node, Outcome } from './node.js';

/** What a gate is called. */
export interface Naming {
  label: string;
  given?: readonly string[];
  note?: string | null;
}

/** Makes nodes, each with a number of its own. */
export class NodeMaker {
  count = 0;

  event(event: Omit<EventNode, 'kind' | 'id'>): EventNode {
    return { kind: 'event', id: this.count++, ...event };
  }

  any(inputs: readonly Outcome[], naming: Naming): Outcome {
    if (inputs.includes(true)) return true;
    return this.#gate('any', 1, distinct(inputs), naming);
  }

  all(inputs: readonly Outcome[], naming: Naming): Outcome {
    if (inputs.includes(false)) return false;
    const rest = distinct(inputs);
    return rest.length === 0 ? true : this.#gate('all', rest.length, rest, naming);
  }

  atLeast(threshold: number, inputs: readonly Outcome[], naming: Naming): Outcome {
    const needed = threshold - inputs.filter((input) => input === true).length;
    const rest = inputs.filter((input) => typeof input !== 'boolean');
    if (needed <= 0) return true;
    if (needed > rest.length) return false;
    if (needed === 1) return this.any(rest, naming);
    if (needed === rest.length) return this.all(rest, naming);
    return this.#gate('count', needed, rest, naming);
  }

  /** A gate of the same kind over other inputs. */
  alike({ kind, threshold }: GateNode, inputs: readonly Outcome[], naming: Naming): Outcome {
    if (kind === 'any') return this.any(inputs, naming);
    return kind === 'all' ? this.all(inputs, naming) : this.atLeast(threshold, inputs, naming);
  }

  /** The same gate under another name; an event keeps its own. */
  called(node: Outcome, label: string): Outcome {
    if (typeof node === 'boolean' || node.kind === 'event') return node;
    return { ...node, id: this.count++, label };
  }

  #gate(kind: GateNode['kind'], threshold: number, inputs: readonly Node[], naming: Naming): Outcome {
    const { label, given = [], note = null } = naming;
    const rest = kind === 'count' ? inputs : withoutAbsorbed(kind, inputs);
    const [only, second] = rest;
    if (only === undefined) return false;
    if (second === undefined) return only;
    const least = kind === 'all' ? rest.length : threshold;
    return { kind, id: this.count++, label, given, threshold: least, inputs: rest, note };
  }
}

function distinct(inputs: readonly Outcome[]): Node[] {
  return [...new Set(inputs)].filter((input) => typeof input !== 'boolean');
}

/** a or (a and b) is a, and a and (a or b) is a. */
function withoutAbsorbed(kind: 'any' | 'all', inputs: readonly Node[]): Node[] {
  const direct = new Set(inputs);
  const dual = kind === 'any' ? 'all' : 'any';
  return inputs.filter((node) => node.kind !== dual || !node.inputs.some((input) => direct.has(input)));
}

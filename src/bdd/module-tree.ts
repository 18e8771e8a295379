import type { Cases } from './cases.js';
import type { Diagram } from './diagram.js';
import type { RootedGraph } from './gate-graph.js';
import { IntList } from './int-list.js';

/** Kind of a module that is a diagram over its inputs; the other kinds are those of gates. */
export const DIAGRAM = 3;

/** Kind of a module that is taken apart into cases by a few of its inputs. */
export const CASES = 4;

/**
 * A function as a tree of independent parts. Nodes 0 .. leaves-1 are leaves, node leaves + m is module m; a
 * node is an input of one module at most, which has a larger number.
 */
export interface Modules {
  /** Per module: OR, AND, AT_LEAST (all over different inputs), DIAGRAM or CASES. */
  readonly kind: Uint8Array;
  /**
   * Per module: for AT_LEAST how many inputs must fail, for DIAGRAM and CASES an index into `diagrams` and
   * `cases`, else of no meaning.
   */
  readonly parameter: Int32Array;
  /**
   * Inputs of module m are inputs[firstInput[m]] .. inputs[firstInput[m + 1] - 1]; input i is the variable at
   * level i of a diagram, and leaf i of cases.
   */
  readonly firstInput: Int32Array;
  readonly inputs: Int32Array;
  readonly diagrams: readonly Diagram[];
  readonly cases: readonly Cases[];
  /** A node, NEVER or ALWAYS. */
  readonly root: number;
}

/** Collects the modules of a graph, each after those below it. */
export class ModuleTree {
  readonly #rooted: RootedGraph;
  /** Per gate that is a module: its node in the tree. */
  readonly #nodeOfGate: Int32Array;
  readonly #kind = new IntList();
  readonly #parameter = new IntList();
  readonly #firstInput = new IntList();
  readonly #inputs = new IntList();
  readonly #diagrams: Diagram[] = [];
  readonly #cases: Cases[] = [];

  constructor(rooted: RootedGraph) {
    this.#rooted = rooted;
    this.#nodeOfGate = new Int32Array(rooted.graph.gateCount);
    this.#firstInput.push(0);
  }

  /** A module that keeps its gate's kind and inputs. */
  addGate(gate: number): void {
    const { kind, threshold, firstInput, inputs } = this.#rooted.graph;
    this.#add(gate, kind[gate]!, threshold[gate]!);
    this.#addInputs(inputs.subarray(firstInput[gate]!, firstInput[gate + 1]!));
  }

  /**
   * A module whose gate is replaced by a diagram; the variable at its level i is the graph's node
   * variables[i].
   */
  addDiagram(gate: number, variables: Int32Array, diagram: Diagram): void {
    this.#add(gate, DIAGRAM, this.#diagrams.length);
    this.#diagrams.push(diagram);
    this.#addInputs(variables);
  }

  /** A module whose gate is taken apart into cases; leaf i of these is the graph's node variables[i]. */
  addCases(gate: number, variables: Int32Array, cases: Cases): void {
    this.#add(gate, CASES, this.#cases.length);
    this.#cases.push(cases);
    this.#addInputs(variables);
  }

  /** The tree of the modules added. */
  finish(): Modules {
    return {
      kind: Uint8Array.from(this.#kind.toArray()),
      parameter: this.#parameter.toArray(),
      firstInput: this.#firstInput.toArray(),
      inputs: this.#inputs.toArray(),
      diagrams: this.#diagrams,
      cases: this.#cases,
      root: this.#nodeOf(this.#rooted.root),
    };
  }

  #add(gate: number, kind: number, parameter: number): void {
    this.#nodeOfGate[gate] = this.#rooted.graph.leafCount + this.#kind.length;
    this.#kind.push(kind);
    this.#parameter.push(parameter);
  }

  #addInputs(nodes: Int32Array): void {
    for (const node of nodes) this.#inputs.push(this.#nodeOf(node));
    this.#firstInput.push(this.#inputs.length);
  }

  #nodeOf(node: number): number {
    const { leafCount } = this.#rooted.graph;
    return node < leafCount ? node : this.#nodeOfGate[node - leafCount]!;
  }
}

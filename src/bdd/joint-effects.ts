import { coupledCases } from './cases.js';
import { inputValues } from './closed-form.js';
import type { Compiled } from './compile.js';
import { CoupledDiagram } from './coupled-diagram.js';
import { coupledForm } from './coupled-gates.js';
import { type Coupling, couplingsOf } from './coupling.js';
import { CASES, DIAGRAM } from './module-tree.js';
import { type Evaluation, newEvaluation, quantify } from './quantify.js';
import { nodeSensitivities } from './sensitivities.js';

/** What a group of leaves together does to U, each side to full relative precision. */
export interface JointEffect {
  /** U with the whole group failed − U with the whole group working. */
  readonly importance: number;
  /** U − U with the whole group working. */
  readonly gain: number;
}

/**
 * Tells what groups of leaves do together. Two worlds, in the better of which the group works, are followed up the
 * tree of modules until a single node differs between them; from there U is linear, as its sensitivity says.
 * A group costs in proportion to the modules that join it, of a diagram to the part between its own levels.
 */
export class JointEffects {
  /** Inputs of modules, nodes of diagrams and pairs of them looked at so far. */
  steps = 0;
  readonly #compiled: Compiled;
  readonly #evaluation: Evaluation;
  readonly #byNode: Float64Array;
  /** Per node: the module that it is an input of, and which of its inputs; the root is none. */
  readonly #user: Int32Array;
  readonly #position: Int32Array;
  /** Per leaf of the whole graph: its node, or −1. */
  readonly #nodeOfLeaf: Int32Array;
  readonly #diagrams = new Map<number, CoupledDiagram>();

  constructor(compiled: Compiled, fail: Float64Array, work: Float64Array) {
    const { leafCount, leaves, root } = compiled;
    this.#compiled = compiled;
    this.#evaluation = newEvaluation(compiled);
    quantify(compiled, fail, work, this.#evaluation);
    this.#byNode = nodeSensitivities(compiled, this.#evaluation);
    this.#user = new Int32Array(this.#byNode.length);
    this.#position = new Int32Array(this.#byNode.length);
    this.#noteUsers();
    this.#nodeOfLeaf = new Int32Array(leafCount).fill(-1);
    if (root < 0) return;
    for (let node = 0; node < leaves.length; node++) this.#nodeOfLeaf[leaves[node]!] = node;
  }

  /** The effect of leaves, numbered as in the whole graph; those that the root does not depend on are ignored. */
  of(leaves: ArrayLike<number>): JointEffect {
    const nodes = Array.from(leaves, (leaf) => this.#nodeOfLeaf[leaf]!).filter((node) => node >= 0);
    const { fail, work } = this.#evaluation;
    return {
      importance: this.#difference(nodes, () => ({ both: 0, only: 1, none: 0 })),
      gain: this.#difference(nodes, (node) => ({ both: 0, only: fail[node]!, none: work[node]! })),
    };
  }

  #noteUsers(): void {
    const { kind, firstInput, inputs } = this.#compiled;
    for (let module = 0; module < kind.length; module++) {
      for (let i = firstInput[module]!; i < firstInput[module + 1]!; i++) {
        this.#user[inputs[i]!] = module;
        this.#position[inputs[i]!] = i - firstInput[module]!;
      }
    }
  }

  /** P(the root has failed in the worse world only), from the nodes that differ and how. */
  #difference(nodes: readonly number[], couplingOf: (node: number) => Coupling): number {
    const changed = new Map(nodes.map((node) => [node, couplingOf(node)]));
    while (changed.size > 1) this.#join(changed);
    for (const [node, { only }] of changed) return this.#byNode[node]! * only;
    return 0;
  }

  /** Replaces the nodes below the lowest module that uses any by that module. */
  #join(changed: Map<number, Coupling>): void {
    let user = Number.POSITIVE_INFINITY;
    for (const node of changed.keys()) user = Math.min(user, this.#user[node]!);
    const inputs = new Map<number, Coupling>();
    for (const [node, coupling] of changed) if (this.#user[node] === user) inputs.set(node, coupling);
    for (const node of inputs.keys()) changed.delete(node);
    const coupling = this.#couplingOf(user, inputs, changed.size > 0);
    changed.set(this.#compiled.leaves.length + user, coupling);
  }

  /** How a module differs when some of its inputs do. */
  #couplingOf(module: number, changed: ReadonlyMap<number, Coupling>, isInner: boolean): Coupling {
    const kind = this.#compiled.kind[module]!;
    if (kind === DIAGRAM) return this.#couplingOfDiagram(module, changed, isInner);
    const inputs = this.#inputsOf(module, changed);
    const parameter = this.#compiled.parameter[module]!;
    this.steps += inputs.length;
    if (kind !== CASES) return coupledForm(kind, parameter, inputs);
    const cases = this.#compiled.cases[parameter]!;
    this.steps += 2 ** cases.shared.length * cases.inputs.length;
    return coupledCases(cases, couplingsOf(inputs));
  }

  #inputsOf(module: number, changed: ReadonlyMap<number, Coupling>): Coupling[] {
    const { firstInput, inputs } = this.#compiled;
    const { fail, work } = this.#evaluation;
    return Array.from(
      inputs.subarray(firstInput[module]!, firstInput[module + 1]!),
      (node) => changed.get(node) ?? { both: fail[node]!, only: 0, none: work[node]! },
    );
  }

  /** Of the last module only the difference is needed, which looks at a part of the diagram. */
  #couplingOfDiagram(module: number, changed: ReadonlyMap<number, Coupling>, isInner: boolean): Coupling {
    const levels = new Map(Array.from(changed, ([node, coupling]) => [this.#position[node]!, coupling]));
    const diagram = this.#diagramOf(module);
    const before = diagram.steps;
    const only = diagram.only(levels);
    this.steps += diagram.steps - before;
    if (only !== undefined && !isInner) return { both: 0, only, none: 0 };
    const coupling = diagram.inBothWorlds(levels);
    return only === undefined ? coupling : { ...coupling, only };
  }

  #diagramOf(module: number): CoupledDiagram {
    const known = this.#diagrams.get(module);
    if (known !== undefined) return known;
    const { diagrams, parameter } = this.#compiled;
    const { fail, work } = this.#evaluation;
    const diagram = new CoupledDiagram(diagrams[parameter[module]!]!, {
      fail: inputValues(this.#compiled, module, fail),
      work: inputValues(this.#compiled, module, work),
    });
    this.#diagrams.set(module, diagram);
    return diagram;
  }
}

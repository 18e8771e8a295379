import type { GateNode, Node, Outcome } from './node.js';
import type { NodeMaker } from './node-maker.js';
import { nodesBelow } from './nodes-below.js';

/** Something taken as given: that a node is down, or that it works. */
export interface Given {
  node: Node;
  down: boolean;
}

/** What is left of a node once something is given. What it does not touch stays the same node. */
export function simplify(maker: NodeMaker, root: Node, { node: fixed, down }: Given): Outcome {
  const words = `${fixed.label} ${down ? 'down' : 'works'}`;
  const left = new Map<Node, Outcome>([[fixed, down]]);
  for (const node of nodesBelow(root)) {
    if (left.has(node)) continue;
    if (node.kind === 'event') left.set(node, node);
    else left.set(node, simplifyGate(maker, node, { left, words }));
  }
  return left.get(root)!;
}

function simplifyGate(
  maker: NodeMaker,
  gate: GateNode,
  { left, words }: { left: ReadonlyMap<Node, Outcome>; words: string },
): Outcome {
  const inputs = gate.inputs.map((input) => left.get(input)!);
  if (inputs.every((input, index) => input === gate.inputs[index])) return gate;
  const { label, given, note } = gate;
  return maker.alike(gate, inputs, { label, given: [...given, words], note });
}

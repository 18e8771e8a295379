import type { GateNode, Node } from './node.js';
import { nodesBelow } from './nodes-below.js';

/** The inputs of a gate in groups: what shares nothing with the rest is alone. In the order of the inputs. */
export function independentGroups({ inputs }: GateNode): Node[][] {
  const groups: { nodes: Node[]; below: Set<Node> }[] = [];
  for (const input of inputs) {
    const joined = { nodes: [input], below: new Set(nodesBelow(input)) };
    for (const group of groups.filter(({ below }) => overlap(below, joined.below))) {
      joined.nodes.unshift(...group.nodes);
      for (const node of group.below) joined.below.add(node);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  }
  const place = new Map(inputs.map((input, index) => [input, index]));
  const first = (nodes: readonly Node[]) => place.get(nodes[0]!)!;
  return groups.map(({ nodes }) => nodes).sort((a, b) => first(a) - first(b));
}

function overlap(one: ReadonlySet<Node>, other: ReadonlySet<Node>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  for (const node of small) if (large.has(node)) return true;
  return false;
}

/**
 * Nodes below a gate that several others need, and nothing of which is reached past them: given one, the rest shares
 * less. The one that most others need comes first, of those the largest.
 */
export function sharedNodes(root: GateNode): Node[] {
  const order = nodesBelow(root);
  const parents = new Map<Node, number>();
  for (const node of order) {
    if (node.kind === 'event') continue;
    for (const input of new Set(node.inputs)) parents.set(input, (parents.get(input) ?? 0) + 1);
  }
  const shared = order.filter((node) => (parents.get(node) ?? 0) > 1);
  const whole = shared.filter((node) => node.kind === 'event' || isModule(order, node));
  return whole.toReversed().sort((a, b) => parents.get(b)! - parents.get(a)!);
}

/** Whether what is below a node is needed by nothing else. */
function isModule(order: readonly Node[], node: Node): boolean {
  const below = new Set(nodesBelow(node));
  return !order.some(
    (other) =>
      !below.has(other) &&
      other.kind !== 'event' &&
      other.inputs.some((input) => input !== node && below.has(input)),
  );
}

import { AT_LEAST, type GateGraph } from './gate-graph.js';

/** Whether all inputs of a module are leaves or modules, and different ones. */
export function hasClosedForm(
  { leafCount, kind, firstInput, inputs }: GateGraph,
  gate: number,
  isModule: Uint8Array,
): boolean {
  for (let i = firstInput[gate]!; i < firstInput[gate + 1]!; i++) {
    const input = inputs[i]!;
    if (input >= leafCount && isModule[input - leafCount] === 0) return false;
    const isRepeated = kind[gate] === AT_LEAST && i > firstInput[gate]! && input === inputs[i - 1];
    if (isRepeated) return false;
  }
  return true;
}

import { buildDiagram } from '../../src/bdd/build-diagram.js';
import type { Diagram } from '../../src/bdd/diagram.js';

/** A diagram that is meant to be easy. */
export function diagramOf(...asked: Parameters<typeof buildDiagram>): Diagram {
  const answer = buildDiagram(...asked);
  if (!('level' in answer))
    throw new Error(`meant to be easy: ${answer.built} of it in ${answer.steps} steps`);
  return answer;
}

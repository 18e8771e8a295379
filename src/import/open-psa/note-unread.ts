import { nearest, type Words } from '../../topology/nearest.js';
import { type Reading, report } from '../../topology/reading.js';
import type { XmlElement } from '../xml/xml-element.js';

const COHERENT = 'write it with `and`, `or` and `atleast` alone: in a topology no failure mends another';
const NUMBER = 'work it out and give the probability itself: <float value="…"/>';
const PARAMETERS = 'work its events out and give each the probability itself';
const COMMON_CAUSE = 'write its events out: one for each set of members that fails together';
const EVENT_TREE = 'take it out: fault trees are read alone';
const ONE_FILE = 'put what it names into this file';

/** Elements of Open-PSA that are not read, by what to do about them. */
const UNREAD = new Map<string, string>(
  (
    [
      [COHERENT, 'not xor nor nand iff imply cardinality'],
      [NUMBER, 'exponential GLM Weibull periodic-test system-mission-time'],
      [NUMBER, 'uniform-deviate normal-deviate lognormal-deviate gamma-deviate beta-deviate histogram bin'],
      [NUMBER, 'add sub mul div neg pi abs exp log log10 pow sqrt mod min max mean ceil floor'],
      [NUMBER, 'sin cos tan asin acos atan sinh cosh tanh ite switch extern-function'],
      [NUMBER, 'test-initiating-event test-functional-event eq df lt gt leq geq bool'],
      [COMMON_CAUSE, 'define-CCF-group'],
      [PARAMETERS, 'define-substitution define-alignment define-phase'],
      [PARAMETERS, 'define-extern-library define-extern-function'],
      [EVENT_TREE, 'define-event-tree define-initiating-event define-functional-event define-sequence'],
      [EVENT_TREE, 'define-consequence define-consequence-group define-branch define-rule'],
      [ONE_FILE, 'include xi:include'],
    ] as const
  ).flatMap(([hint, names]) => names.split(' ').map((name) => [name, hint] as const)),
);

/** Notes an element that is not among the known ones of its place: a construct that is not read, or none at all. */
export function noteUnread(reading: Reading, element: XmlElement, known: Words): void {
  const { name, span } = element;
  const unread = UNREAD.get(name);
  if (unread !== undefined) {
    report(reading, 'HA114', { span, hint: unread }, `\`${name}\` is not read`);
    return;
  }
  const near = nearest(reading, name, known);
  const hint =
    near === undefined ? `known here: ${[...known.keys()].join(', ')}` : `did you mean \`${near}\`?`;
  report(reading, 'HA113', { span, hint }, `\`${name}\` does not stand here`);
}

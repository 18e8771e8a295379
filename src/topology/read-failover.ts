import { type Located, valueUnder } from './located.js';
import { readNeeds } from './read-block.js';
import { failoverTimes } from './read-reactions.js';
import { readShape } from './read-shape.js';
import { type Reading, report } from './reading.js';
import { failoverShape } from './schema.js';
import type { Failover, Quorum } from './topology.js';

/** The units of a component, and how many must work; not known where that could not be read. */
export interface Units {
  replicas: number;
  required: number;
  known: boolean;
}

/**
 * Reads the `failover` of a component; one unit serves unless it says otherwise or `required` is a number. Where all
 * units are needed nothing can take over, which is noted.
 */
export function readFailover(
  reading: Reading,
  component: Located,
  { replicas, required, known }: Units,
  quorum: Quorum | null,
): Failover | null {
  const located = valueUnder(component, 'failover');
  if (located === undefined) return null;
  const shaped = readShape(reading, failoverShape, located, 'write { detection: 15s, switchover: 30s }');
  const times = failoverTimes(reading, located, shaped, component);
  if (known && replicas <= (quorum?.write ?? required)) {
    const at = { span: located.span, hint: 'add `replicas`, or take `failover` out' };
    report(reading, 'HA313', at, 'there is no spare unit that could take over');
  }
  const { active } = shaped.value;
  if (known && active !== undefined && active > replicas) {
    const at = {
      span: valueUnder(located, 'active')!.span,
      hint: `at most ${replicas}, or more \`replicas\``,
    };
    report(reading, 'HA304', at, `${active} serve, of ${replicas}`);
  }
  const stated = valueUnder(component, 'required');
  const usual = quorum === null && stated?.kind === 'text' && /^\d/.test(stated.text) ? required : 1;
  return times && { ...times, active: active ?? usual, needs: readNeeds(reading, located) };
}

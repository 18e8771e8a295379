import { type Located, spanAt, valueUnder } from './located.js';
import { readShape } from './read-shape.js';
import { type Reading, report } from './reading.js';
import { countOf, quorumShape, type Required, replicationShape } from './schema.js';
import type { Quorum, Replication } from './topology.js';

/** What `replication: { mode: sync }` says of what operations need: one to read, two to write. */
const SYNC: Quorum = { read: 1, write: 2 };

/** Reads `replication`; null where there is none, or none that can be read. */
export function readReplication(reading: Reading, component: Located): Replication | null {
  const located = valueUnder(component, 'replication');
  if (located === undefined) return null;
  const { value, faulty } = readShape(
    reading,
    replicationShape,
    located,
    'write { mode: sync } or { mode: async, lag: 5s }',
  );
  if (value.mode !== undefined) return { mode: value.mode, lag: value.lag ?? null };
  if (!faulty.has('mode')) {
    report(
      reading,
      'HA203',
      { span: located.span, hint: 'add `mode: sync` or `mode: async`' },
      '`replication` needs a `mode`',
    );
  }
  return null;
}

/** Reads `quorum`, or takes what synchronous replication implies where nothing else says what is needed. */
export function readQuorum(
  reading: Reading,
  component: Located,
  replicas: number,
  replication: Replication | null,
): Quorum | null {
  const located = valueUnder(component, 'quorum');
  const required = valueUnder(component, 'required');
  if (located === undefined) {
    const implied = replication?.mode === 'sync' && required === undefined;
    return implied ? checked(reading, component, { ...SYNC }, replicas) : null;
  }
  if (required !== undefined) {
    const related = [{ span: required.span, label: 'and this' }];
    const at = { span: located.span, related, hint: 'keep `quorum`: it says what each operation needs' };
    report(reading, 'HA308', at, '`quorum` and `required` exclude each other');
  }
  const { value } = readShape(reading, quorumShape, located, 'write { read: 1, write: majority }');
  const count = (needed: Required = 'majority') => countOf(needed, replicas);
  return checked(reading, component, { read: count(value.read), write: count(value.write) }, replicas);
}

function checked(reading: Reading, component: Located, quorum: Quorum, replicas: number): Quorum {
  for (const operation of ['read', 'write'] as const) {
    const needed = quorum[operation];
    if (needed <= replicas) continue;
    const stated = valueUnder(component, 'quorum') === undefined ? ['replication'] : ['quorum', operation];
    const hint = `at most ${replicas}, or more \`replicas\``;
    const problem = `a ${operation} needs ${needed} replicas but there ${replicas === 1 ? 'is only one' : `are only ${replicas}`}`;
    report(reading, 'HA304', { span: spanAt(component, stated), hint }, problem);
  }
  return { read: Math.min(quorum.read, replicas), write: Math.min(quorum.write, replicas) };
}

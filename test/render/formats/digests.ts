import fc from 'fast-check';
import type { Digest } from '../../../src/render/digest.js';
import { evaluationDigest } from '../../../src/render/evaluation-digest.js';
import { reportOf } from '../../report-of.js';
import { plainName, randomReport, wildName } from '../random-report.js';

const GOOD = `
name: Shop
targets: { slo: 99.9%, sla: 99.5% }
components:
  lb: { availability: 99.95%, mttr: 10m, replicas: 2 }
  db: { availability: 99.95%, mttr: 1h }
system: [lb, db]
`;

const MISSED = `
targets: { slo: 99.99%, sla: 99% }
components:
  db: { availability: 99.9% }
journeys:
  read: { path: db }
  write: { path: db, slo: 99.5% }
`;

const BROKEN = `
components:
  db: { availabilty: 99.9%, replicas: 2 }
system: [bd]
`;

/** What `check` finds about a good file, one that misses a target, and a broken one with an awkward name. */
export const mixedDigest: Digest = evaluationDigest(
  reportOf({ 'shop.yaml': GOOD, 'tight.yaml': MISSED, './a folder/50%|<b>&,"x".yaml': BROKEN }),
  false,
);

/** The digest of any report, with names of any kind. */
export const randomDigest: fc.Arbitrary<Digest> = fc
  .oneof(randomReport(plainName), randomReport(wildName))
  .map((report) => evaluationDigest(report, null));

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { chaosDigest } from '../../../src/render/chaos-digest.js';
import type { Digest } from '../../../src/render/digest.js';
import { evaluationDigest } from '../../../src/render/evaluation-digest.js';
import { risksDigest } from '../../../src/render/risks-digest.js';
import { chaosReportOf, risksReportOf } from '../../outcomes-of.js';
import { reportOf } from '../../report-of.js';
import { randomChaosReport } from '../random-chaos-report.js';
import { plainName, randomReport, wildName } from '../random-report.js';
import { randomRisksReport } from '../random-risks-report.js';

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

const REDUNDANT = `
name: Two of everything
accept:
  - { rule: HA601, on: dns, owner: team-edge, reason: "one provider", until: 2031-12-31 }
domains:
  zone-a: { availability: 99.95%, mttr: 1h }
  zone-b: { availability: 99.95%, mttr: 1h }
components:
  dns: { availability: 99.99%, mttr: 30m }
  lb: { availability: 99.95%, mttr: 10m, replicas: 2 }
  app: { availability: 99.9%, mttr: 1h, replicas: 3, spread: [zone-a, zone-b] }
  db: { availability: 99.9%, mttr: 1h }
journeys:
  read: { path: [dns, lb, app] }
  write: { path: [dns, lb, app, db] }
`;

const BROKEN_FILE = './a folder/50%|<b>&,"x".yaml';
const files = { 'shop.yaml': GOOD, 'two.yaml': REDUNDANT, [BROKEN_FILE]: BROKEN };

/** What `check` finds about a good file, one that misses a target, and a broken one with an awkward name. */
export const mixedDigest: Digest = evaluationDigest(
  reportOf({ 'shop.yaml': GOOD, 'tight.yaml': MISSED, [BROKEN_FILE]: BROKEN }),
  false,
);

/** By verb, what is found about good files and a broken one with an awkward name. */
export const mixedDigests: readonly (readonly [verb: string, digest: Digest])[] = [
  ['check', mixedDigest],
  ['risks', risksDigest(risksReportOf(files))],
  ['chaos', chaosDigest(chaosReportOf(files, { pairs: true }))],
];

const examples = Object.fromEntries(
  readdirSync('topologies').map((file) => [file, readFileSync(`topologies/${file}`, 'utf8')]),
);

/** By verb, what is found about all the examples. */
export const exampleDigests: readonly (readonly [verb: string, digest: Digest])[] = [
  ['eval', evaluationDigest(reportOf(examples), null)],
  ['risks', risksDigest(risksReportOf(examples))],
  ['chaos', chaosDigest(chaosReportOf(examples, { pairs: true }))],
];

/** The digest of any document of any verb, with names of any kind. */
export const randomDigest: fc.Arbitrary<Digest> = fc.constantFrom(plainName, wildName).chain((name) =>
  fc.oneof(
    randomReport(name).map((report) => evaluationDigest(report, null)),
    randomRisksReport(name).map(risksDigest),
    randomChaosReport(name).map(chaosDigest),
  ),
);

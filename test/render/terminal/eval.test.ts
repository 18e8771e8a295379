import { describe, expect, it } from 'vitest';
import { renderEval } from '../../../src/render/terminal/eval.js';
import { plainView, type View } from '../../../src/render/terminal/style.js';
import { expectGolden } from '../../golden.js';
import { reportOf } from '../report-of.js';

const numbered = (count: number, line: (index: number) => string, separator = '\n') =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join(separator);

/** What people will have on their screens, by what it is to show. */
const topologies: Record<string, string> = {
  'single-journey': `
name: Single journey
targets: { slo: 99.95%, sla: 99.9%, period: month }
components:
  front:   { availability: 99.99%, mttr: 5m, replicas: 2 }
  service: { mtbf: 30d, mttr: 10m, replicas: 3, required: 2 }
  db:      { failures: 4/year, mttr: 45m }
system: [front, service, db]`,
  'several-journeys': `
name: Several journeys
targets: { slo: 99.9%, sla: 99.5% }
domains:
  zone-a: { availability: 99.95%, mttr: 1h }
  zone-b: { availability: 99.95%, mttr: 1h }
components:
  cdn:   { availability: 99.95%, mttr: 20m }
  app:   { mtbf: 20d, mttr: 5m, replicas: 4, required: 2, spread: [zone-a, zone-b], depends_on: db }
  db:    { availability: 99.9%, mttr: 30m, replicas: 2, spread: [zone-a, zone-b] }
  pay:   { availability: 99.9%, mttr: 1h }
  mail:  { availability: 99.5%, in: zone-a }
journeys:
  browse:   { path: [cdn, app] }
  checkout: { path: [cdn, app, pay] }
  notify:   { path: [app, mail], slo: 99%, sla: 98% }
  status:   { path: cdn, slo: 99.99%, sla: 99.9% }`,
  reactions: `
name: Reactions
targets: { slo: 99.9%, full: 99% }
components:
  gateway: { availability: 99.99%, mttr: 5m, replicas: 2, health_check: { interval: 5s, failure_threshold: 3 } }
  store:
    availability: 99.9%
    mttr: 1h
    replicas: 2
    replication: { mode: async, lag: 5s }
    failover: { detection: 15s, switchover: 30s, success: 99%, manual: 30m }
  reviews: { availability: 99.5%, mttr: 1h }
system: [gateway, store, { optional: reviews }]`,
  'instant-and-soft-journeys': `
name: Instant reactions and soft parts
targets: { slo: 99.9%, full: 99.5% }
defaults: { mttr: 1h }
components:
  web: { availability: 99.9%, replicas: 2 }
  east: { availability: 99.95% }
  west: { availability: 99.95% }
  reviews: { availability: 99.7% }
blocks:
  sites: { parallel: [east, west] }
journeys:
  look: { path: [web, sites, { optional: reviews }] }
  buy: { path: [web, sites] }
  write: { path: [web, { fallback: [east, west] }], slo: 99.99% }`,
  'thirty-components': `
name: Thirty components
targets: { slo: 99% }
defaults: { mttr: 1h }
components:
${numbered(30, (n) => `  part-${n}: { unavailability: ${n}e-5 }`)}
system: [${numbered(30, (n) => `part-${n}`, ', ')}]`,
  'twelve-journeys': `
name: Twelve journeys
components:
${numbered(12, (n) => `  part-${n}: { unavailability: ${n}e-6, mttr: 1h }`)}
journeys:
${numbered(12, (n) => `  a-journey-number-${n}: { path: [part-${n}, part-1] }`)}`,
  'long-names': `
name: 可用性 of a system with a name that is longer than most screens are wide and that therefore has to be cut somewhere
targets: { slo: 99.9% }
domains:
  europe-central-1-availability-zone-a-rack-42: { availability: 99.95%, mttr: 1h }
components:
  authentication-and-authorization-gateway-of-the-whole-company:
    { availability: 99.9%, mttr: 1h, in: europe-central-1-availability-zone-a-rack-42 }
  db: { availability: 99.99%, mttr: 1h, replicas: 2 }
system: [authentication-and-authorization-gateway-of-the-whole-company, db]`,
  'missed-targets': `
name: Missed targets
targets: { slo: 99.99%, sla: 99.95%, period: quarter }
components:
  web:   { availability: 99.99%, mttr: 10m, replicas: 2 }
  db:    { availability: 99.9%, mttr: 1h }
  queue: { availability: 99.95%, mttr: 30m }
system: [web, db, queue]`,
  'cannot-fail': `
name: Nothing can fail
targets: { slo: 99.9%, sla: 99.5% }
components: { perfect: { unavailability: 0, mttr: 1h } }
system: perfect`,
  'tiny-unavailability': `
name: Hardly ever
targets: { slo: 99.999999% }
components:
  vault:  { unavailability: 1e-8, mttr: 1h, replicas: 3 }
  temple: { unavailability: 1e-100, mttr: 1h, replicas: 3 }
journeys:
  rare:  { path: vault }
  rarer: { path: temple }`,
  'no-target': `
components:
  server: { availability: 99.9% }
  disk:   { availability: 99.99%, replicas: 2 }
system: [server, disk]`,
  'period-of-days': `
name: Thirty days
targets: { slo: 99.9%, sla: 99.5%, period: 30d }
components: { db: { availability: 99.95%, mttr: 1h } }
system: db`,
  'period-of-the-calendar': `
name: February
targets: { slo: 99.9%, sla: 99.9%, period: 2026-02 }
components: { db: { availability: 99.95%, mttr: 1h } }
system: db`,
  'too-pessimistic': `
name: A database that three services in series need
targets: { slo: 99% }
components:
  app: { availability: 99.9%, mttr: 1h, depends_on: [db] }
  mail: { availability: 99.9%, mttr: 1h, depends_on: [db] }
  search: { availability: 99.9%, mttr: 1h, depends_on: [db] }
  db: { availability: 99%, mttr: 1h }
system: [app, mail, search]`,
  'times-to-recover': `
name: Times to recover
targets: { slo: 99%, rto: 1m, rpo: 10s }
domains: { eu: { availability: 99.9%, mttr: 2h } }
components:
  db:
    availability: 99.9%
    mttr: 1h
    replicas: 2
    failover: { detection: 15s, success: 99% }
    replication: { mode: async, lag: 5s }
    kind: database
  archive: { availability: 99.9%, mttr: 1h, replicas: 2, kind: database, in: eu }
journeys:
  near: { path: db }
  far: { path: [db, archive] }`,
  'times-to-recover-of-journeys': `
name: Times to recover of several journeys
targets: { slo: 99.9%, sla: 99.5% }
components:
  db:
    availability: 99.9%
    mttr: 1h
    replicas: 2
    failover: { detection: 15s, switchover: 30s, success: 99% }
    replication: { mode: async, lag: 5s }
  archive: { availability: 99.9%, mttr: 1h, replicas: 2 }
  web: { availability: 99.95%, mttr: 1h, replicas: 2, health_check: { interval: 5s, failure_threshold: 3 } }
journeys:
  browse: { path: web, rto: 20s }
  checkout-and-pay: { path: [web, db], rto: 1m, rpo: 3s }
  look-at-the-past: { path: [web, db, archive], rpo: 10s }`,
  'times-to-recover-unpromised': `
name: Times to recover that nobody has promised
targets: { slo: 99% }
components:
  db: { availability: 99.9%, mttr: 1h, replicas: 2, failover: { detection: 15s }, replication: { mode: async, lag: 5s } }
  web: { availability: 99.95%, mttr: 1h }
journeys:
  read-something: { path: [web, db] }
  write-something: { path: db }`,
  'always-down': `
name: Worse than nothing
targets: { slo: 99% }
components: { db: { availability: 0.5%, mttr: 10h }, web: { availability: 0.5%, mttr: 10h } }
system: [db, web]`,
};

const views: [string, Partial<View>][] = [
  ['40 columns', { width: 40 }],
  ['80 columns', {}],
  ['120 columns', { width: 120 }],
  ['80 columns, ASCII, everything', { ascii: true, verbose: true }],
];

describe('renderEval', () => {
  it.each(Object.entries(topologies))('shows %s', (name, text) => {
    const report = reportOf({ [`${name}.yaml`]: text });
    expect(report.topologies[0]!.journeys).not.toEqual([]);
    const shown = views.map(
      ([title, view]) => `=== ${title}\n${renderEval(report, { ...plainView, ...view })}`,
    );
    expectGolden(`test/golden/render/${name}.txt`, shown.join('\n'));
  });

  it('shows several files, the worst of all at the end, and none of the broken ones', () => {
    const { 'no-target': first, 'missed-targets': second } = topologies;
    const report = reportOf({ 'a.yaml': first!, 'b.yaml': 'nothing: here', 'c.yaml': second! });
    const text = renderEval(report, plainView);
    expect(text.match(/^Availability .*/gm)).toHaveLength(2);
    expect(text).toMatch(/\n\n3 files, 1 broken; lowest: 99\.85 % for system in c\.yaml\n$/);
  });

  it('says by how much a spreadsheet is too pessimistic, and by no more', () => {
    const text = renderEval(reportOf({ 'a.yaml': topologies['too-pessimistic']! }), plainView);
    // Three databases of 1 % and three services of 0.1 %, or one and three; hours a year.
    const [naive, shared] = [3, 1].map((count) => (1 - 0.99 ** count * 0.999 ** 3) * 8766);
    const told = (hours: number) => `${Math.floor(hours / 24)}d ${Math.round(hours % 24)}h`;
    const table = text.replaceAll(/ +/g, ' ');
    expect(table).toContain(`as a spreadsheet counts ${told(naive!)} 1.48`);
    expect(table).toContain(`shared parts once ${told(shared!)} 1.88 ${told(naive! - shared!)} too much\n`);
    expect(table).toContain('and reaction times 4d 18h 1.88 -\n');
  });

  it('cuts no name for the sake of times to recover, and loses no verdict', () => {
    const text = topologies['times-to-recover-of-journeys']!;
    for (const width of [70, 80, 90, 100, 120, 140, 200]) {
      const shown = renderEval(reportOf({ 'a.yaml': text }), { ...plainView, width });
      const table = shown.split('\n\n')[1]!;
      for (const line of table.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
      expect(table).toMatch(/ RTO +RPO\n/);
      expect(table).toMatch(/ checkout-and-pay .* met\b.* missed\b/);
    }
  });

  it('says in one word that recovery is missed where there is no room', () => {
    const text = topologies['times-to-recover-of-journeys']!;
    const shown = renderEval(reportOf({ 'a.yaml': text }), { ...plainView, width: 40 });
    expect(shown).toMatch(/ Targets\n.* met\n.* missed\n.* met\n/);
  });

  it('is empty where all files are broken', () => {
    expect(renderEval(reportOf({ 'b.yaml': 'nothing: here' }), plainView)).toBe('');
  });
});

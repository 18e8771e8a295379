import { describe, expect, it } from 'vitest';
import { evaluateFile } from '../../src/cli/evaluate-file.js';
import { renderRegister } from '../../src/render/terminal/register.js';
import { plainView } from '../../src/render/terminal/style.js';
import { assembleReport } from '../../src/report/assemble-report.js';
import { registerOf } from '../../src/report/register.js';

const TOOL = { name: 'ha-calc', version: '1.2.3' } as const;

const SHOP = `name: Web shop
components:
  dns: { availability: 99.99%, mttr: 30m, basis: sla }
  web: { availability: 99.9%, mttr: 10m, replicas: 2, health_check: { interval: 5s, failure_threshold: 3 } }
  db: { availability: 99.95%, mttr: 1h, basis: measured }
  queue: { availability: 99.9%, mttr: 1h, replicas: 2, replication: { mode: async } }
system: [dns, web, db, queue]
accept:
  - { rule: HA601, on: db, owner: team-data, reason: 'single tenant | cheap', until: 2026-12-31 }
  - { rule: HA614, on: web, owner: team-web, reason: next review, until: 2027-01-31 }
  - { rule: HA601, on: gone, owner: team-web, reason: not there, until: 2027-01-31 }
`;

function registerFor(text: string) {
  const outcome = evaluateFile(
    { file: 'shop.yaml', text },
    { targets: {}, journeys: [], settings: [], effort: 1 },
    { today: '2026-11-27' },
  );
  return registerOf(assembleReport(TOOL, [outcome]));
}

describe('the register', () => {
  it('has what is accepted and what is open, the dearest first, notes and entries themselves left out', () => {
    const { risks } = registerFor(SHOP).topologies[0]!;
    expect(risks.map(({ rule, on }) => `${rule} ${on}`)).toEqual([
      'HA601 db',
      'HA601 dns',
      'HA614 web',
      'HA604 queue',
    ]);
    const [db, dns] = risks;
    expect(db).toMatchObject({
      risk: 'single point of failure',
      status: 'accepted',
      owner: 'team-data',
      reason: 'single tenant | cheap',
      until: '2026-12-31',
      line: 5,
    });
    expect(dns).toMatchObject({ status: 'open', owner: null, reason: null, until: null });
    // A twentieth of a percent of a year, but for the while in which another is down as well.
    expect(db!.downtimeYear! / (5e-4 * 31_557_600)).toBeCloseTo(1, 2);
  });

  it('takes apart what is told together, so that each part has a line', () => {
    const text = 'components: { a: { availability: 99% }, b: { availability: 98% } }\nsystem: [a, b]';
    const { risks } = registerFor(text).topologies[0]!;
    expect(risks.map(({ on }) => on)).toEqual(['b', 'a']);
  });

  it('is a Markdown table that lines up, and keeps its cells apart', () => {
    const text = renderRegister(registerFor(SHOP), { ...plainView, width: Number.POSITIVE_INFINITY });
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows).toHaveLength(2 + 4);
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(9);
    expect(text).toContain('Risks of Web shop (shop.yaml)');
    expect(text).toMatch(/4 risks: 2 open, 2 accepted\n$/);
  });

  it('is rows with reasons below them where a screen is too narrow for the Markdown table', () => {
    const rows = (width: number) => renderRegister(registerFor(SHOP), { ...plainView, width }).split('\n');
    expect(rows(100).slice(2, 5)).toEqual([
      '  Risk                                          On     Costs a year  Status    Owner      Until',
      '  HA601 single point of failure                 db           4h 23m  accepted  team-data  2026-12-31',
      '    single tenant | cheap',
    ]);
    expect(rows(72).slice(2, 6)).toEqual([
      '  Risk   On     Costs a year  Status    Owner      Until',
      '  HA601  db           4h 23m  accepted  team-data  2026-12-31',
      '    single point of failure: single tenant | cheap',
      '  HA601  dns         52m 34s  open',
    ]);
    for (const width of [72, 80, 100, 130])
      for (const line of rows(width)) expect(line.length).toBeLessThanOrEqual(width);
  });

  it('says so where there is nothing', () => {
    const text = 'components: { a: { availability: 99%, replicas: 2 } }\nsystem: a';
    expect(renderRegister(registerFor(text), plainView)).toContain('None: ');
  });
});

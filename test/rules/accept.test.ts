import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { applyRules } from '../../src/rules/apply-rules.js';
import type { RuleOptions } from '../../src/rules/rule.js';
import { analysisOf } from '../analysis-of.js';

const TODAY = '2026-11-27';
const RULES = 'rules: { HA504: off, HA505: off, HA614: off }\n';

function judge(accept: string, options: RuleOptions = { today: TODAY }): Diagnostic[] {
  const parts = `components:
  db: { availability: 99.9% }
  lb: { availability: 99.99% }
  app: { availability: 99.9%, replicas: 2, kind: database }
system: [lb, app, db]
`;
  return applyRules(analysisOf(`${RULES}accept: [${accept}]\n${parts}`), options).filter(
    ({ code }) => code !== 'HA617' && code !== 'HA508',
  );
}

/** Each as `code part`, with who has accepted it. */
const told = (findings: readonly Diagnostic[]) =>
  findings.map(({ code, on, accepted }) => {
    const taken = accepted && ` accepted by ${accepted.owner} until ${accepted.until}: ${accepted.reason}`;
    return `${code} ${on}${taken ?? ''}`;
  });

const entry = (rest: string, until = '2026-12-31') =>
  `{ rule: HA601, owner: ann, reason: cheap, until: ${until}${rest} }`;

describe('accept', () => {
  it('marks what is accepted and tells the rest without it', () => {
    expect(told(judge(entry(', on: db')))).toEqual([
      'HA601 lb',
      'HA601 db accepted by ann until 2026-12-31: cheap',
      'HA604 app',
    ]);
  });

  it('without `on` takes all that the rule finds, one by one', () => {
    expect(told(judge(entry('')))).toEqual([
      'HA601 db accepted by ann until 2026-12-31: cheap',
      'HA601 lb accepted by ann until 2026-12-31: cheap',
      'HA604 app',
    ]);
  });

  it('prefers the entry that names the part, and calls neither unused', () => {
    const findings = judge(
      `${entry('')}, { rule: HA601, on: db, owner: bob, reason: soon, until: 2027-01-01 }`,
    );
    expect(told(findings).slice(0, 2)).toEqual([
      'HA601 db accepted by bob until 2027-01-01: soon',
      'HA601 lb accepted by ann until 2026-12-31: cheap',
    ]);
    expect(findings).toHaveLength(3);
  });

  it.each([
    ['2026-11-26', false],
    ['2026-11-27', true],
    ['2026-11-28', true],
  ])('until %s, on the 27th: holds %s', (until, holds) => {
    const findings = judge(entry(', on: db', until));
    expect(findings.some(({ accepted }) => accepted !== undefined)).toBe(holds);
    expect(findings.some(({ code }) => code === 'HA620')).toBe(!holds);
    // What is out of date is told again, by itself, with who had accepted it.
    const told = findings.filter(({ code, accepted }) => code === 'HA601' && accepted === undefined);
    expect(told.map(({ on }) => on)).toEqual(holds ? ['lb'] : ['lb', 'db']);
    expect(told.at(-1)!.lapsed).toEqual(holds ? undefined : { owner: 'ann', reason: 'cheap', until });
  });

  it('never is out of date where nobody says what day it is', () => {
    expect(told(judge(entry(', on: db', '1999-01-01'), {}))).toContain(
      'HA601 db accepted by ann until 1999-01-01: cheap',
    );
  });

  it('tells of an entry for what is not there, unless its rule is off or only some journeys are looked at', () => {
    const idle = entry(', on: cache');
    expect(told(judge(idle))).toContain('HA621 cache');
    expect(told(judge(idle, { today: TODAY, partial: true }))).not.toContain('HA621 cache');
    const settings = new Map([['HA601', 'off'] as const]);
    expect(told(judge(idle, { today: TODAY, settings }))).toEqual(['HA604 app']);
  });

  it('takes errors and remarks as well, by part or by journey', () => {
    const text = `${RULES}targets: { slo: 99.99% }
components: { db: { availability: 99.9% }, idle: { availability: 99% } }
system: db
accept:
  - { rule: HA501, on: system, owner: ann, reason: known, until: 2027-01-01 }
  - { rule: HA306, on: idle, owner: ann, reason: later, until: 2027-01-01 }`;
    const analysis = analysisOf(text);
    const remark = { ...applyRules(analysis)[0]!, code: 'HA306' as const, on: 'idle' };
    const findings = applyRules(analysis, { today: TODAY, remarks: [remark] });
    expect(told(findings).slice(0, 2)).toEqual([
      'HA306 idle accepted by ann until 2027-01-01: later',
      'HA501 db accepted by ann until 2027-01-01: known',
    ]);
  });
});

describe('rules', () => {
  it.each([
    ['{ HA601: off }', {}, []],
    ['{ HA601: error }', {}, ['error']],
    ['{ HA601: error }', { settings: new Map([['HA601', 'info'] as const]) }, ['info']],
    ['{ HA601: off }', { settings: new Map([['HA601', 'warning'] as const]) }, ['warning']],
    ['{}', { settings: new Map([['HA601', 'off'] as const]) }, []],
    ['{}', {}, ['warning']],
  ])('%s with %j', (rules, options: RuleOptions, severities) => {
    const text = `rules: ${rules}\ncomponents: { db: { availability: 99.9% } }\nsystem: db`;
    const found = applyRules(analysisOf(text), options).filter(({ code }) => code === 'HA601');
    expect(found.map(({ severity }) => severity)).toEqual(severities);
  });
});

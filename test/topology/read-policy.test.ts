import { describe, expect, test } from 'vitest';
import { notes, topologyOf } from './read.js';

const file = (lines: string) => `components: { db: { availability: 99%, mttr: 1h } }\nsystem: db\n${lines}`;

describe('rules and accept', () => {
  test('are read, codes in any case', () => {
    const { settings, accept } = topologyOf(
      file(`rules: { ha605: off, HA601: error, HA306: info }
accept:
  - { rule: ha601, on: db, owner: team-data, reason: single tenant, until: 2026-12-31 }
  - { rule: HA614, reason: ' ' }`),
    ).policy;
    expect([...settings]).toEqual([
      ['HA605', 'off'],
      ['HA601', 'error'],
      ['HA306', 'info'],
    ]);
    expect(accept).toMatchObject([
      { rule: 'HA601', on: 'db', owner: 'team-data', reason: 'single tenant', until: '2026-12-31' },
      { rule: 'HA614', on: null, owner: null, reason: null, until: null },
    ]);
  });

  test.each(['', 'rules:\naccept:', 'rules: {}\naccept: []'])('may be left out or empty: %j', (lines) => {
    expect(topologyOf(file(lines)).policy).toEqual({ settings: new Map(), accept: [] });
  });

  test.each([
    ['rules: { HA999: off }', ['HA201 HA999']],
    ['rules: { HA301: off }', ['HA201 HA301']],
    ['rules: { HA601: loud }', ['HA211 loud']],
    ['rules: { HA601: }', ['HA211 ']],
    ['rules: HA601', ['HA202 HA601']],
    ['accept: HA601', ['HA202 HA601']],
    ['accept: [HA601]', ['HA202 HA601']],
    ['accept: [{ on: db }]', ['HA203 { on: db }']],
    ['accept: [{ rule: HA66 }]', ['HA211 HA66']],
    ['accept: [{ rule: HA601, until: soon }]', ['HA212 soon']],
    ['accept: [{ rule: HA601, onwer: me }]', ['HA201 onwer']],
    ['accept: [{ rul: HA601 }]', ['HA201 rul']],
  ])('%s is refused', (line, expected) => {
    expect(notes(file(line))).toEqual(expected);
  });
});

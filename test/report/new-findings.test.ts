import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.js';
import { goneFindings, newFindings } from '../../src/report/new-findings.js';

const SAME = { things: new Map<string, string>(), journeys: new Map<string, string>() };
const source = { file: 'x.yaml', text: '' };
const at = (start: number, severity: 'warning' | 'error' = 'warning') => ({
  ...diagnostic('HA603', source, 'two share one fate', { span: { start, end: start }, hint: '', on: 'a' }),
  severity,
});

describe('findings on blocks that begin with the same part', () => {
  it('are counted: one more is new, one fewer is gone', () => {
    const [one, two] = [[at(1)], [at(5), at(9)]];
    expect(newFindings(one, two, SAME)).toEqual([at(9)]);
    expect(goneFindings(one, two, SAME)).toEqual([]);
    expect(goneFindings(two, one, SAME)).toEqual([at(9)]);
    expect(newFindings(two, one, SAME)).toEqual([]);
    expect(newFindings(two, two, SAME)).toEqual([]);
  });

  it('are new where one is more severe than all before', () => {
    const before = [at(1), at(2)];
    expect(newFindings(before, [at(1), at(2, 'error')], SAME)).toEqual([at(2, 'error')]);
    expect(newFindings([at(1), at(2, 'error')], [at(1, 'error'), at(2)], SAME)).toEqual([]);
  });

  it('are counted together where one finding is about several of them', () => {
    const grouped = { ...at(1), parts: ['a', 'a', 'b'] };
    expect(newFindings([at(1), at(2)], [grouped], SAME)).toEqual([grouped]);
    expect(newFindings([grouped], [at(1), at(2)], SAME)).toEqual([]);
    expect(newFindings([at(1)], [{ ...at(1), parts: ['a', 'a'] }], SAME)).toHaveLength(1);
  });
});

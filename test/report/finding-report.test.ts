import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.js';
import { findingReport } from '../../src/report/finding-report.js';

const source = { file: 'a/b.yaml', text: 'one: 1\ntwo: 2\n' };

describe('findingReport', () => {
  it('says what, how grave and where, counted from 1', () => {
    const details = { span: { start: 12, end: 13 }, on: 'two', journey: 'system', hint: 'not shown' };
    expect(findingReport(diagnostic('HA306', source, 'nothing uses it', details))).toEqual({
      rule: 'HA306',
      severity: 'warning',
      message: 'nothing uses it',
      file: 'a/b.yaml',
      line: 2,
      column: 6,
      on: 'two',
      journey: 'system',
    });
  });

  it('has no place, part or journey where the whole file is meant', () => {
    const { line, column, on, journey, severity } = findingReport(
      diagnostic('HA504', source, 'no target', { severity: 'error' }),
    );
    expect({ line, column, on, journey, severity }).toEqual({
      line: null,
      column: null,
      on: null,
      journey: null,
      severity: 'error',
    });
  });
});

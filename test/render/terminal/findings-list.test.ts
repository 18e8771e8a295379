import { describe, expect, it } from 'vitest';
import { findingsList } from '../../../src/render/terminal/findings-list.js';
import { plainView } from '../../../src/render/terminal/style.js';
import type { FindingReport } from '../../../src/report/report.js';

const finding = (index: number, severity: FindingReport['severity']): FindingReport => ({
  rule: 'HA306',
  severity,
  message: `part ${index}`,
  file: 'a.yaml',
  line: index > 1 ? index : null,
  column: index > 1 ? 3 : null,
  on: null,
  journey: null,
});
const findings = Array.from({ length: 14 }, (_, index) =>
  finding(index, index % 7 === 6 ? 'info' : 'warning'),
);

describe('findingsList', () => {
  it('shows the first ten that are grave, each with its place', () => {
    const lines = findingsList(findings, plainView);
    expect(lines).toHaveLength(11);
    expect(lines.slice(1, 3)).toEqual(['warning HA306 part 1 (a.yaml)', 'warning HA306 part 2 (a.yaml:2:3)']);
    expect(lines.at(-1)).toBe('and 2 more (-v shows them)');
  });

  it('shows all of them with -v, and nothing for notes alone', () => {
    expect(findingsList(findings, { ...plainView, verbose: true })).toHaveLength(12);
    expect(findingsList([finding(2, 'info')], plainView)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { countSeverities, severitySummary } from '../../src/diagnostics/count-severities.js';
import type { Severity } from '../../src/diagnostics/severity.js';

describe('severitySummary of countSeverities', () => {
  test.each<[Severity[], string]>([
    [[], 'no problems'],
    [['error'], '1 error'],
    [['info', 'error', 'error'], '2 errors, 1 note'],
    [['warning', 'warning', 'error', 'error', 'error'], '3 errors, 2 warnings'],
    [['info', 'info', 'warning'], '1 warning, 2 notes'],
  ])('%j is %s', (severities, summary) => {
    expect(severitySummary(countSeverities(severities.map((severity) => ({ severity }))))).toBe(summary);
  });
});

import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.js';

const source = { file: 'a.yaml', text: 'x' };

describe('diagnostic', () => {
  test('takes the severity of its code and leaves out what is not given', () => {
    expect(diagnostic('HA306', source, 'unused')).toEqual({
      code: 'HA306',
      severity: 'warning',
      message: 'unused',
      source,
      related: [],
    });
  });

  test('keeps the details, a severity among them', () => {
    const span = { start: 0, end: 1 };
    const details = { span, related: [{ span, label: 'here' }], hint: 'add one', severity: 'error' } as const;
    expect(diagnostic('HA504', source, 'no target', details)).toMatchObject(details);
  });

  test('an undefined hint is no hint', () => {
    expect(diagnostic('HA504', source, 'no target', { hint: undefined })).not.toHaveProperty('hint');
  });
});

import { expect, it } from 'vitest';
import { withoutEchoes } from '../../src/diagnostics/without-echoes.js';

const told = (...findings: string[]) =>
  withoutEchoes(findings, (finding) => {
    const [code = '', file = ''] = finding.split(' ');
    return { code, file };
  });

it('tells an assumption only where the design rule is silent about the same file', () => {
  expect(told('HA508 a', 'HA601 a', 'HA607 a', 'HA508 b', 'HA607 c')).toEqual([
    'HA601 a',
    'HA607 a',
    'HA508 b',
    'HA607 c',
  ]);
  expect(told('HA508 a', 'HA607 b')).toEqual(['HA508 a', 'HA607 b']);
});

import { expect, it } from 'vitest';
import { withoutEchoes } from '../../src/diagnostics/without-echoes.js';

const told = (...findings: string[]) =>
  withoutEchoes(findings, (finding) => {
    const [code = '', file = '', journey, accepted] = finding.split(' ');
    return { code, file, journey, accepted };
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

it('tells a ceiling only of journeys whose missed target does not tell it, and what is accepted always', () => {
  expect(told('HA501 a read', 'HA611 a read', 'HA611 a write', 'HA611 b read')).toEqual([
    'HA501 a read',
    'HA611 a write',
    'HA611 b read',
  ]);
  expect(told('HA611 a read', 'HA502 a read')).toEqual(['HA502 a read']);
  expect(told('HA501 a read', 'HA611 a read accepted')).toEqual(['HA501 a read', 'HA611 a read accepted']);
});

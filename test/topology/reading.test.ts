import { describe, expect, test } from 'vitest';
import { MAX_PER_CODE } from '../../src/topology/limits.js';
import { report, startReading } from '../../src/topology/reading.js';

const source = { file: 'x.yaml', text: 'x' };
const span = { start: 0, end: 1 };

describe('report', () => {
  test('tells errors from remarks', () => {
    const reading = startReading(source);
    report(reading, 'HA301', { span, hint: 'h' }, 'm');
    report(reading, 'HA306', { span, on: 'x' }, 'm');
    expect(reading.errors).toMatchObject([{ code: 'HA301', message: 'm', hint: 'h', span, source }]);
    expect(reading.remarks).toMatchObject([{ code: 'HA306', on: 'x' }]);
  });

  test('notes the same once', () => {
    const reading = startReading(source);
    for (const message of ['m', 'm', 'n']) report(reading, 'HA301', { span }, message);
    report(reading, 'HA302', { span }, 'm');
    report(reading, 'HA301', { span: { start: 0, end: 2 } }, 'm');
    expect(reading.errors).toHaveLength(4);
  });

  test('stops at a limit for each code, so that none displaces another', () => {
    const reading = startReading(source);
    for (let start = 0; start <= MAX_PER_CODE; start++) {
      report(reading, 'HA301', { span: { start, end: start } }, 'm');
      report(reading, 'HA307', { span: { start, end: start } }, 'm');
    }
    report(reading, 'HA302', { span }, 'm');
    expect(reading.remarks).toHaveLength(MAX_PER_CODE);
    expect(reading.errors).toHaveLength(MAX_PER_CODE + 1);
  });
});

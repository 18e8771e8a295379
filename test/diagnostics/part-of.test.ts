import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.js';

const first = { file: 'first', text: 'abc' };
const second = { file: 'second', text: 'xyz' };
const whole = {
  file: 'first',
  text: 'abc\nxyz',
  parts: [
    { start: 0, source: first },
    { start: 4, source: second },
  ],
};

describe('a source put together', () => {
  it('is pointed at in its parts', () => {
    const { source, span } = diagnostic('HA301', whole, 'x', { span: { start: 5, end: 7 } });
    expect([source, span]).toEqual([second, { start: 1, end: 3 }]);
    expect(diagnostic('HA301', whole, 'x', { span: { start: 3, end: 3 } }).source).toBe(first);
  });

  it('is its first part where nothing is pointed at', () => {
    expect(diagnostic('HA301', whole, 'x').source).toBe(first);
  });

  it('keeps related places of the same part only', () => {
    const related = [0, 4, 6].map((start) => ({ span: { start, end: start + 1 }, label: `${start}` }));
    expect(diagnostic('HA302', whole, 'x', { span: { start: 5, end: 6 }, related }).related).toEqual([
      { span: { start: 0, end: 1 }, label: '4' },
      { span: { start: 2, end: 3 }, label: '6' },
    ]);
  });
});

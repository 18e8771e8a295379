import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiagnosticDetails, diagnostic } from '../../src/diagnostics/diagnostic.js';
import { plainStyle } from '../../src/diagnostics/diagnostic-style.js';
import { formatDiagnostic } from '../../src/diagnostics/format-diagnostic.js';

const source = { file: 'web.yaml', text: 'components:\n  db: {}\nsystem: [bd]\n' };
const used = { start: 30, end: 32 };

const format = (details: DiagnosticDetails, message = 'nothing is called `bd`', file = 'web.yaml') =>
  formatDiagnostic(diagnostic('HA301', { ...source, file }, message, details));

describe('formatDiagnostic', () => {
  test('place, severity, code, message; frame; hint', () => {
    const related = [{ span: { start: 14, end: 16 }, label: 'this is near' }];
    expect(
      format({ span: used, related, hint: 'did you mean `db`?' }),
    ).toBe(`web.yaml:3:10  error  HA301  nothing is called \`bd\`
 2 │   db: {}
   │   -- this is near
 3 │ system: [bd]
   │          ^^
  hint: did you mean \`db\`?`);
  });

  test('without a place the file alone is named', () => {
    expect(format({})).toBe('web.yaml  error  HA301  nothing is called `bd`');
  });

  test('ten related places are shown and the rest counted', () => {
    const related = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ span: used, label: `n${index}.` }));
    expect(format({ span: used, related: related(10) })).not.toContain('more');
    expect(format({ span: used, related: related(11) })).toMatch(/\n {2}and 1 more place$/);
    expect(format({ span: used, related: related(12) })).toMatch(/\n {2}and 2 more places$/);
    expect(format({ span: used, related: related(12) })).not.toContain('n10.');
  });

  test('a message or hint of any length stays readable', () => {
    const lines = format({ hint: 'y'.repeat(100_000) }, 'x'.repeat(100_000)).split('\n');
    expect(lines.every((line) => line.length < 1100 && line.endsWith('…'))).toBe(true);
  });

  test('nothing in path, message, label or hint acts on the terminal', () => {
    const related = [{ span: used, label: '\x1b[5m' }];
    const text = format({ span: used, related, hint: 'h\x07' }, 'm\x1b[2J\n', 'p\x1b]0;t\x07');
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    expect(text.split('\n')[0]).toBe('p\\x1b]0;t\\x07:3:10  error  HA301  m\\x1b[2J\\x0a');
  });

  test('heading and hint are broken where a width is told, between parts and at blanks', () => {
    const found = diagnostic('HA301', source, 'nothing is called `bd`', { hint: 'did you mean `db`, then?' });
    expect(formatDiagnostic(found, { width: 28 }).split('\n')).toEqual([
      'web.yaml  error  HA301',
      '  nothing is called `bd`',
      '  hint: did you mean `db`,',
      '    then?',
    ]);
    expect(formatDiagnostic(found).split('\n')).toHaveLength(2);
    expect(formatDiagnostic(found, { width: 28, oneLine: true })).toBe(formatDiagnostic(found));
  });

  test('parts are styled by what they are', () => {
    const tag = (name: string) => (part: string) => `<${name}>${part}</${name}>`;
    const style = { ...plainStyle, warning: tag('w'), place: tag('p'), code: tag('c'), hint: tag('h') };
    const found = diagnostic('HA306', source, 'unused', { hint: 'use it' });
    expect(formatDiagnostic(found, { style })).toBe(
      '<p>web.yaml</p>  <w>warning</w>  <c>HA306</c>  unused\n  <h>hint:</h> use it',
    );
  });

  test('in ASCII all of it is ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (message, file) => {
        const details = { span: used, hint: message, related: [{ span: used, label: message }] };
        const found = diagnostic('HA301', { ...source, file }, message, details);
        expect(formatDiagnostic(found, { ascii: true })).toMatch(/^[\x20-\x7e\n]*$/);
      }),
    );
  });
});

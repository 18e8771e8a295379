import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { renderDiagnostics } from '../../../src/render/terminal/diagnostics.js';
import { plainView } from '../../../src/render/terminal/style.js';

describe('renderDiagnostics', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => diagnostic('HA109', { file: `f${index}`, text: '' }, 'gone'));

  it('parts diagnostics by an empty line', () => {
    expect(renderDiagnostics(many(2), plainView)).toBe('f0  error  HA109  gone\n\nf1  error  HA109  gone\n');
  });

  it('shows fifty and counts the others', () => {
    expect(renderDiagnostics(many(50), plainView)).not.toContain('more');
    const text = renderDiagnostics(many(53), plainView);
    expect(text.match(/HA109/g)).toHaveLength(50);
    expect(text).toMatch(/gone\n\nand 3 more\n$/);
  });
});

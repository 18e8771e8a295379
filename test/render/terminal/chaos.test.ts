import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseChaos } from '../../../src/analysis/chaos.js';
import { textWidth } from '../../../src/diagnostics/text-width.js';
import { chalkStyle } from '../../../src/render/terminal/chalk-style.js';
import { renderChaos } from '../../../src/render/terminal/chaos.js';
import { plain, plainView } from '../../../src/render/terminal/style.js';
import { assembleChaos } from '../../../src/report/assemble-chaos.js';
import type { ChaosReport } from '../../../src/report/chaos-report.js';
import { redundantSystems } from '../../model/random-redundancy.js';
import { topologyOf } from '../../topology-of.js';

function reportOf(text: string, pairs: boolean): ChaosReport {
  const chaos = analyseChaos(topologyOf(text), { chosen: [], pairs });
  if ('problems' in chaos) throw new Error('too entangled');
  return assembleChaos({ name: 'ha-calc', version: '1.2.3' }, [{ file: 'a.yaml', chaos, findings: [] }]);
}

const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

describe('renderChaos', () => {
  it('fits the screen, in ASCII where asked, with the same words in colours', () => {
    const view = fc.record({
      width: fc.integer({ min: 40, max: 200 }),
      ascii: fc.boolean(),
      verbose: fc.boolean(),
      style: fc.constant(plain),
    });
    fc.assert(
      fc.property(redundantSystems, fc.boolean(), view, (text, pairs, drawn) => {
        const report = reportOf(text, pairs);
        const output = renderChaos(report, drawn);
        for (const line of output.split('\n')) {
          expect(textWidth(line), line).toBeLessThanOrEqual(drawn.width);
          expect(line).toBe(line.trimEnd());
        }
        if (drawn.ascii) expect(output).toMatch(/^[\x20-\x7e\n]*$/);
        expect(renderChaos(report, { ...drawn, style: chalkStyle(1) }).replaceAll(ANSI, '')).toBe(output);
      }),
      { numRuns: 20 },
    );
  });

  it('shows the worst of hundreds of rows first, and says how many more there are', () => {
    const names = Array.from({ length: 200 }, (_, index) => `c${index}`);
    const figures = names.map((name) => `${name}: { availability: 99.9%, replicas: 2 }`);
    const text = `components: { bad: { availability: 99% }, ${figures.join(', ')} }\nsystem: [${names.join(', ')}, bad]`;
    const lines = renderChaos(reportOf(text, false), plainView).split('\n');
    expect(lines[1]).toBe('Survives 400 of 401 single failures and 0 of 200 whole components; down with:');
    expect(`${lines[2]}${lines[3]}`).toMatch(/^ {2}bad, all of c0, .* and 193 more$/);
    expect(lines[6]).toMatch(/^ {2}bad +down/);
    expect(lines.length).toBeLessThan(60);
    expect(lines).toContain('  and 373 more (-v shows them)');
  });
});

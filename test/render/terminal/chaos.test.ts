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

  it('shows the worst of many journeys where there is no room for all, and says so', () => {
    const names = Array.from({ length: 12 }, (_, index) => `journey-number-${index + 1}`);
    const text = `
components: { web: { availability: 99.9%, replicas: 2 }, db: { availability: 99.99% }, fax: { availability: 90% } }
journeys:
  ${names.map((name, index) => `${name}: { path: [web, db${index === 8 ? ', fax' : ''}] }`).join('\n  ')}`;
    for (const width of [40, 60, 80, 200]) {
      const lines = renderChaos(reportOf(text, false), { ...plainView, width }).split('\n');
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
      const at = lines.findIndex((line) => line.startsWith('  When it f'));
      // The fax is needed by the worst alone.
      const fax = lines.slice(at).find((line) => line.startsWith('  fax'));
      expect(fax).toMatch(width < 200 ? /^ {2}fax {2,}down/ : /^ {2}fax {2,}- +- .* down +- /);
      const told = lines
        .slice(at)
        .join(' ')
        .match(/the worst ?(\d*) of 12 journeys; --journey {1,3}NAME shows/);
      expect(told?.[1]).toBe({ 40: '2', 60: '3', 80: '4' }[width]);
    }
  });

  it('rather cuts long names than leaves out what must not fail meanwhile', () => {
    const text = `
components: { a-name-so-long-that-there-is-no-room-beside-it-for-anything: { availability: 99%, replicas: 2 } }
system: a-name-so-long-that-there-is-no-room-beside-it-for-anything`;
    const lines = renderChaos(reportOf(text, false), { ...plainView, width: 80 }).split('\n');
    const at = lines.findIndex((line) =>
      /^ {2}When it fails +State +Meanwhile +Then a single point$/.test(line),
    );
    expect(lines[at + 1]).toMatch(/^ {2}one of 2 a-name-so-\S*… +survives +99.0 % +a-name-so-\S+$/);
  });

  it('never cuts what is left of a journey', () => {
    const text = `
components: { shop: { availability: 99.99% }, fraud: { availability: 99.9% } }
journeys:
  needed: { path: [shop, fraud] }
  hoped: { path: [shop, { optional: fraud }] }
  guarded: { path: [shop, { optional: fraud }] }`;
    for (const width of [40, 50, 60]) {
      const output = renderChaos(reportOf(text, false), { ...plainView, width });
      const row = output.split('\n').find((line) => /^ {2}fraud {2}/.test(line))!;
      expect(row).toMatch(/^ {2}fraud +down( +degraded( 99\.990 %)?){1,2}$/);
    }
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

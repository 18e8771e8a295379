import { describe, expect, test } from 'vitest';
import { analyseTopology } from '../../../src/analysis/analyse-topology.js';
import { type Code, codes } from '../../../src/diagnostics/codes.js';
import { explanations } from '../../../src/diagnostics/explanations/explanations.js';
import { parseExpression } from '../../../src/expression/parse-expression.js';
import { importOpenPsa } from '../../../src/import/open-psa/import-open-psa.js';
import { applyRules } from '../../../src/rules/apply-rules.js';
import { readTopology } from '../../../src/topology/read-topology.js';

/** No short example shows these. */
const withoutExample: Code[] = ['HA402', 'HA404', 'HA405', 'HA406', 'HA408', 'HA413', 'HA901'];

/** Said of most files that are as short as an example. */
const usual: Code[] = ['HA504', 'HA505', 'HA508', 'HA516', 'HA601', 'HA607', 'HA614'];

/** What an example is not about: the design, too, where it is of another hundred. */
function isUsual(code: Code, about: Code): boolean {
  return usual.includes(code) || (code.startsWith('HA6') && !about.startsWith('HA6'));
}

const today = '2026-11-27';

const examples = (Object.keys(codes) as Code[]).flatMap((code) => {
  const { example } = explanations[code];
  return example ? [{ code, ...example }] : [];
});
const isExpression = (text: string) => text.startsWith('$ ha-calc calc ');
const isXml = (text: string) => text.startsWith('<');
const runnable = examples.filter(({ bad }) => !bad.startsWith('$ ') || isExpression(bad));

/** The codes that an example gets, but for the usual ones that it is not about. */
function found(text: string, about: Code): Code[] {
  const all = isExpression(text) ? ofExpression(text) : isXml(text) ? ofModel(text) : ofFile(`${text}\n`);
  return [...new Set(all.filter(({ accepted }) => !accepted).map(({ code }) => code))].filter(
    (code) => code === about || !isUsual(code, about),
  );
}

function ofExpression(command: string) {
  const parsed = parseExpression({ file: '-', text: command.split("'")[1]! });
  return parsed.ok ? [] : parsed.diagnostics;
}

function ofModel(text: string) {
  return importOpenPsa({ file: 'example.xml', text }).diagnostics;
}

function ofFile(text: string) {
  const { topology, diagnostics } = readTopology({ file: 'example.yaml', text });
  const analysis = topology && analyseTopology(topology);
  return analysis && 'journeys' in analysis
    ? applyRules(analysis, { today, remarks: diagnostics })
    : diagnostics;
}

describe('explanations', () => {
  test('only codes that no short example shows have none', () => {
    const shown = new Set<string>(examples.map(({ code }) => code));
    expect(Object.keys(codes).filter((code) => !shown.has(code))).toEqual(withoutExample);
  });

  test.each(Object.entries(explanations))('%s is explained in whole sentences', (_, { what, mend }) => {
    for (const text of [what, mend]) {
      expect(text).toMatch(/^[A-Z`].{20,}\.$/);
      expect((text.match(/`/g) ?? []).length % 2).toBe(0);
    }
  });

  test.each(runnable)('the example of $code has it and nothing else', ({ code, bad }) => {
    expect(found(bad, code)).toEqual([code]);
  });

  test.each(runnable)('the mended example of $code has no problem', ({ code, good }) => {
    expect(found(good, code)).toEqual([]);
  });
});

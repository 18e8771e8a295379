import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateFile } from '../src/cli/evaluate-file.js';

const FILE = 'topologies/six-single-points.yaml';
const text = readFileSync(FILE, 'utf8');

/** Puts the line of the comment below a component in its place. */
function mendPart(name: string) {
  return (before: string) =>
    before.replace(
      new RegExp(`^  ${name}: .*\\n  # mend: (${name}: .*)$`, 'm'),
      (_, mended: string) => `  ${mended}`,
    );
}

/** Takes the second region in, and moves everything that shares the list over both. */
function mendRegion(before: string): string {
  const [, mended] = /# mend: spread: (&regions \[.*\])/.exec(before)!;
  return before.replace('  # mend: us:', '  us:').replace('&regions [eu]', mended!);
}

/** What the comments of the file say, from the first to the last, and which single point goes with it. */
const mends: [gone: string, mend: (before: string) => string][] = [
  ['dns', mendPart('dns')],
  ['lb', mendPart('lb')],
  ['db', mendPart('db')],
  ['config', mendPart('config')],
  ['eu', mendRegion],
  ['engineer', mendPart('engineer')],
];

function audit(yaml: string) {
  const { analysis, findings } = evaluateFile(
    { file: FILE, text: yaml },
    { targets: {}, journeys: [], settings: [], effort: 1 },
    { today: '2026-11-27' },
  );
  expect(analysis).not.toBeNull();
  const single = findings.filter(({ code }) => code === 'HA601');
  const codes = findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  const points = single.flatMap(({ on, parts }) => parts ?? on!).sort();
  return { points, codes, unavailability: analysis!.journeys[0]!.unavailability };
}

describe(FILE, () => {
  it('has the six single points of failure that the lesson names', () => {
    expect(audit(text).points).toEqual(['config', 'db', 'dns', 'engineer', 'eu', 'lb']);
  });

  it('loses them one by one as its comments mend them, and gets better each time', () => {
    let [now, left] = [text, audit(text)];
    for (const [gone, mend] of mends) {
      const next = mend(now);
      expect(next, gone).not.toBe(now);
      const mended = audit(next);
      expect(left.points.filter((name) => !mended.points.includes(name))).toEqual([gone]);
      expect(mended.points).toHaveLength(left.points.length - 1);
      expect(mended.unavailability).toBeLessThan(left.unavailability);
      [now, left] = [next, mended];
    }
    expect(left).toMatchObject({ points: [], codes: [] });
    expect(now).not.toContain('# mend: us');
  });

  it.each(mends.filter(([gone]) => gone !== 'eu'))('can lose %s alone as well', (gone, mend) => {
    expect(audit(text).points.filter((name) => !audit(mend(text)).points.includes(name))).toEqual([gone]);
  });
});

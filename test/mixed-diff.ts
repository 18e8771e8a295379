import { readFileSync } from 'node:fs';
import { compareFile } from '../src/cli/diff/compare-file.js';
import { judge } from '../src/cli/diff/gate.js';
import { assembleDiff } from '../src/report/assemble-diff.js';
import type { DiffReport } from '../src/report/diff-report.js';

const files = 'test/cli/files';
const read = (name: string, file: string) => ({ file, text: readFileSync(`${files}/${name}`, 'utf8') });
const pair = (base: string | null, head: string | null, file: string) => ({
  file,
  base: base && `main:${file}`,
  before: base === null ? null : read(base, `main:${file}`),
  after: head === null ? null : read(head, file),
});

/** A changed, a changed with several journeys, a same, a new, a gone and a broken file, with a gate. */
export function mixedDiff(): DiffReport {
  const pairs = [
    pair('shop.yaml', 'shop-after.yaml', 'a folder/shop.yaml'),
    pair('journeys.yaml', 'journeys-after.yaml', 'journeys.yaml'),
    pair('tight.yaml', 'tight.yaml', 'same.yaml'),
    pair(null, 'loose.yaml', 'new.yaml'),
    pair('plain.yaml', null, 'gone.yaml'),
    pair('shop.yaml', 'broken.yaml', './50%|<b>&,"x".yaml'),
  ];
  const asked = { overrides: { settings: [], targets: {}, journeys: [] }, rules: { today: '2026-11-27' } };
  const gate = {
    maxIncrease: { said: '3m/month', unavailability: 180 / 2_629_800 },
    failOnNew: 'error',
  } as const;
  const outcomes = pairs.map((one) => compareFile(one, asked));
  return assembleDiff({ name: 'ha-calc', version: '1.2.3' }, outcomes, (topologies) =>
    judge(gate, topologies),
  );
}

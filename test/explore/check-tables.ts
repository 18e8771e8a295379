import type { Report } from '../../src/report/report.js';
import { runClean } from './run-clean.js';
import { ensure } from './violation.js';

/** Checks that the table of `eval` shows the availability that the JSON has, cut and never rounded up. */
export async function checkTable(text: string, { topologies }: Report): Promise<void> {
  const { stdout } = await runClean(['eval', '-', '--today', '2026-11-27', '-q'], text);
  const lines = stdout.split('\n').filter((line) => line !== '');
  for (const [index, { name, availability }] of topologies[0]!.journeys.entries()) {
    const line = lines[index] ?? '';
    // From twelve nines on it is `1 - 3.0e-24`.
    if (/ {2}1 - \d\.\de-\d+ {2}/.test(line)) continue;
    const [, digits = '', decimals = ''] = / {2}(\d+)(?:\.(\d+))? %/.exec(line) ?? [];
    ensure(digits !== '', 'table', () => `no availability of ${name} in ${JSON.stringify(line)}`);
    const shown = Number(`${digits}.${decimals}`) / 100;
    // Of an unavailability eleven digits are believed: what lies beyond them is noise.
    const noise = 1e-11 * (1 - availability) + 1e-15;
    const step = 10 ** -(decimals.length + 2);
    const isCut = shown <= availability + noise && availability - shown <= step + noise;
    ensure(isCut, 'table', () => `${name} is ${availability} and shown as ${shown}: ${line}`);
  }
}

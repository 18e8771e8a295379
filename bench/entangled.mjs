/**
 * What every verb takes for topologies that are entangled, or large in a way that is hard for the engine: processor time and
 * peak memory of whole processes. `diff` holds each against itself with one figure worse.
 *
 *   node bench/entangled.mjs [SHAPE…]
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  crossed,
  microservices,
  overlappingTriples,
  ringWithChords,
  unlikeInZones,
  wheel,
} from './families.mjs';

const program = fileURLToPath(new URL('../bin/ha-calc.js', import.meta.url));

const SHAPES = {
  'triples-40': overlappingTriples(40),
  'triples-44': overlappingTriples(44),
  'wheel-100': wheel(100),
  'ring-16': ringWithChords(16, 8),
  'crossed-60': crossed(60),
  'unlike-1900': unlikeInZones(1900),
  'services-100': microservices({ services: 100, redundant: 1 }),
};

/** Says at the end what a process took, in the last line of standard error. */
const TELL = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write("\\n" + JSON.stringify(process.resourceUsage())))',
)}`;

/** Seconds of processor time, and MB of memory at most. */
function measured(words) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL, program, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status > 1) throw new Error(`exit status ${status} of: ${words.join(' ')}\n${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(stderr.trimEnd().split('\n').at(-1));
  return `${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s, ${Math.round(maxRSS / 1024)} MB`;
}

const folder = mkdtempSync(join(tmpdir(), 'ha-calc-'));
try {
  const asked = process.argv.slice(2);
  for (const [name, text] of Object.entries(SHAPES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const [file, worse] = ['', '-worse'].map((end) => join(folder, `${name}${end}.yaml`));
    writeFileSync(file, text);
    writeFileSync(worse, text.replace(/availability: [\d.]+%/, 'availability: 98%'));
    for (const words of [
      ['eval', file],
      ['risks', file],
      ['chaos', file],
      ['explain', file],
      ['diff', file, worse],
    ])
      process.stdout.write(`${name} ${words[0]}: ${measured(words)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

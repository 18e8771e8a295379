/**
 * What all pairs of failures cost: tiers of three replicas with health checks, spread over three zones of a region.
 *
 *   node bench/chaos.mjs [--components 100] [--replicas 3]
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const program = fileURLToPath(new URL('../bin/ha-calc.js', import.meta.url));
const { values } = parseArgs({
  options: {
    components: { type: 'string', default: '100' },
    replicas: { type: 'string', default: '3' },
  },
});
const count = Number(values.components);

function zones() {
  const health = 'health_check: { interval: 5s, failure_threshold: 3 }';
  const figures = `availability: 99.9%, mttr: 1h, replicas: ${values.replicas}, spread: [eu-a, eu-b, eu-c]`;
  const names = Array.from({ length: count }, (_, index) => `c${index}`);
  return `domains:
  eu: { availability: 99.99%, mttr: 1h }
  eu-a: { in: eu, availability: 99.95%, mttr: 1h }
  eu-b: { in: eu, availability: 99.95%, mttr: 1h }
  eu-c: { in: eu, availability: 99.95%, mttr: 1h }
components:
${names.map((name) => `  ${name}: { ${figures}, ${health} }`).join('\n')}
system: [${names.join(', ')}]
`;
}

const folder = mkdtempSync(join(tmpdir(), 'ha-calc-'));
try {
  const file = join(folder, 'zones.yaml');
  writeFileSync(file, zones());
  for (const args of [['chaos'], ['chaos', '--pairs'], ['chaos', '--pairs', '-f', 'json']]) {
    const begun = process.hrtime.bigint();
    const { status, stdout } = spawnSync(process.execPath, [program, ...args, file], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
    const pairs = /down with [\d,]+ of ([\d,]+)/.exec(stdout)?.[1] ?? '-';
    console.log(
      `${args.join(' ')}: status ${status}, ${seconds.toFixed(2)} s, ${pairs} pairs, ${stdout.length} bytes`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

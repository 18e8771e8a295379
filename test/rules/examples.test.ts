import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateFile } from '../../src/cli/evaluate-file.js';
import { type Code, codes } from '../../src/diagnostics/codes.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { formatDiagnostic } from '../../src/diagnostics/format-diagnostic.js';
import { positionOf } from '../../src/diagnostics/position.js';
import { expectGolden } from '../golden.js';

const TODAY = '2026-11-27';
const folder = new URL('./examples/', import.meta.url);
const files = readdirSync(folder).sort();

/** Where each bad example is at fault, by hand, as `line part`: a golden file would bless a wrong line. */
const faults: Partial<Record<Code, string[]>> = {
  HA601: ['4 db'],
  HA602: ['6 app'],
  HA603: ['19 app-east'],
  HA604: ['3 orders'],
  HA605: ['4 db'],
  HA606: ['8 db', '14 web-eu'],
  HA607: ['3 lb'],
  HA608: ['3 etcd'],
  HA609: ['3 etcd'],
  HA610: ['9 reviews'],
  HA611: ['2 payments'],
  HA612: ['6 -', '7 -', '8 -'],
  HA613: ['4 dns'],
  HA614: ['3 web'],
  HA615: ['3 web'],
  HA616: ['5 db'],
  HA617: ['3 dns'],
  HA620: ['6 db'],
  HA621: ['6 db', '7 sql'],
  HA622: ['7 db', '8 web'],
};

/** All parts that a finding tells together, by hand. */
const together: Partial<Record<Code, string[]>> = {
  HA602: ['app', 'cart'],
  HA603: ['app-east', 'one', 'store', 'web-a'],
  HA604: ['orders', 'db-a'],
  HA605: ['db', 'web-eu'],
  HA607: ['lb', 'web-eu'],
  HA608: ['etcd', 'store', 'm1'],
  HA609: ['etcd', 'db', 'm1'],
  HA610: ['reviews', 'recommendations'],
  HA613: ['dns', 'web'],
  HA614: ['web', 'cache'],
  HA615: ['web', 'cache'],
  HA616: ['db', 'blob-zone-redundant', 'sql-a', 'sql-b', 'objects-eu'],
  HA617: ['dns', 'cache', 'region', 'deploy', 'config'],
};

function audit(file: string): Diagnostic[] {
  const source = { file, text: readFileSync(new URL(file, folder), 'utf8') };
  const { analysis, findings } = evaluateFile(
    source,
    { targets: {}, journeys: [], settings: [], effort: 1 },
    { today: TODAY },
  );
  expect(analysis, file).not.toBeNull();
  return findings.filter(({ code, accepted }) => code.startsWith('HA6') && accepted === undefined);
}

function placeOf({ source, span, on }: Diagnostic): string {
  return `${positionOf(source, span!.start).line} ${on ?? '-'}`;
}

describe('the audit', () => {
  const audited = (Object.keys(codes) as Code[]).filter((code) => code.startsWith('HA6'));

  it('has a bad and a good example of every rule', () => {
    expect(files).toEqual(audited.flatMap((code) => [`${code}-bad.yaml`, `${code}-good.yaml`]));
    expect(Object.keys(faults)).toEqual(audited);
  });

  it.each(audited)('%s is found in its bad example at the right lines, and nothing else is', (code) => {
    const findings = audit(`${code}-bad.yaml`);
    expect([...new Set(findings.map((finding) => finding.code))]).toEqual([code]);
    expect(findings.map(placeOf)).toEqual(faults[code]);
    expect(findings[0]!.parts).toEqual(together[code]);
    const frames = findings.map((finding) => `${formatDiagnostic(finding)}\n`);
    expectGolden(`test/golden/rules/${code}.txt`, frames.join('\n'));
  });

  it.each(files.filter((file) => file.endsWith('-good.yaml')))('nothing at all is found in %s', (file) => {
    expect(audit(file).map((finding) => formatDiagnostic(finding))).toEqual([]);
  });
});

import type { Register, RegisteredRisk } from '../report/register.js';
import type { DigestRecords } from './digest.js';

const COLUMNS = [
  'rule',
  'risk',
  'on',
  'downtimeYear',
  'status',
  'owner',
  'reason',
  'until',
  'line',
] as const satisfies readonly (keyof RegisteredRisk)[];

/** A record per risk, with the columns of the JSON. */
export function registerRecords({ topologies }: Register): DigestRecords {
  const rows = topologies.flatMap(({ file, name, risks }) =>
    risks.map((risk) => [file, name, ...COLUMNS.map((column) => risk[column])]),
  );
  return { columns: ['file', 'name', ...COLUMNS], rows };
}

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { EvaluationFormat } from '../run/deliver.js';

/** Bytes of either end of a file that are looked at. */
const LOOKED_AT = 4096;

/** Signs of each format at its beginning; of the table, which begins with names of files, at its end. */
const SIGNS: Readonly<Record<EvaluationFormat, { at: 'start' | 'end'; sign: RegExp }>> = {
  table: { at: 'end', sign: /(?:^|\n)(?:passed|failed): \d+ files?\b[^\n]*(?:\n {1,8}[^\n]*)*\n$/ },
  json: { at: 'start', sign: /^\{\s*"schemaVersion": \d+,\s*"tool": \{\s*"name": "ha-calc"/ },
  markdown: { at: 'start', sign: /^### (?:✅|❌) [^\n]*(?:\d+ files?\b|no files to look at)/ },
  junit: { at: 'start', sign: /^<\?xml [^>]*\?>\s*<testsuites name="ha-calc / },
  sarif: {
    at: 'start',
    sign: /^\{\s*"\$schema": "[^"]*",\s*"version": "[^"]*",\s*"runs": \[\s*\{\s*"tool": \{\s*"driver": \{\s*"name": "ha-calc"/,
  },
  github: { at: 'start', sign: /^::(?:error|warning|notice) [^\n]*title=HA\d{3}::/ },
  csv: { at: 'start', sign: /^file,name,journey,/ },
};

/**
 * True for a file that nothing is lost with: `check` has written it in this format before, or it is empty.
 * @throws the error of the system
 */
export function isOwnOutput(path: string, format: EvaluationFormat): boolean {
  const { at, sign } = SIGNS[format];
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(LOOKED_AT);
    const count = readSync(file, bytes, 0, LOOKED_AT, at === 'start' ? 0 : Math.max(0, size - LOOKED_AT));
    return size === 0 || sign.test(bytes.toString('utf8', 0, count));
  } finally {
    closeSync(file);
  }
}

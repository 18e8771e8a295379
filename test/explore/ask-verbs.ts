import { whatIf } from '../../src/cli/what-if.js';
import type { ChaosReport } from '../../src/report/chaos-report.js';
import type { DerivationReport } from '../../src/report/derivation-report.js';
import type { PageReport } from '../../src/report/page-report.js';
import type { Report } from '../../src/report/report.js';
import type { RisksReport } from '../../src/report/risks-report.js';
import { checkShape, type DocumentName } from './json-ranges.js';
import { runClean } from './run-clean.js';

const TODAY = ['--today', '2026-11-27'];

/** What each verb says about one file; null where it refuses. */
export interface Answers {
  eval: Report;
  check: Report;
  risks: RisksReport | null;
  chaos: ChaosReport | null;
  explain: DerivationReport | null;
  page: PageReport | null;
}

/** Asks every verb about a text, and checks each number of each answer; null where it is no topology that can be evaluated. */
export async function askVerbs(text: string): Promise<Answers | null> {
  const evaluated = await documentOf<Report>('eval', ['eval', '-', ...TODAY], text);
  if (evaluated === null) return null;
  return {
    eval: evaluated,
    check: (await documentOf<Report>('eval', ['check', '-', ...TODAY, '--fail-on', 'never'], text))!,
    risks: await documentOf<RisksReport>('risks', ['risks', '-'], text),
    chaos: await documentOf<ChaosReport>('chaos', ['chaos', '-'], text),
    explain: await documentOf<DerivationReport>(null, ['explain', '-'], text),
    page: pageOf(text),
  };
}

/** The JSON of a command line, as its schema has it; null where it was refused. */
export async function documentOf<T>(
  schema: DocumentName | null,
  argv: readonly string[],
  text: string,
): Promise<T | null> {
  const { status, stdout } = await runClean([...argv, '-f', 'json'], text);
  if (stdout === '') return null;
  const document = JSON.parse(stdout);
  if (schema !== null) checkShape(schema, document);
  return status === 2 ? null : document;
}

function pageOf(text: string): PageReport | null {
  const answer = whatIf({ name: 'ha-calc', version: '1.2.3' }, { file: '-', text }, { today: TODAY[1]! });
  return 'problems' in answer ? null : answer.page;
}

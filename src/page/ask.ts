import { whatIf } from '../cli/what-if.js';
import type { PageReport } from '../report/page-report.js';
import type { PageData } from './page-data.js';
import { type PageState, UNCHANGED } from './page-state.js';

/** What a page says in a state, or what is wrong with the state, in sentences. */
export type Asked = { page: PageReport } | { problems: readonly string[] };

/** Asks the file of a page what it says in a state. */
export function ask(
  { tool, file, text, wish }: PageData,
  { settings, failed }: PageState = UNCHANGED,
): Asked {
  const set = [...(wish.set ?? []), ...settings];
  const answer = whatIf(tool, { file, text }, { ...wish, set, fail: failed });
  if ('page' in answer) return answer;
  const errors = answer.problems.filter(({ severity }) => severity === 'error');
  return {
    problems: errors.map(({ message, hint }) => (hint === undefined ? message : `${message}: ${hint}`)),
  };
}

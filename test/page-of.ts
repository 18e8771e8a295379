import { type Wish, whatIf } from '../src/cli/what-if.js';
import type { PageView } from '../src/render/html/page-view.js';
import type { PageReport } from '../src/report/page-report.js';

const tool = { name: 'ha-calc', version: '1.2.3' } as const;

/** What a page says about a YAML text; throws where it cannot. */
export function pageOf(text: string, wish: Wish = {}): PageReport {
  const answer = whatIf(tool, { file: 'shop.yaml', text }, wish);
  if ('problems' in answer) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.page;
}

/** A view of it without changes. */
export function viewOf(page: PageReport, more: Partial<PageView> = {}): PageView {
  return {
    page,
    before: null,
    live: false,
    changes: { settings: [], command: '', patch: '', problems: [] },
    ...more,
  };
}

import type { PageReport } from '../../report/page-report.js';

/** What a page shows: what is known, and what somebody has changed in it. */
export interface PageView {
  page: PageReport;
  /** What the file says, where something was changed; null where this is it. */
  before: PageReport | null;
  /** Whether there are controls. */
  live: boolean;
  changes: PageChanges;
}

/** What somebody has changed in a page, and how to say the same elsewhere. */
export interface PageChanges {
  /** As `--set` takes them. */
  settings: readonly string[];
  /** A command line that gives the same figures. */
  command: string;
  /** What to write into the file; empty where nothing of it is changed. */
  patch: string;
  /** What is wrong with what was asked for last. */
  problems: readonly string[];
}

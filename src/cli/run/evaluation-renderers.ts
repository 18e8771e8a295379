import type { View } from '../../render/terminal/style.js';
import type { Report } from '../../report/report.js';
import { digestFormats } from './digest-formats.js';

/** What is left to a command where the view for people is concerned. */
export interface TableOptions {
  quiet?: boolean;
}

/** What `eval` found, in every format. */
export function evalRenderers(report: Report, { quiet }: TableOptions) {
  return {
    table: async (view: View) => {
      if (quiet) return (await import('../../render/terminal/verdict.js')).renderVerdict(report, view);
      return (await import('../../render/terminal/eval.js')).renderEval(report, view);
    },
    ...documents(report),
  };
}

/** What `check` found, in every format, with a table of the command's own. */
export function checkRenderers(report: Report, table: (view: View) => Promise<string>) {
  return { table, ...documents(report) };
}

function documents(report: Report) {
  return {
    json: async () => (await import('../../render/json.js')).renderJson(report),
    ...digestFormats(async () => {
      const { evaluationDigest } = await import('../../render/evaluation-digest.js');
      return evaluationDigest(report, report.summary.passed ?? null);
    }),
  };
}

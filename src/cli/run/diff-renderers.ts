import type { View } from '../../render/terminal/style.js';
import type { DiffReport } from '../../report/diff-report.js';
import { digestFormats } from './digest-formats.js';

/** A comparison in every format. */
export function diffRenderers(report: DiffReport, { quiet }: { quiet?: boolean }) {
  return {
    table: async (view: View) => {
      if (quiet)
        return (await import('../../render/terminal/diff-verdict.js')).renderDiffVerdict(report, view);
      return (await import('../../render/terminal/diff.js')).renderDiff(report, view);
    },
    json: async () => (await import('../../render/json.js')).renderJson(report),
    ...digestFormats(async () => (await import('../../render/diff-digest.js')).diffDigest(report)),
  };
}

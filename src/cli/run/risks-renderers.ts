import type { View } from '../../render/terminal/style.js';
import type { RisksReport } from '../../report/risks-report.js';
import { digestFormats } from './digest-formats.js';

/** What `risks` found, in every format. */
export function risksRenderers(report: RisksReport, { quiet }: { quiet?: boolean }) {
  return {
    table: async (view: View) => {
      if (quiet)
        return (await import('../../render/terminal/risks-verdict.js')).renderRisksVerdict(report, view);
      return (await import('../../render/terminal/risks.js')).renderRisks(report, view);
    },
    json: async () => (await import('../../render/json.js')).renderJson(report),
    ...digestFormats(async () => (await import('../../render/risks-digest.js')).risksDigest(report)),
  };
}

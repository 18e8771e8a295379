import type { View } from '../../render/terminal/style.js';
import type { ChaosReport } from '../../report/chaos-report.js';
import { digestFormats } from './digest-formats.js';

/** What `chaos` says, in every format. */
export function chaosRenderers(report: ChaosReport, { quiet }: { quiet?: boolean }) {
  return {
    table: async (view: View) => {
      if (quiet)
        return (await import('../../render/terminal/chaos-verdict.js')).renderChaosVerdict(report, view);
      return (await import('../../render/terminal/chaos.js')).renderChaos(report, view);
    },
    json: async () => (await import('../../render/json.js')).renderJson(report),
    ...digestFormats(async () => (await import('../../render/chaos-digest.js')).chaosDigest(report)),
  };
}

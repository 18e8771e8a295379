import type { ChaosReport } from '../../report/chaos-report.js';
import type { DiffReport } from '../../report/diff-report.js';
import type { Report } from '../../report/report.js';
import type { RisksReport } from '../../report/risks-report.js';
import { chaosRenderers } from './chaos-renderers.js';
import type { EvaluationFormat, Renderers } from './deliver.js';
import { diffRenderers } from './diff-renderers.js';
import { checkRenderers, evalRenderers, type TableOptions } from './evaluation-renderers.js';
import { risksRenderers } from './risks-renderers.js';

/** A problem with a document: where in it, and what is wrong there. */
export interface ShapeProblem {
  code?: string | undefined;
  path: readonly PropertyKey[];
  /** The type that is wanted. */
  expected?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
}

/** What checks a document, as zod makes it. */
interface Shape {
  safeParse: (
    value: unknown,
  ) => { success: true; data: unknown } | { success: false; error: { issues: readonly ShapeProblem[] } };
}

/** A verb whose results can be rendered later. */
export interface SavedResult {
  verb: string;
  /** The key that only its topologies, or their journeys, have. */
  mark: readonly ['topology' | 'journey', key: string];
  shape: () => Promise<Shape>;
  renderers: (document: unknown, options: TableOptions) => Renderers<EvaluationFormat>;
}

/** Every verb of which a saved result can be rendered. */
export const savedResults: readonly SavedResult[] = [
  {
    verb: 'eval',
    mark: ['topology', 'components'],
    shape: async () => (await import('../../report/shape/evaluation-shape.js')).evaluationShape,
    renderers: (document, options) => evaluationRenderers(document as Report, options),
  },
  {
    verb: 'diff',
    mark: ['topology', 'edits'],
    shape: async () => (await import('../../report/shape/diff-shape.js')).diffShape,
    renderers: (document, options) => diffRenderers(document as DiffReport, options),
  },
  {
    verb: 'risks',
    mark: ['journey', 'cutSets'],
    shape: async () => (await import('../../report/shape/risks-shape.js')).risksShape,
    renderers: (document, options) => risksRenderers(document as RisksReport, options),
  },
  {
    verb: 'chaos',
    mark: ['journey', 'scenarios'],
    shape: async () => (await import('../../report/shape/chaos-shape.js')).chaosShape,
    renderers: (document, options) => chaosRenderers(document as ChaosReport, options),
  },
];

/** A verdict in the document tells that it comes from `check`. */
function evaluationRenderers(report: Report, options: TableOptions) {
  if (report.summary.passed === undefined) return evalRenderers(report, options);
  return checkRenderers(report, async (view) => {
    const { renderSavedCheck } = await import('../../render/terminal/check.js');
    return renderSavedCheck(report, options.quiet === true, view);
  });
}

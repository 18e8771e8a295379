import { analyseChaos, type TopologyChaos } from '../../analysis/chaos.js';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import type { View } from '../../render/terminal/style.js';
import { assembleChaos, type ChaosOutcome } from '../../report/assemble-chaos.js';
import { chosenFailures, readScenarios } from '../chosen-failures.js';
import type { Context } from '../context.js';
import { keepInputs } from '../keep-inputs.js';
import { readOverrides } from '../overrides.js';
import { tellBroken } from '../tell-broken.js';
import { tooEntangled } from '../too-entangled.js';
import { type WantedTopology, wantedTopologies } from '../wanted-topologies.js';
import { deliver, outputsOf } from './deliver.js';
import type { EvaluationOptions } from './evaluate.js';

export interface ChaosOptions extends EvaluationOptions {
  fail?: readonly string[];
  pairs?: boolean;
}

/** What is asked of every file. */
interface Asked {
  scenarios: readonly (readonly string[])[];
  pairs: boolean;
}

/** Says what is left of the journeys of some files when things fail, in every format that was asked for. */
export async function runChaos(
  files: readonly string[],
  options: ChaosOptions,
  context: Context,
): Promise<void> {
  const outputs = outputsOf(options);
  const asked = { scenarios: readScenarios(options.fail ?? []), pairs: options.pairs === true };
  const wanted = await wantedTopologies(files, context.io, readOverrides(options));
  keepInputs(
    outputs,
    wanted.map(({ file }) => file),
  );
  const outcomes = wanted.map((file) => outcomeOf(file, asked));
  const told = outcomes.map(({ chaos, findings }) => ({ broken: chaos === null, findings }));
  await tellBroken(told, options, context);
  const report = assembleChaos(context.tool, outcomes);
  const renderers = {
    table: async (view: View) => {
      if (options.quiet)
        return (await import('../../render/terminal/chaos-verdict.js')).renderChaosVerdict(report, view);
      return (await import('../../render/terminal/chaos.js')).renderChaos(report, view);
    },
    json: async () => (await import('../../render/json.js')).renderJson(report),
  };
  await deliver(outputs, renderers, options, context);
}

function outcomeOf({ file, topology, findings }: WantedTopology, { scenarios, pairs }: Asked): ChaosOutcome {
  if (topology === null) return { file, chaos: null, findings };
  const named = chosenFailures(topology, scenarios);
  if ('problems' in named) return { file, chaos: null, findings: [...findings, ...named.problems] };
  const chaos = analyseChaos(topology, { chosen: named.chosen, pairs });
  if (!('problems' in chaos)) return { file, chaos, findings: [...findings, ...leftOut(chaos)] };
  const problems = chaos.problems.map((problem) => tooEntangled(topology, problem));
  return { file, chaos: null, findings: [...findings, ...problems] };
}

/** Says what was not looked at. */
function leftOut({ topology, journeys }: TopologyChaos): Diagnostic[] {
  return journeys.flatMap(({ journey, leftOut: { singles, pairs } }) => {
    if (singles + pairs === 0) return [];
    const what = [
      ...(singles > 0 ? [`${singles} failures`] : []),
      ...(pairs > 0 ? [`${pairs} pairs`] : []),
    ].join(' and ');
    const message = `${journey.name}: the ${what} that are least likely were left out`;
    return [diagnostic('HA410', topology.source, message, { span: journey.span, journey: journey.name })];
  });
}

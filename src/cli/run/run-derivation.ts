import { type Asked, type Derivation, derivation } from '../../analysis/derivation/derivation.js';
import { codeNamed } from '../../diagnostics/codes.js';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/did-you-mean.js';
import type { Span } from '../../diagnostics/span.js';
import { renderDerivation } from '../../render/terminal/derivation.js';
import type { View } from '../../render/terminal/style.js';
import { derivationReport } from '../../report/derivation-report.js';
import { readTopology } from '../../topology/read-topology.js';
import type { Topology } from '../../topology/topology.js';
import type { Context } from '../context.js';
import { keepInputs } from '../keep-inputs.js';
import { applyOverrides, readOverrides } from '../overrides.js';
import { readSource } from '../read-file.js';
import { EXACT_ONLY, tooEntangled } from '../too-entangled.js';
import { UsageError } from '../usage-error.js';
import { deliver, outputsOf } from './deliver.js';
import type { EvaluationOptions } from './evaluate.js';

/**
 * Says how the figures of a file come about: of what is named, else of every journey.
 * @throws UsageError where the file cannot be read or has nothing of that name
 */
export async function runDerivation(
  file: string,
  name: string | undefined,
  options: EvaluationOptions,
  context: Context,
): Promise<void> {
  const outputs = outputsOf(options);
  keepInputs(outputs, [file]);
  const topology = await topologyOf(file, options, context);
  const derivations = askedFor(topology, name).map((asked) => derived(topology, asked));
  const report = derivationReport(context.tool, { file, name: topology.name }, derivations);
  const renderers = {
    table: (view: View) => renderDerivation(report, view, options.quiet),
    json: async () => (await import('../../render/json.js')).renderJson(report),
  };
  await deliver(outputs, renderers, options, context);
}

async function topologyOf(file: string, options: EvaluationOptions, { io }: Context): Promise<Topology> {
  const overrides = readOverrides(options);
  const source = await readSource(file, io);
  if ('code' in source) throw problem(source);
  const { topology, diagnostics } = readTopology(source, overrides.settings);
  if (topology === null) throw problem(...diagnostics);
  const wanted = applyOverrides(topology, overrides);
  if ('problems' in wanted) throw problem(...wanted.problems);
  return wanted;
}

/** A journey goes before anything else of the same name. */
function askedFor(topology: Topology, name: string | undefined): Asked[] {
  const { journeys, components, blocks, domains, links, source } = topology;
  if (name === undefined) return journeys.map((journey) => ({ kind: 'journey', journey }));
  const journey = journeys.find((candidate) => candidate.name === name);
  if (journey) return [{ kind: 'journey', journey }];
  const component = components.get(name);
  if (component) return [{ kind: 'component', component }];
  const block = blocks.get(name);
  if (block) return [{ kind: 'block', block }];
  const domain = domains.get(name);
  if (domain) return [{ kind: 'domain', domain }];
  const link = links.find((candidate) => candidate.name === name);
  if (link) return [{ kind: 'link', link }];
  const named = [...journeys, ...links].map((candidate) => candidate.name);
  const near = didYouMean(name, [...named, ...components.keys(), ...blocks.keys(), ...domains.keys()]);
  const code = codeNamed(name);
  const hint =
    code === undefined
      ? near === undefined
        ? 'name a journey, component, block, domain or link'
        : `did you mean \`${near}\`?`
      : `codes need no file: ha-calc explain ${code}`;
  throw problem(diagnostic('HA301', source, `nothing is called \`${name}\``, { hint }));
}

function derived(topology: Topology, asked: Asked): Derivation {
  const result = derivation(topology, asked);
  if (!('entangled' in result)) return result;
  const { name, span } = subjectOf(asked);
  throw problem(tooEntangled(topology, { on: name, span, entangled: result.entangled }, EXACT_ONLY));
}

function subjectOf(asked: Asked): { name: string; span: Span } {
  switch (asked.kind) {
    case 'journey':
      return asked.journey;
    case 'component':
      return asked.component;
    case 'block':
      return asked.block;
    case 'domain':
      return asked.domain;
    case 'link':
      return asked.link;
  }
}

function problem(...diagnostics: Diagnostic[]): UsageError {
  return new UsageError('cannot be explained', diagnostics);
}

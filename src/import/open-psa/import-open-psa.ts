import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../../diagnostics/sort-diagnostics.js';
import type { Source } from '../../diagnostics/span.js';
import { type Reading, report, startReading } from '../../topology/reading.js';
import { writeTopology } from '../write-topology.js';
import { readXml } from '../xml/read-xml.js';
import { checkReferences } from './check-references.js';
import { findProbabilities } from './find-probabilities.js';
import { gatesOf, type Model } from './model.js';
import { readModel } from './read-model.js';
import { sketchModel } from './sketch-model.js';

/** What became of a model: the text of a topology file unless there are errors, and all that is wrong with it. */
export interface ImportResult {
  text: string | null;
  diagnostics: readonly Diagnostic[];
}

/**
 * Turns a coherent fault tree in the Open-PSA Model Exchange Format (version 2.0d and the like) into a topology file that
 * has exactly its probabilities: gates become blocks, basic events components, gates that no other needs journeys. Every
 * problem is found at once; only XML that is not well-formed hides what comes after it.
 */
export function importOpenPsa(source: Source): ImportResult {
  const reading = startReading(source);
  const text = convert(reading);
  return { text, diagnostics: sortDiagnostics(reading.errors) };
}

function convert(reading: Reading): string | null {
  const root = readXml(reading);
  if (root === undefined) return null;
  if (root.name !== 'opsa-mef') {
    const hint = 'an Open-PSA model begins with <opsa-mef>';
    report(reading, 'HA113', { span: root.span, hint }, `<${root.name}> is not an Open-PSA model`);
    return null;
  }
  const model = readModel(reading, root);
  const order = checkReferences(reading, model);
  const probabilities = findProbabilities(reading, model);
  if (gatesOf(model).length === 0) noteNoGate(reading, model);
  if (reading.errors.length > 0) return null;
  return writeTopology({
    comments: [commentOf(reading.source)],
    name: model.name,
    description: model.label,
    ...sketchModel({ model, order, probabilities }),
  });
}

function noteNoGate(reading: Reading, { span }: Model): void {
  if (reading.errors.length > 0) return;
  const hint = 'a fault tree is defined by <define-gate> in <define-fault-tree>';
  report(reading, 'HA113', { span, hint }, 'the model has no gate');
}

function commentOf({ file }: Source): string {
  const base = file === '-' ? 'standard input' : file.replace(/^.*[\\/]/, '');
  return `From ${base}, an Open-PSA fault tree. Each block is a gate: it works until that event occurs.`;
}

import { importOpenPsa } from '../../../src/import/open-psa/import-open-psa.js';
import { problemLines } from '../problems-of.js';

/** A model of one fault tree with these definitions. */
export function modelOf(...definitions: readonly string[]): string {
  return `<opsa-mef>\n<define-fault-tree name="t">\n${definitions.join('\n')}\n</define-fault-tree>\n</opsa-mef>\n`;
}

/** The definition of a gate. */
export function gate(name: string, formula: string): string {
  return `<define-gate name="${name}">${formula}</define-gate>`;
}

/** The definition of a basic event, with a probability or without any. */
export function event(name: string, probability?: string): string {
  const expression = probability === undefined ? '' : `<float value="${probability}"/>`;
  return `<define-basic-event name="${name}">${expression}</define-basic-event>`;
}

/** The definition of a house event. */
export function house(name: string, state: boolean): string {
  return `<define-house-event name="${name}"><constant value="${state}"/></define-house-event>`;
}

/** What is wrong with a model of these definitions. */
export function problemsOf(...definitions: readonly string[]): string[] {
  return problemLines(importOpenPsa({ file: 'model.xml', text: modelOf(...definitions) }).diagnostics);
}

/** The lines of the topology of a model of these definitions, but for the first and the name. */
export function linesOf(...definitions: readonly string[]): string[] {
  return topologyTextOf(modelOf(...definitions))
    .split('\n')
    .filter((line) => line !== '' && !/^# From|^name: t$/.test(line));
}

/** The topology file of a model; throws with all that is wrong where there is none. */
export function topologyTextOf(text: string, file = 'model.xml'): string {
  const result = importOpenPsa({ file, text });
  if (result.text === null) throw new Error(problemLines(result.diagnostics).join('\n'));
  return result.text;
}

import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { positionOf } from '../../src/diagnostics/position.js';
import { applyRules } from '../../src/rules/apply-rules.js';
import type { RuleOptions } from '../../src/rules/rule.js';
import { analysisOf } from '../analysis-of.js';

/** What all rules about journeys and targets find in a YAML text; the design rules have tests of their own. */
export function diagnosticsOf(text: string, options?: RuleOptions): Diagnostic[] {
  return applyRules(analysisOf(text), options).filter(({ code }) => !code.startsWith('HA6'));
}

/** The same, each as `code line severity journey part`, with `-` where no part is meant. */
export function findingsOf(text: string, options?: RuleOptions): string[] {
  return diagnosticsOf(text, options).map(({ code, severity, span, source, journey, on }) => {
    const { line } = positionOf(source, span!.start);
    return `${code} ${line} ${severity} ${journey} ${on ?? '-'}`;
  });
}

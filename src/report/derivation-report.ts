import type { Derivation } from '../analysis/derivation/derivation.js';
import { SCHEMA_VERSION, type Tool } from './report.js';

/** What `explain` says about a file: how its figures come about, a derivation for each that was asked for. */
export interface DerivationReport {
  schemaVersion: typeof SCHEMA_VERSION;
  tool: Tool;
  file: string;
  name: string;
  derivations: readonly DerivedReport[];
}

export interface DerivedReport {
  kind: 'journey' | 'component' | 'block' | 'domain' | 'link';
  name: string;
  /** The pessimistic end where it is only bounded. */
  unavailability: number;
  /** Certified bounds of it, low to high; only where it is bounded. */
  bounds?: readonly [low: number, high: number];
  /** Whether every step is written out; else some figure is that of the decision diagram, exact as well, or bounded. */
  complete: boolean;
  steps: readonly StepReport[];
}

/** `of` = `formula` = `substituted` = `result`; times are seconds unless the note says otherwise. */
export interface StepReport {
  id: number;
  of: string;
  title: string | null;
  formula: string;
  substituted: string | null;
  /** Null where it is unknown, which the formula then says. */
  result: number | null;
  note: string | null;
  /** What comes to the same in the same way. */
  alike: readonly string[];
}

/** The document of `explain`. */
export function derivationReport(
  tool: Tool,
  { file, name }: { file: string; name: string },
  derivations: readonly Derivation[],
): DerivationReport {
  const derived = derivations.map(({ kind, name: of, unavailability, bounds, byDiagram, steps }) => ({
    kind,
    name: of,
    unavailability,
    ...(bounds !== null && { bounds: [bounds.low, bounds.high] as const }),
    complete: !byDiagram,
    steps,
  }));
  return { schemaVersion: SCHEMA_VERSION, tool, file, name, derivations: derived };
}

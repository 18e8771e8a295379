/**
 * The library: text → `readTopology` → `analyseTopology` → `applyRules` → `assembleReport`. Each stage is a pure
 * function of the one before; users' mistakes are diagnostics, never exceptions.
 */
export { analyseTopology, type JourneyAnalysis, type TopologyAnalysis } from './analysis/analyse-topology.js';
export type { Code } from './diagnostics/codes.js';
export type { Diagnostic, Related } from './diagnostics/diagnostic.js';
export { formatDiagnostic } from './diagnostics/format-diagnostic.js';
export type { Severity } from './diagnostics/severity.js';
export type { Source, Span } from './diagnostics/span.js';
export { type Availability, parseAvailability } from './quantity/availability.js';
export { type Downtime, downtimePerPeriod } from './quantity/downtime.js';
export { ninesOf } from './quantity/nines.js';
export type { Parsed, Problem } from './quantity/parsed.js';
export { assembleReport, type Outcome } from './report/assemble-report.js';
export type {
  ComponentReport,
  FindingReport,
  JourneyReport,
  Report,
  TopologyReport,
} from './report/report.js';
export { applyRules } from './rules/apply-rules.js';
export { type ReadResult, readTopology } from './topology/read-topology.js';
export type { Block, Component, Domain, Journey, Targets, Topology } from './topology/topology.js';

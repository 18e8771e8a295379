import { type Downtime, downtimePerPeriod } from '../quantity/downtime.js';
import { ninesOf } from '../quantity/nines.js';
import type { Period } from '../quantity/period.js';
import { SCHEMA_VERSION, type Tool } from './report.js';

/** An availability with everything that follows from it; downtime in seconds. */
export interface QuickFigures {
  availability: number;
  unavailability: number;
  nines: number | null;
  downtime: Downtime;
}

/** What `downtime` and `calc` say; `period` is there where one of one's own was asked for. */
export interface QuickReport extends QuickFigures {
  schemaVersion: typeof SCHEMA_VERSION;
  tool: Tool;
  period?: Period & { downtime: number };
}

/** What `nines` says, a row for each number of nines. */
export interface NinesReport {
  schemaVersion: typeof SCHEMA_VERSION;
  tool: Tool;
  rows: readonly QuickFigures[];
}

/** Nines and downtime of an availability; both sides are given, so that neither loses digits. */
export function quickFigures({
  availability,
  unavailability,
}: {
  availability: number;
  unavailability: number;
}): QuickFigures {
  return {
    availability,
    unavailability,
    nines: ninesOf(unavailability),
    downtime: downtimePerPeriod(unavailability),
  };
}

/** The document of `downtime` and `calc`. */
export function quickReport(tool: Tool, figures: QuickFigures, period: Period | null): QuickReport {
  const own = period && { period: { ...period, downtime: period.seconds * figures.unavailability } };
  return { schemaVersion: SCHEMA_VERSION, tool, ...figures, ...own };
}

/** The document of `nines`. */
export function ninesReport(tool: Tool, rows: readonly QuickFigures[]): NinesReport {
  return { schemaVersion: SCHEMA_VERSION, tool, rows };
}

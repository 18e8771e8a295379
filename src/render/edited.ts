import { YEAR } from '../quantity/calendar.js';
import type { DiffTopologyReport, EditReport } from '../report/diff-report.js';

/** An edit with what it adds to each journey that it may concern, by name. */
export interface EditedPart extends EditReport {
  shares: ReadonlyMap<string, { year: number; unavailability: number }>;
}

/** Every edit of a file, those first that cost a journey most; a gain counts like a loss. */
export function edited({ edits, journeys }: DiffTopologyReport): EditedPart[] {
  const parts = edits.map((edit): EditedPart => {
    const shares = new Map<string, { year: number; unavailability: number }>();
    for (const { name, attribution } of journeys) {
      const share = attribution.find((one) => isSame(one, edit));
      if (share !== undefined)
        shares.set(name, { year: share.downtimeYear, unavailability: share.downtimeYear / YEAR });
    }
    return { ...edit, shares };
  });
  return parts.toSorted((a, b) => greatest(b) - greatest(a));
}

function isSame(one: EditReport, other: EditReport): boolean {
  return (
    one.edit === other.edit &&
    one.file === other.file &&
    one.line === other.line &&
    one.column === other.column
  );
}

function greatest({ shares }: EditedPart): number {
  return Math.max(-1, ...Array.from(shares.values(), ({ year }) => Math.abs(year)));
}

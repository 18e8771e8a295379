/** What is assumed in a figure, and the design rule that tells the same with what to do about it, in the same file. */
const TOLD_BY_RULE: Readonly<Record<string, string>> = { HA508: 'HA607', HA516: 'HA610' };

/** What cannot but miss a target is told where the target is missed, of the same journey. */
const TOLD_BY_MISS: Readonly<Record<string, readonly string[]>> = { HA611: ['HA501', 'HA502'] };

/** What a finding is about; accepted or not, the code of a report is its rule. */
interface Identity {
  code: string;
  file: string;
  journey?: string | null | undefined;
  accepted?: unknown;
}

/** Findings for a list in which nothing is told twice; what somebody has accepted is always told. */
export function withoutEchoes<T>(findings: readonly T[], identify: (finding: T) => Identity): T[] {
  const heard = new Set(findings.map(identify).flatMap((one) => [inFile(one), inJourney(one)]));
  return findings.filter((finding) => {
    const own = identify(finding);
    if (own.accepted !== undefined) return true;
    const rule = TOLD_BY_RULE[own.code];
    const misses = TOLD_BY_MISS[own.code] ?? [];
    if (rule !== undefined && heard.has(inFile({ ...own, code: rule }))) return false;
    return !misses.some((code) => heard.has(inJourney({ ...own, code })));
  });
}

function inFile({ code, file }: Identity): string {
  return `${code} ${file}`;
}

function inJourney({ code, file, journey }: Identity): string {
  return `${code} ${file} of ${journey ?? ''}`;
}

/** What is assumed in a figure, and the design rule that tells the same with what to do about it. */
const TOLD_BY: Readonly<Record<string, string>> = { HA508: 'HA607', HA516: 'HA610' };

/** What identifies a finding: its code and its file. */
interface Identity {
  code: string;
  file: string;
}

/** Findings for a list in which nothing is told twice: an assumption goes where the design rule speaks in the same file. */
export function withoutEchoes<T>(findings: readonly T[], identify: (finding: T) => Identity): T[] {
  const key = ({ code, file }: Identity) => `${code} ${file}`;
  const heard = new Set(findings.map((finding) => key(identify(finding))));
  return findings.filter((finding) => {
    const { code, file } = identify(finding);
    const by = TOLD_BY[code];
    return by === undefined || !heard.has(key({ code: by, file }));
  });
}

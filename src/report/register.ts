import { type Code, codes } from '../diagnostics/codes.js';
import { greaterFirst } from '../quantity/greater-first.js';
import { type FindingReport, type Report, SCHEMA_VERSION, type Tool, type TopologyReport } from './report.js';

/** The risks of some files that somebody has taken on, and those that nobody has, for a design record. */
export interface Register {
  schemaVersion: typeof SCHEMA_VERSION;
  tool: Tool;
  topologies: readonly { file: string; name: string; risks: readonly RegisteredRisk[] }[];
}

/** One risk of one part; what costs most comes first. */
export interface RegisteredRisk {
  rule: Code;
  risk: string;
  on: string | null;
  /** Seconds a year that the part costs the journey that it costs most; null where it costs nothing by itself. */
  downtimeYear: number | null;
  status: 'open' | 'accepted' | 'expired';
  owner: string | null;
  reason: string | null;
  until: string | null;
  file: string;
  line: number | null;
}

/** About accepted risks themselves: what they are about is in the register already. */
const ABOUT_ACCEPTED: ReadonlySet<Code> = new Set(['HA620', 'HA621', 'HA622']);

/** The register of a run: everything accepted, and the audit's warnings and errors that are not; notes are no risks. */
export function registerOf({ tool, topologies }: Report): Register {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool,
    topologies: topologies.map((topology) => {
      const { file, name, findings } = topology;
      const costs = costsOf(topology);
      const risks = findings.filter(isRisk).flatMap((finding) => risksOf(finding, costs));
      return { file, name, risks: greaterFirst(risks, ({ downtimeYear }) => downtimeYear ?? -1) };
    }),
  };
}

function isRisk({ rule, severity, accepted }: FindingReport): boolean {
  if (accepted) return true;
  return rule.startsWith('HA6') && severity !== 'info' && !ABOUT_ACCEPTED.has(rule);
}

/** What several parts share a finding about is a risk of each. */
function risksOf(finding: FindingReport, costs: ReadonlyMap<string, number>): RegisteredRisk[] {
  const { rule, on, parts = [on], accepted, lapsed, file, line } = finding;
  const { owner = null, reason = null, until = null } = accepted ?? lapsed ?? {};
  return parts.map((part) => ({
    rule,
    risk: codes[rule].title,
    on: part,
    downtimeYear: part === null ? null : (costs.get(part) ?? null),
    status: accepted ? 'accepted' : lapsed ? 'expired' : 'open',
    owner,
    reason,
    until,
    file,
    line: part === on ? line : null,
  }));
}

function costsOf({ journeys }: TopologyReport): Map<string, number> {
  const costs = new Map<string, number>();
  for (const { name, improvement } of journeys.flatMap(({ contributors }) => contributors)) {
    costs.set(name, Math.max(improvement, costs.get(name) ?? 0));
  }
  return costs;
}

import { blamesPart } from '../diagnostics/blames-part.js';
import { type Code, codes } from '../diagnostics/codes.js';
import { explanations } from '../diagnostics/explanations/explanations.js';
import type { Severity } from '../diagnostics/severity.js';
import type { FindingReport } from '../report/report.js';
import { acceptedPhrase } from './accepted-phrase.js';
import type { Digest } from './digest.js';
import { renderJson } from './json.js';
import { relativeUri } from './relative-uri.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * The findings as a SARIF 2.1.0 log for code scanning: rules with their explanations, results at their places, and a
 * fingerprint that does not change when lines move. On Windows `\` parts the folders of a path. https://docs.oasis-open.org/sarif/sarif/v2.1.0/
 */
export function renderSarif({ tool, files }: Digest, isWindows = false): string {
  const findings = files.flatMap((file) => file.findings);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const uriOf = (file: string) => relativeUri(file, isWindows);
  const fingerprint = fingerprinter(uriOf);
  const run = {
    tool: { driver: { name: tool.name, semanticVersion: tool.version, rules: rules.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding) =>
      resultOf(finding, rules, { uri: uriOf(finding.file), fingerprint: fingerprint(finding) }),
    ),
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return renderJson(log);
}

function ruleOf(code: Code): object {
  const { title, severity } = codes[code];
  const { what, mend } = explanations[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: what },
    help: { text: `${what}\n\n${mend}`, markdown: `${what}\n\n**What to do.** ${mend}` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(
  finding: FindingReport,
  rules: readonly Code[],
  { uri, fingerprint }: { uri: string; fingerprint: string },
): object {
  const { rule, severity, message, accepted } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: LEVELS[severity],
    message: { text: withoutLinks(message) },
    locations: [locationOf(finding, uri)],
    partialFingerprints: { 'haCalcFinding/v1': fingerprint },
    ...(accepted && {
      suppressions: [{ kind: 'inSource', status: 'accepted', justification: acceptedPhrase(accepted) }],
    }),
  };
}

/** Parts `[text](target)`, which code scanning shows as a link in a plain message too. */
function withoutLinks(message: string): string {
  return message.replaceAll('](', ']\u200b(');
}

function locationOf({ file, line, column, on, journey }: FindingReport, uri: string): object {
  const region = line === null ? {} : { region: { startLine: line, ...(column && { startColumn: column }) } };
  const logical = [on, journey].filter((name) => name !== null).map((name) => ({ name }));
  return {
    physicalLocation: { artifactLocation: { uri: file === '-' ? 'stdin' : uri }, ...region },
    ...(logical.length > 0 && { logicalLocations: logical }),
  };
}

/** What a finding is about, whatever its line; a further one about the same gets a number. */
function fingerprinter(uriOf: (file: string) => string): (finding: FindingReport) => string {
  const seen = new Map<string, number>();
  return ({ rule, file, on, journey, message }) => {
    const part = blamesPart(rule) ? '' : (on ?? '');
    const about = on === null && journey === null ? message : `${part}:${journey ?? ''}`;
    const key = [rule, uriOf(file), about].join(':');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}:${count}`;
  };
}

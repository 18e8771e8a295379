import { countSeverities, severitySummary } from '../diagnostics/count-severities.js';
import type { FindingReport } from '../report/report.js';
import { acceptedPhrase } from './accepted-phrase.js';
import type { Digest, DigestFile } from './digest.js';
import { escapeXml } from './escape-xml.js';

/**
 * A JUnit report as Jenkins and GitLab read it: a suite per file, a case per promise; a case fails with what broke the
 * promise, a broken file is an error. Warnings and notes stand in the suite's output.
 */
export function renderJunit({ verb, files }: Digest): string {
  const suites = files.map((file) => suiteOf(verb, file));
  const total = (key: 'tests' | 'failures' | 'errors') => suites.reduce((sum, suite) => sum + suite[key], 0);
  const counts = `tests="${total('tests')}" failures="${total('failures')}" errors="${total('errors')}"`;
  const body = suites.map(({ xml }) => xml).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ha-calc ${verb}" ${counts}>\n${body}</testsuites>\n`;
}

interface Suite {
  tests: number;
  failures: number;
  errors: number;
  xml: string;
}

function suiteOf(verb: string, digest: DigestFile): Suite {
  const { file, broken, findings } = digest;
  const cases = broken ? [brokenCase(digest)] : casesOf(digest);
  const failures = cases.filter((xml) => xml.includes('<failure')).length;
  const errors = broken ? 1 : 0;
  const name = escapeXml(file === '-' ? 'standard input' : file);
  const head = `  <testsuite name="${name}" package="ha-calc.${verb}" tests="${cases.length}" failures="${failures}" errors="${errors}">\n`;
  const notes = findings.filter((finding) => !fails(finding)).map(lineOf);
  const output = notes.length > 0 ? `    <system-out>${escapeXml(notes.join('\n'))}</system-out>\n` : '';
  return { tests: cases.length, failures, errors, xml: `${head}${cases.join('')}${output}  </testsuite>\n` };
}

/** A case per promise, and one for the errors that belong to no promise. */
function casesOf({ file, cases, findings }: DigestFile): string[] {
  const known = new Set(cases.map(({ name }) => name));
  const errors = findings.filter(fails);
  const loose = errors.filter(({ journey }) => journey === null || !known.has(journey));
  const all = cases.map(({ name, failures }) => {
    const own = errors.filter(({ journey }) => journey === name).map(lineOf);
    return { name, failures: [...failures, ...own] };
  });
  const rest = loose.length > 0 || all.length === 0 ? [{ name: 'file', failures: loose.map(lineOf) }] : [];
  return [...all, ...rest].map(({ name, failures }) => caseOf(file, name, failures));
}

function caseOf(file: string, name: string, failures: readonly string[]): string {
  const head = `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}"`;
  const [first] = failures;
  if (first === undefined) return `${head}/>\n`;
  const failure = `<failure type="ha-calc" message="${escapeXml(first)}">${escapeXml(failures.join('\n'))}</failure>`;
  return `${head}>\n      ${failure}\n    </testcase>\n`;
}

function brokenCase({ file, findings }: DigestFile): string {
  const summary = severitySummary(countSeverities(findings));
  const lines = findings.map(lineOf).join('\n');
  const error = `<error type="invalid" message="${escapeXml(summary)}">${escapeXml(lines)}</error>`;
  return `    <testcase classname="${escapeXml(file)}" name="file">\n      ${error}\n    </testcase>\n`;
}

/** What is accepted fails no case. */
function fails({ severity, accepted }: FindingReport): boolean {
  return severity === 'error' && accepted === undefined;
}

function lineOf({ file, line, column, severity, rule, message, accepted }: FindingReport): string {
  const place = line === null ? file : `${file}:${line}:${column}`;
  const taken = accepted === undefined ? '' : `  (accepted ${acceptedPhrase(accepted)})`;
  return `${place}  ${severity}  ${rule}  ${message}${taken}`;
}

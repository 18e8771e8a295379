import { countSeverities, severitySummary } from '../diagnostics/count-severities.js';
import { YEAR } from '../quantity/calendar.js';
import type { DiffReport, DiffTopologyReport, GateReport, JourneyDiffReport } from '../report/diff-report.js';
import type { FindingReport } from '../report/report.js';
import { changeWords, exceededWords, signedSpan, stateWords, worstChange } from './change-words.js';
import { diffRecords } from './diff-records.js';
import { diffTables, journeysTable } from './diff-tables.js';
import type { Digest, DigestFile } from './digest.js';
import { leastAvailability } from './journey-figures.js';
import { toldFindings } from './told-findings.js';

/** What `diff` found, for every format: the minutes lost come first. */
export function diffDigest(report: DiffReport): Digest {
  const { tool, topologies, summary } = report;
  return {
    tool,
    verb: 'diff',
    ...answerOf(report),
    passed: summary.gate?.passed ?? null,
    summary: journeysTable(topologies),
    files: topologies.map((topology) => fileOf(topology, summary.gate)),
    records: diffRecords(topologies),
  };
}

function answerOf(report: DiffReport): Pick<Digest, 'lead' | 'answer'> {
  const { topologies, summary } = report;
  const worst = worstChange(report);
  const found = topologies.flatMap(({ newFindings }) => toldFindings(newFindings));
  const news = found.length > 0 ? `new: ${severitySummary(countSeverities(found))}` : 'no new findings';
  const files = `${summary.changed} of ${summary.files} files changed`;
  if (worst === undefined) return { answer: `${files}, nothing to compare: ${news}` };
  const { before, after, name } = worst.journey;
  const figures = [before!, after!].map(leastAvailability).join(' → ');
  const many = topologies.length > 1 ? ` in ${worst.topology.file}` : '';
  const rest = topologies.length > 1 ? `${files}, ${news}` : news;
  return { lead: changeWords(worst.journey), answer: `${name}${many} ${figures}; ${rest}` };
}

function fileOf(topology: DiffTopologyReport, gate: GateReport | null): DigestFile {
  const { file, name, state, journeys, newFindings, findings } = topology;
  const broken = state === 'broken';
  return {
    file,
    name: [name, stateWords(topology)].filter((words) => words !== '').join(', '),
    broken,
    cases: journeys.map((journey) => ({ name: journey.name, failures: [] })),
    tables: broken ? [] : diffTables(topology),
    findings: broken ? findings : [...losses(topology, gate), ...toldFindings(newFindings)],
  };
}

/** A finding for each journey that loses more than is allowed, at the edit that adds most to it. */
function losses({ file, journeys }: DiffTopologyReport, gate: GateReport | null): FindingReport[] {
  const isOver = ({ name }: JourneyDiffReport) =>
    gate?.exceeded.some((one) => one.file === file && one.journey === name);
  return journeys.filter(isOver).map((journey): FindingReport => {
    const most = journey.attribution.find(({ downtimeYear }) => downtimeYear > 0);
    const share = most && signedSpan((most.downtimeYear / YEAR) * journey.period.seconds);
    const about = most === undefined ? '' : `; ${most.edit}: ${share}`;
    return {
      rule: 'HA430',
      severity: 'error',
      message: `${exceededWords(journey, gate!.maxIncrease!.said)}${about}`,
      file,
      line: most?.near.line ?? null,
      column: most?.near.column ?? null,
      on: null,
      journey: journey.name,
    };
  });
}

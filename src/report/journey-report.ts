import type { JourneyAnalysis } from '../analysis/analyse-topology.js';
import type { Frequency } from '../analysis/frequency.js';
import { downtimePerPeriod } from '../quantity/downtime.js';
import { ninesOf } from '../quantity/nines.js';
import type { JourneyReport } from './report.js';
import { singlePointReports } from './single-point-reports.js';

/** One journey in the order of keys that the contract fixes. */
export function journeyReport(analysis: JourneyAnalysis): JourneyReport {
  const { journey, availability, unavailability, degraded, targets, singlePoints, contributors } = analysis;
  const { period, rto, rpo } = journey.targets;
  const { slo, sla, buffer, full } = targets;
  return {
    name: journey.name,
    availability,
    unavailability,
    nines: ninesOf(unavailability),
    method: analysis.hard === null ? 'exact' : 'bounded',
    bounds: [analysis.bounds.low, analysis.bounds.high],
    states: { full: availability - degraded, degraded, down: unavailability },
    downtime: downtimePerPeriod(unavailability),
    ...outages(analysis.frequency),
    targets: {
      period: period.name,
      periodSeconds: period.seconds,
      slo,
      sla,
      buffer,
      full,
      rto: rto?.seconds ?? null,
      rpo: rpo?.seconds ?? null,
    },
    rto: analysis.recovery.rto,
    rpo: analysis.recovery.rpo,
    optimism: analysis.optimism,
    singlePointsOfFailure: singlePointReports(singlePoints),
    contributors,
  };
}

function outages(
  frequency: Frequency,
): Pick<JourneyReport, 'outagesPerYear' | 'meanOutage' | 'meanUptime' | 'outages'> {
  if ('unknown' in frequency)
    return { outagesPerYear: null, meanOutage: null, meanUptime: null, outages: [] };
  const { perYear, mean, meanUp, kinds } = frequency.outages;
  return { outagesPerYear: perYear, meanOutage: mean, meanUptime: meanUp, outages: kinds };
}

import { describe, expect, it } from 'vitest';
import { outagesPhrase } from '../../src/render/outages-phrase.js';
import { reportOf } from './report-of.js';

const phrase = (db: string) =>
  outagesPhrase(
    reportOf({ 'a.yaml': `components: { db: { ${db} } }\nsystem: db` }).topologies[0]!.journeys[0]!,
  );

const SWITCHING = 'replicas: 2, failover: { detection: 15s, switchover: 30s }';

describe('how often service is away, and for how long', () => {
  it.each([
    ['failures: 4/year, mttr: 45m', '4 outages a year, 45m 0s each'],
    ['failures: 1/year, mttr: 45m', '1 outage a year, 45m 0s'],
    ['failures: 0.05/year, mttr: 45m', 'one in 20 years an outage of 45m 0s'],
    ['availability: 99.9%', ''],
    // Two fail 2·q·w times together, for half as long; one of them serves.
    [
      `failures: 4/year, mttr: 1h, ${SWITCHING}`,
      'one in 270 years an outage of 30m 0s; 4 interruptions a year, 45s each',
    ],
    [
      `failures: 1/year, mttr: 1h, ${SWITCHING}`,
      'one in 4400 years an outage of 30m 0s; 1 interruption a year, 45s',
    ],
  ])('%s: %s', (db, words) => expect(phrase(db)).toBe(words));
});

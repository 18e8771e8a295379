import { describe, expect, it } from 'vitest';
import { applyOverrides } from '../../src/cli/overrides.js';
import { applyRules } from '../../src/rules/apply-rules.js';
import type { Topology } from '../../src/topology/topology.js';
import { analysisOf } from '../analysis-of.js';
import { topologyOf } from '../topology-of.js';
import { diagnosticsOf, findingsOf } from './findings-of.js';

const PARTS = `components:
  db: { availability: 99.95%, mttr: 1h }
  lb: { availability: 99.99%, mttr: 1h }
`;

describe('HA501 and HA502: a target is missed', () => {
  it('point at the target and name what costs most', () => {
    const text = `${PARTS}targets:\n  slo: 99.99%\n  sla: 99.95%\nsystem: [lb, db]`;
    expect(findingsOf(text)).toEqual(['HA501 5 error system db', 'HA502 6 error system db']);
    const [slo, sla] = diagnosticsOf(text);
    expect(slo!.message).toContain('SLO 99.99 % missed by system: 99.940 % expected');
    expect(sla!.message).toContain('SLA 99.95 % missed by system');
    expect(slo!.hint).toBe(
      'db costs most: 4h 23m a year; it and the other single points allow 99.940 % at most, so nothing else can help',
    );
  });

  it('say what costs most where more than single points could be mended', () => {
    const text = `components:
  db: { availability: 99.95%, mttr: 1h, replicas: 2 }
  lb: { availability: 99.99%, mttr: 1h }
targets: { slo: 99.99%, sla: 99.9% }
system: [lb, db]`;
    expect(diagnosticsOf(text)[0]!.hint).toBe('lb costs most: 52m 36s a year');
  });

  it('say what a single point allows by itself', () => {
    const text = `${PARTS}targets: { slo: 99.99%, sla: 99.9% }\nsystem: db`;
    expect(diagnosticsOf(text)[0]!.hint).toBe(
      'db costs most: 4h 23m a year; it alone allows 99.950 % at most, so nothing else can help',
    );
  });

  it('point at the journey’s own target before that of the file', () => {
    const text = `${PARTS}targets: { slo: 99.9% }
journeys:
  easy: { path: [lb] }
  hard:
    path: [db]
    slo: 99.99%`;
    expect(findingsOf(text)).toEqual(['HA501 9 error hard db']);
  });

  it('point at the journey where the target came with the command line', () => {
    const slo = { availability: 0.9999, unavailability: 1e-4, span: null };
    const topology = topologyOf(`${PARTS}targets: { slo: 99% }\nsystem: db`);
    const wanted = applyOverrides(topology, { targets: { slo }, journeys: [] }) as Topology;
    const [finding] = applyRules(analysisOf(wanted));
    expect(finding).toMatchObject({ code: 'HA501', span: topology.journeys[0]!.span });
  });

  it('are silent where the target is just met', () => {
    expect(findingsOf(`${PARTS}targets: { slo: 99.95%, sla: 99.9% }\nsystem: db`)).toEqual([]);
  });
});

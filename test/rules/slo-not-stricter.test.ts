import { describe, expect, it } from 'vitest';
import { diagnosticsOf, findingsOf } from './findings-of.js';

const fileWith = (targets: string) => `components: { db: { availability: 99.999%, mttr: 1h } }
targets: { ${targets} }
system: db`;

describe('HA503: the SLO is not stricter than the SLA', () => {
  it.each([
    ['slo: 99.9%, sla: 99.9%', 'the SLO 99.9 % of system is equal to the SLA 99.9 %'],
    ['slo: 99%, sla: 99.9%', 'the SLO 99 % of system is looser than the SLA 99.9 %'],
  ])('%s', (targets, message) => {
    expect(findingsOf(fileWith(targets))).toEqual(['HA503 2 error system -']);
    const [finding] = diagnosticsOf(fileWith(targets));
    expect(finding!.message).toBe(message);
    const places = [finding!.span!, ...finding!.related.map(({ span }) => span)];
    expect(places.map(({ start, end }) => finding!.source.text.slice(start, end))).toEqual(
      targets.match(/[\d.]+%/g),
    );
  });

  it.each(['slo: 99.91%, sla: 99.9%', 'slo: 99%', 'sla: 99%'])('is silent about %s', (targets) => {
    expect(findingsOf(fileWith(targets))).toEqual([]);
  });
});

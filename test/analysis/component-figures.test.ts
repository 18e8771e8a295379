import { describe, expect, it } from 'vitest';
import { analysisOf } from '../analysis-of.js';

const TEXT = `
domains: { zone: { availability: 99%, mttr: 1h } }
components:
  web: { availability: 99.9%, replicas: 2, in: zone, depends_on: [db] }
  db: { mtbf: 99h, mttr: 1h, replicas: 3, required: majority }
  idle: { availability: 100%, replicas: 4, required: all }
system: web`;

describe('componentFigures', () => {
  it('are those of its own, whatever others there are that differ in one thing', () => {
    const base: Record<string, string> = {
      availability: '99%',
      mttr: '1h',
      replicas: '3',
      required: '2',
      common_cause: '5%',
      in: 'a',
      spread: '[b, c]',
    };
    const others = {
      availability: '98%',
      mttr: '2h',
      replicas: '4',
      required: '1',
      common_cause: '6%',
      in: 'd',
      spread: '[c, d]',
      health_check: '{ interval: 10s, failure_threshold: 3 }',
    };
    // Twice as long and as often away fails as often.
    const longer = { ...base, availability: '98%', mttr: '2h' };
    const lines = [
      base,
      longer,
      ...Object.entries(others).map(([key, value]) => ({ ...base, [key]: value })),
    ].map(
      (said, index) => `  p${index}: { ${Object.entries(said).map(([key, value]) => `${key}: ${value}`)} }`,
    );
    const file = (components: readonly string[]) => `
domains:
  a: { availability: 99.9%, mttr: 1h }
  b: { availability: 99.8%, mttr: 1h }
  c: { availability: 99.7%, mttr: 1h }
  d: { availability: 99.6%, mttr: 1h }
components:
${components.join('\n')}
system: [${components.map((line) => line.trim().split(':')[0])}]`;
    const together = analysisOf(file(lines)).components;
    const alone = lines.map((line) => analysisOf(file([line])).components[0]!);
    expect(together).toEqual(alone);
    const told = alone.map(({ unavailability, failuresPerYear }) => `${unavailability} ${failuresPerYear}`);
    expect(new Set(told).size).toBe(lines.length);
  });

  it('are those of a component with its domains, without what it needs, in the order of the file', () => {
    const [web, db, idle] = analysisOf(TEXT).components;
    expect(web).toEqual({
      name: 'web',
      replicas: 2,
      required: 1,
      unavailability: expect.closeTo(0.01 + 0.99 * 1e-6, 15),
      perReplica: expect.closeTo(1e-3, 15),
      hard: null,
      failuresPerYear: null,
      rto: null,
      rpo: null,
    });
    expect(db).toEqual({
      name: 'db',
      replicas: 3,
      required: 2,
      hard: null,
      unavailability: expect.closeTo(3 * 0.01 ** 2 * 0.99 + 0.01 ** 3, 15),
      perReplica: expect.closeTo(0.01, 15),
      // Three times: one of the others is down, and w = 1/100 h.
      failuresPerYear: expect.closeTo(3 * (2 * 0.01 * 0.99) * (1 / 100) * 24 * 365.25, 10),
      rto: null,
      rpo: null,
    });
    expect(idle).toMatchObject({ unavailability: 0, perReplica: 0, failuresPerYear: 0, required: 4 });
  });

  it('are there for components that no journey needs', () => {
    expect(analysisOf(TEXT).components.map(({ name }) => name)).toEqual(['web', 'db', 'idle']);
  });
});

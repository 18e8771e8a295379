import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseTopology } from '../../src/analysis/analyse-topology.js';
import { codes } from '../../src/diagnostics/codes.js';
import { formatDiagnostic } from '../../src/diagnostics/format-diagnostic.js';
import { applyRules } from '../../src/rules/apply-rules.js';
import { designRules } from '../../src/rules/design-rules.js';
import { readTopology } from '../../src/topology/read-topology.js';
import { NEVER } from '../thorough.js';

const KINDS = ['dns', 'load-balancer', 'service', 'database', 'cache', 'queue', 'config', 'deploy'];
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const part = fc.record({
  availability: fc.constantFrom('99.9%', '99.99%', '100%'),
  mttr: fc.constant('1h'),
  replicas: fc.integer({ min: 1, max: 4 }),
  required: maybe(fc.constantFrom(1, 'majority', 'all')),
  in: maybe(fc.constantFrom('eu', 'a', 'b', 'deploy')),
  spread: maybe(fc.constantFrom(['a', 'b'], ['a', 'b', 'c'], ['a', 'eu'])),
  kind: maybe(fc.constantFrom(...KINDS)),
  basis: maybe(fc.constantFrom('sla', 'measured')),
  source: maybe(fc.constantFrom('Multi-AZ', 'handbook')),
  as_of: maybe(fc.constantFrom('2020-02-29', '2026-01-31')),
  health_check: maybe(fc.constant({ interval: '5s', failure_threshold: 3 })),
  replication: maybe(fc.constant({ mode: 'async' })),
  failover: maybe(
    fc.constantFrom({ detection: '0s' }, { detection: '20s', success: '99%' }, { detection: '1d' }),
  ),
});

type Block = string | Block[] | { [key: string]: unknown };
const { block } = fc.letrec<{ block: Block }>((tie) => {
  const two = fc.array(tie('block'), { minLength: 2, maxLength: 3, depthIdentifier: 'block' });
  return {
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'block' },
      fc.constantFrom('p0', 'p1', 'p2', 'p3', 'p4'),
      two,
      two.map((parallel) => ({ parallel })),
      two.map((fallback) => ({ fallback })),
      two.map(([primary, standby]) => ({ failover: { primary, standby, detection: '5s' } })),
      tie('block').map((optional) => ({ optional })),
      fc.constant({ network: { from: 'p0', to: 'p4', links: [['p0', 'p4', 'p2']] } }),
    ),
  };
});

const document = fc
  .record({
    parts: fc.array(part, { minLength: 5, maxLength: 5 }),
    path: block,
    needs: maybe(block),
    slo: maybe(fc.constantFrom('99.9%', '100%')),
    sla: maybe(fc.constantFrom('99.5%', '99.9%', '99.91%')),
    accept: fc.array(
      fc.record({
        rule: fc.constantFrom(...Object.keys(codes).filter((code) => code.startsWith('HA6'))),
        on: maybe(fc.constantFrom('p0', 'p1', 'eu', 'cache', 'nothing')),
        owner: maybe(fc.constant('ann')),
        until: maybe(fc.constantFrom('2020-01-01', '2030-01-01')),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ parts, path, needs, slo, sla, accept }) => ({
    targets: { slo, sla },
    domains: {
      eu: { availability: '99.9%', mttr: '1h' },
      a: { in: 'eu' },
      b: { in: 'eu' },
      c: {},
      deploy: {},
    },
    components: {
      ...Object.fromEntries(parts.map((one, index) => [`p${index}`, feasible(one)])),
      top: { availability: '99%', mttr: '1h', replicas: 2, depends_on: needs },
    },
    system: ['top', path],
    accept,
  }));

/** A failover where something is spare. */
function feasible({
  failover,
  replicas,
  required,
  ...rest
}: typeof part extends fc.Arbitrary<infer P> ? P : never) {
  const spare = replicas > 1 && required !== 'all' && !(required === 'majority' && replicas < 3);
  return { ...rest, replicas, required, ...(spare && failover && { failover }) };
}

describe('the design rules', () => {
  it('judge any topology, say the same each time, and point into the file', () => {
    const met = new Set<string>();
    let judged = 0;
    fc.assert(
      fc.property(document, (drawn) => {
        const source = { file: 'random.yaml', text: JSON.stringify(drawn, null, 1) };
        const { topology, diagnostics } = readTopology(source);
        expect(topology, diagnostics.map((one) => formatDiagnostic(one)).join('\n')).not.toBeNull();
        const analysis = analyseTopology(topology!);
        if ('problems' in analysis) return;
        judged++;
        const options = { today: '2026-11-27', remarks: diagnostics };
        const findings = applyRules(analysis, options);
        expect(applyRules(analysis, options)).toEqual(findings);
        for (const finding of findings) {
          met.add(finding.code);
          const { start, end } = finding.span!;
          expect(start >= 0 && end <= source.text.length && start <= end).toBe(true);
          expect(finding.message).not.toMatch(/undefined|NaN|null/);
          expect(finding.on).not.toBe('');
          expect(formatDiagnostic(finding)).not.toContain('undefined');
        }
      }),
      { numRuns: 150, interruptAfterTimeLimit: NEVER, seed: 11 },
    );
    expect(judged).toBeGreaterThan(120);
    // Nothing that happened here by accident alone: every rule has fired.
    const all = [...designRules.map(({ code }) => code), 'HA620', 'HA621', 'HA622'];
    expect(all.filter((code) => !met.has(code))).toEqual([]);
  });

  it('find the same whatever the order in which a file defines things', () => {
    fc.assert(
      fc.property(document, (drawn) => {
        const judge = (components: object) => {
          const text = JSON.stringify({ ...drawn, components });
          const { topology } = readTopology({ file: 'random.yaml', text });
          const analysis = analyseTopology(topology!);
          if ('problems' in analysis) return [];
          const findings = applyRules(analysis, { today: '2026-11-27' });
          return findings
            .map(({ code, on, parts }) => [code, ...(parts ?? [on ?? '']).toSorted()].join(' '))
            .sort();
        };
        const once = judge(drawn.components);
        const turned = judge(Object.fromEntries(Object.entries(drawn.components).reverse()));
        // Which of several parts is named first may differ; which are named does not.
        expect(turned.filter((line) => !line.startsWith('HA50'))).toEqual(
          once.filter((line) => !line.startsWith('HA50')),
        );
      }),
      { numRuns: 60, seed: 12 },
    );
  });
});

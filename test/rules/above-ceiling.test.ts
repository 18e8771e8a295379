import { expect, it } from 'vitest';
import { applyRules } from '../../src/rules/apply-rules.js';
import { analysisOf } from '../analysis-of.js';

it('is the product of what all single points allow, of every unit that is needed', () => {
  const analysis = analysisOf(`
targets: { slo: 99% }
components:
  a: { availability: 90% }
  b: { availability: 80% }
  all: { availability: 50%, replicas: 2, required: all }
  spare: { availability: 10%, replicas: 2 }
system: [a, b, all, spare]`);
  const [finding] = applyRules(analysis).filter(({ code }) => code === 'HA611');
  // 0.9 · 0.8 · 0.5², however bad the spare is.
  expect(finding!.message).toBe('SLO 99 % of system is above its ceiling of 18 %: all sets it, with b, a');
});

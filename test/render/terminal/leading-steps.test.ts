import { describe, expect, it } from 'vitest';
import { leadingSteps } from '../../../src/render/terminal/leading-steps.js';
import type { StepReport } from '../../../src/report/derivation-report.js';

function step(id: number, of: string, formula: string, result: number | null): StepReport {
  return { id, of, title: null, formula, substituted: null, result, note: null, alike: [] };
}

/** So many parts in series, each with a repair time behind it; the later a part, the more it fails. */
function series(count: number): StepReport[] {
  const parts = Array.from({ length: count }, (_, index) => [
    step(2 * index + 1, `T(p${index})`, 'detection', 1000),
    step(2 * index + 2, `q(p${index})`, `w·T(p${index})`, index * 1e-6),
  ]).flat();
  const names = parts.filter(({ of }) => of.startsWith('q')).map(({ of }) => of);
  const root = step(parts.length + 1, 'U(all)', names.join(' + '), 1e-3);
  return [...parts, root, step(root.id + 1, 'nines', 'log10(U(all))', 3)];
}

describe('leadingSteps', () => {
  it('are all of them where they are few', () => {
    const steps = series(20);
    expect(leadingSteps(steps, 'all').size).toBe(steps.length);
  });

  it('are the answer, what follows from it, and what it mostly comes from, with what that rests on', () => {
    const steps = series(200);
    const chosen = leadingSteps(steps, 'all');
    const names = steps.filter(({ id }) => chosen.has(id)).map(({ of }) => of);
    const largest = Array.from({ length: 17 }, (_, index) => 183 + index);
    const pairs = largest.flatMap((part) => [`T(p${part})`, `q(p${part})`]);
    expect(names).toEqual(['q(p182)', ...pairs, 'U(all)', 'nines']);
  });

  it('are all of them where there is no answer to begin at', () => {
    const steps = series(200);
    expect(leadingSteps(steps, 'something else').size).toBe(steps.length);
  });
});

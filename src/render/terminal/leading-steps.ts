import type { StepReport } from '../../report/derivation-report.js';

/** So many steps are all shown. */
const ALL_SHOWN = 60;
/** Of more, about so many: the answer, what follows from it, and what it mostly comes from. */
const SHOWN = 36;

/** What is a share of time; other steps matter as much as what they are for. */
const SHARE = /^(q|q_i|U)\(|^\[/;

/** The steps of a long derivation that matter most, from the answer down, by their numbers. */
export function leadingSteps(steps: readonly StepReport[], answer: string): ReadonlySet<number> {
  const root = steps.findLast(({ of }) => of === `U(${answer})`);
  if (steps.length <= ALL_SHOWN || root === undefined) return new Set(steps.map(({ id }) => id));
  const chosen = new Set(steps.slice(root.id - 1).map(({ id }) => id));
  const open = new Map<StepReport, number>();
  const goOn = (step: StepReport, weight: number) => {
    for (const part of usedBy(step, steps)) {
      const own = SHARE.test(part.of) ? Math.min(weight, part.result ?? 0) : weight;
      if (!chosen.has(part.id)) open.set(part, Math.max(own, open.get(part) ?? 0));
    }
  };
  goOn(root, 1);
  for (let count = 1; count < SHOWN && open.size > 0; count++) {
    const [next, weight] = [...open].reduce((most, other) => (other[1] > most[1] ? other : most));
    open.delete(next);
    chosen.add(next.id);
    goOn(next, weight);
  }
  return chosen;
}

/** The steps that a step rests on, which stand before it. */
function usedBy({ id, formula, note }: StepReport, steps: readonly StepReport[]): StepReport[] {
  const text = `${formula} ${note ?? ''}`;
  return steps
    .slice(0, id - 1)
    .filter((step) => [step.of, `[${step.id}]`, ...step.alike].some((name) => text.includes(name)));
}

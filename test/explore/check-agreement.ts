import type { Answers } from './ask-verbs.js';
import { checkEvaluation, checkRisks } from './check-figures.js';
import { checkFinite } from './json-ranges.js';
import { checkSame } from './same.js';
import { ensure } from './violation.js';

interface Figure {
  name: string;
  unavailability: number;
}

/** Checks each answer for itself, and that every verb has the same unavailability for the same journey. */
export function checkAgreement(answers: Answers): void {
  checkEvaluation(answers.eval);
  checkEvaluation(answers.check);
  if (answers.risks !== null) checkRisks(answers.risks);
  const reference = answers.eval.topologies[0]!.journeys;
  for (const [verb, figures] of figuresOf(answers)) {
    if (figures === null) continue;
    ensure(
      figures.length === reference.length,
      'verbs agree',
      () => `${verb} has ${figures.length} journeys`,
    );
    for (const [index, { name, unavailability }] of reference.entries())
      checkSame('verbs agree', `${name} in eval and ${verb}`, [
        unavailability,
        figures[index]!.unavailability,
      ]);
  }
  checkDerivations(answers);
  if (answers.page !== null) checkFinite('page', answers.page);
}

function figuresOf({ check, risks, chaos, explain, page }: Answers): [string, readonly Figure[] | null][] {
  const found = page === null || page.risks.journeys.length === 0 ? null : page.risks.journeys;
  return [
    ['check', journeysIn(check)],
    ['risks', journeysIn(risks)],
    ['chaos', journeysIn(chaos)],
    ['explain', explain?.derivations ?? null],
    ['report', page?.topology.journeys ?? null],
    ['the risks of report', found],
  ];
}

function journeysIn(document: { topologies: readonly { journeys: readonly Figure[] }[] } | null) {
  return document?.topologies[0]?.journeys ?? null;
}

/** The step of the journey itself has its figure, and every step has a number or says that it has none. */
function checkDerivations({ explain }: Answers): void {
  for (const { kind, name, unavailability, steps } of explain?.derivations ?? []) {
    ensure(unavailability >= 0 && unavailability <= 1, 'range', () => `explain ${name}: ${unavailability}`);
    const last = steps.findLast(({ of }) => of === `U(${name})`);
    ensure(kind !== 'journey' || last !== undefined, 'verbs agree', () => `explain has no U(${name})`);
    checkSame('verbs agree', `the last step of ${name}`, [unavailability, last!.result]);
    for (const { of, result, formula, substituted } of steps)
      ensure(
        !/NaN|undefined|Infinity/.test(`${of} ${result} ${formula} ${substituted}`),
        'finite',
        () => `explain ${of} = ${formula} = ${substituted} = ${result}`,
      );
  }
}

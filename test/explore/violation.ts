/** A rule that the program breaks: which one, and what was seen. */
export class Violation extends Error {
  readonly rule: string;

  constructor(rule: string, seen: string) {
    super(`${rule}: ${seen}`);
    this.rule = rule;
  }
}

/** Throws a violation of a rule unless the condition holds. */
export function ensure(holds: boolean, rule: string, seen: () => string): asserts holds {
  if (!holds) throw new Violation(rule, seen());
}

/** Returns the rule that an error breaks; an error of any other kind breaks the rule of no exceptions. */
export function ruleOf(error: unknown): string {
  return error instanceof Violation ? error.rule : 'exception';
}

import type { ChaosPartReport, JourneyChaosReport, ScenarioReport } from '../../report/chaos-report.js';

/** What the names of a journey's failures are. */
export type Parts = ReadonlyMap<string, ChaosPartReport>;

/** The parts of some journeys by name. */
export function partsByName(journeys: readonly JourneyChaosReport[]): Parts {
  return new Map(journeys.flatMap(({ parts }) => parts.map((part) => [part.name, part])));
}

/** What has failed, in words: `one of 3 app`, `all of app`, `eu-a + db`. */
export function failureWords(fail: readonly string[], parts: Parts): string {
  return fail.map((name) => partWords(name, parts)).join(' + ');
}

function partWords(name: string, parts: Parts): string {
  const part = parts.get(name);
  if (part === undefined) return name;
  const { kind, owner, alike, replicas } = part;
  if (kind === 'component') return replicas > 1 ? `all of ${owner}` : owner;
  if (kind !== 'replica') return owner;
  return alike === replicas ? `one of ${replicas} ${owner}` : name;
}

/** Whether a scenario is one that a single thing failing may bring: not all replicas of a component at once. */
export function isSingleFailure({ fail }: Pick<ScenarioReport, 'fail'>, parts: Parts): boolean {
  const part = fail.length === 1 ? parts.get(fail[0]!) : undefined;
  return part !== undefined && (part.kind !== 'component' || part.replicas === 1);
}

/** Names in a row, and how many more. */
export function listNames(names: readonly string[], most: number): string {
  const left = names.length - most;
  return names.slice(0, most).join(', ') + (left > 0 ? ` and ${left} more` : '');
}

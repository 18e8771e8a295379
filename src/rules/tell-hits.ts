import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Source } from '../diagnostics/span.js';
import type { DesignRule, Hit } from './design-rule.js';
import { listedFew, MOST_NAMES } from './listed.js';

/** What a rule found as findings: one for each, or one for all where the rule can tell them together. */
export function tellHits(source: Source, rule: DesignRule, hits: readonly Hit[]): Diagnostic[] {
  if (rule.together === undefined || hits.length < 2) return hits.map((hit) => tellHit(source, rule, hit));
  return [tellTogether(source, rule, rule.together, hits)];
}

/** One of them by itself. */
export function tellHit(source: Source, { code }: DesignRule, hit: Hit): Diagnostic {
  return diagnostic(code, source, hit.message, hit);
}

/** At the place of the first, with the places of a few more. */
function tellTogether(
  source: Source,
  { code }: DesignRule,
  together: NonNullable<DesignRule['together']>,
  hits: readonly Hit[],
): Diagnostic {
  const [first, ...others] = hits as [Hit, ...Hit[]];
  const names = hits.slice(0, MOST_NAMES + 1).map(nameOf);
  const message = together(listedFew(names, hits.length), hits.length, hits);
  const related = others
    .slice(0, hits.length > MOST_NAMES + 1 ? MOST_NAMES - 1 : MOST_NAMES)
    .filter(({ span }) => span.start !== first.span.start)
    .map((hit) => ({ span: hit.span, label: hit.label ?? nameOf(hit) }));
  const { span, hint, on, journey } = first;
  const shared = journey !== undefined && hits.every((hit) => hit.journey === journey) ? { journey } : {};
  const parts = hits.map((hit) => hit.on).filter((part) => part !== undefined);
  return { ...diagnostic(code, source, message, { span, hint, on, related, ...shared }), parts };
}

function nameOf({ name, on }: Hit): string {
  return name ?? on ?? '';
}

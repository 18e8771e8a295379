import type { Code } from '../diagnostics/codes.js';
import { parseRule } from '../diagnostics/rule-codes.js';
import { parseDay } from '../quantity/day.js';
import { type Parsed, parsed, unparsed } from '../quantity/parsed.js';
import type { RuleOptions } from '../rules/rule.js';
import type { RuleSetting } from '../topology/policy.js';
import { ruleSettings } from '../topology/rule-settings.js';
import { optionValue, optionWord } from './option-value.js';
import type { Project } from './project-file/project.js';

/** The options that say how findings are judged. */
export interface RuleFlags {
  rule?: readonly string[];
  today?: string;
  requireTargets?: boolean;
}

/**
 * Reads `--rule`, `--today` and `--require-targets`; today is the clock's day in UTC unless told. What the project says of
 * rules holds where a file says nothing.
 * @throws UsageError
 */
export function readRuleOptions(
  { rule = [], today, requireTargets = false }: RuleFlags,
  project?: Pick<Project, 'rules'>,
): RuleOptions {
  const settings = new Map<Code, RuleSetting>(requireTargets ? [['HA504', 'error']] : []);
  for (const text of rule.flatMap((list) => list.split(','))) {
    const { code, setting } = optionValue('--rule', text.trim(), 'HA211', parseAssignment);
    settings.set(code, optionWord('--rule', setting, ruleSettings));
  }
  const day = today === undefined ? clockDay() : optionValue('--today', today, 'HA212', parseDay);
  return { requireTargets, settings, today: day, ...(project && { defaults: project.rules }) };
}

function parseAssignment(text: string): Parsed<{ code: Code; setting: string }> {
  const [name = '', setting] = text.split('=').map((part) => part.trim());
  const code = parseRule(name);
  if (!code.ok) return code;
  if (setting === undefined) return unparsed(`nothing is said of ${code.value}`, `write ${code.value}=off`);
  return parsed({ code: code.value, setting });
}

function clockDay(): string {
  return new Date().toISOString().slice(0, 10);
}

import type { Code } from '../diagnostics/codes.js';
import { parseRule } from '../diagnostics/rule-codes.js';
import { quote } from '../quantity/quote.js';
import { type Entry, kindName, type Located } from './located.js';
import { nearest } from './nearest.js';
import type { RuleSetting } from './policy.js';
import { type Reading, report } from './reading.js';
import { ruleSettings } from './rule-settings.js';

/** Reads `rules`: how grave what each finds is taken to be, or `off`. */
export function readRules(reading: Reading, located: Located | undefined): Map<Code, RuleSetting> {
  const rules = new Map<Code, RuleSetting>();
  if (located?.kind === 'map') {
    for (const [text, entry] of located.entries) readRule(reading, rules, text, entry);
  } else if (located !== undefined && located.kind !== 'empty' && located.kind !== 'faulty') {
    const at = { span: located.span, hint: 'write { HA605: off, HA601: error }' };
    report(reading, 'HA202', at, `a map of rules is needed here, not ${kindName(located)}`);
  }
  return rules;
}

function readRule(
  reading: Reading,
  rules: Map<Code, RuleSetting>,
  text: string,
  { keySpan, value }: Entry,
): void {
  const rule = parseRule(text);
  if (rule.ok) {
    const setting = readSetting(reading, value);
    if (setting !== undefined) rules.set(rule.value, setting);
    return;
  }
  report(reading, 'HA201', { span: keySpan, hint: rule.hint }, rule.problem);
}

function readSetting(reading: Reading, located: Located): RuleSetting | undefined {
  const { kind, span } = located;
  if (kind === 'faulty') return undefined;
  const text = kind === 'text' ? located.text : undefined;
  const setting = ruleSettings.find((word) => word === text);
  if (setting !== undefined) return setting;
  const near = text === undefined ? undefined : nearest(reading, text, new Set<string>(ruleSettings));
  const hint = near === undefined ? `one of ${ruleSettings.join(', ')}` : `did you mean \`${near}\`?`;
  const shown = text === undefined ? kindName(located) : quote(text);
  report(reading, 'HA211', { span, hint }, `${shown} is not a severity, nor \`off\``);
  return undefined;
}

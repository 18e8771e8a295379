import type { Code } from '../diagnostics/codes.js';
import { parseRule } from '../diagnostics/rule-codes.js';
import type { Span } from '../diagnostics/span.js';
import { quote } from '../quantity/quote.js';
import { kindName, type Located } from './located.js';
import { nearest } from './nearest.js';
import type { RuleSetting } from './policy.js';
import { type Reading, report } from './reading.js';
import { ruleSettings } from './rule-settings.js';

/** Reads `rules`: how grave what each finds is taken to be, or `off`. */
export function readRules(reading: Reading, located: Located | undefined): Map<Code, RuleSetting> {
  const rules = new Map<Code, RuleSetting>();
  if (located?.kind === 'map') {
    const written = new Map<Code, Span>();
    for (const [text, entry] of located.entries) {
      const code = readCode(reading, written, text, entry.keySpan);
      const setting = code && readSetting(reading, entry.value);
      if (code !== undefined && setting !== undefined) rules.set(code, setting);
    }
  } else if (located !== undefined && located.kind !== 'empty' && located.kind !== 'faulty') {
    const at = { span: located.span, hint: 'write { HA605: off, HA601: error }' };
    report(reading, 'HA202', at, `a map of rules is needed here, not ${kindName(located)}`);
  }
  return rules;
}

/** The rule that a key names; undefined, with the problem noted, where it names none, or one that is there already. */
function readCode(reading: Reading, written: Map<Code, Span>, text: string, span: Span): Code | undefined {
  const rule = parseRule(text);
  if (!rule.ok) {
    report(reading, 'HA201', { span, hint: rule.hint }, rule.problem);
    return undefined;
  }
  const first = written.get(rule.value);
  if (first === undefined) {
    written.set(rule.value, span);
    return rule.value;
  }
  // The key itself is not the same: codes may be written in small letters.
  const related = [{ span: first, label: 'first written here' }];
  report(reading, 'HA102', { span, related, hint: 'keep one of the two' }, `${rule.value} is written twice`);
  return undefined;
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

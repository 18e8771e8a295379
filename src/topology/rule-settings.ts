import { severities } from '../diagnostics/severity.js';
import type { RuleSetting } from './policy.js';

/** What may be said of a rule. */
export const ruleSettings: readonly RuleSetting[] = ['off', ...severities];

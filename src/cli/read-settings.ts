import { diagnostic } from '../diagnostics/diagnostic.js';
import { MAX_SETTINGS } from '../topology/limits.js';
import { parseSetting, type Setting } from '../topology/setting.js';
import { optionValue } from './option-value.js';
import { UsageError } from './usage-error.js';

/**
 * Reads every `--set PATH=VALUE`.
 * @throws UsageError
 */
export function readSettings(texts: readonly string[]): Setting[] {
  if (texts.length > MAX_SETTINGS) {
    const problem = `more than ${MAX_SETTINGS} settings`;
    const hint = 'write them into a file of its own';
    throw new UsageError(problem, [diagnostic('HA220', { file: '--set', text: '' }, problem, { hint })]);
  }
  return texts.map((text) => optionValue('--set', text, 'HA220', parseSetting));
}

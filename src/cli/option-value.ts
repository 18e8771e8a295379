import type { Code } from '../diagnostics/codes.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { type Parsed, parsed, unparsed } from '../quantity/parsed.js';
import { UsageError } from './usage-error.js';

/**
 * Reads a value of the command line. A wrong one is shown like a wrong one in a file, under the name of its option.
 * @throws UsageError
 */
export function optionValue<T>(
  option: string,
  text: string,
  code: Code,
  parse: (text: string) => Parsed<T>,
): T {
  const result = parse(text);
  if (result.ok) return result.value;
  const { problem, hint } = result;
  throw new UsageError(problem, [
    diagnostic(code, { file: option, text }, problem, { span: { start: 0, end: text.length }, hint }),
  ]);
}

/**
 * Reads a value that must be one of a few words.
 * @throws UsageError
 */
export function optionWord<W extends string>(option: string, text: string, words: readonly W[]): W {
  return optionValue(option, text, 'HA211', (word) => {
    const known = words.find((candidate) => candidate === word);
    if (known !== undefined) return parsed(known);
    const near = didYouMean(word, words);
    return unparsed(`"${word}" is not one of ${words.join(', ')}`, near && `did you mean ${near}?`);
  });
}

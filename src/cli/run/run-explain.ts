import { existsSync } from 'node:fs';
import { type Code, codeNamed, codes } from '../../diagnostics/codes.js';
import { didYouMean } from '../../diagnostics/did-you-mean.js';
import { formatExplanation } from '../../diagnostics/explanations/format-explanation.js';
import { type Parsed, parsed, unparsed } from '../../quantity/parsed.js';
import type { Context } from '../context.js';
import { optionValue } from '../option-value.js';
import type { EvaluationOptions } from './evaluate.js';

/** Says what a code means and how to mend it, or how the figures of a file come about; a code goes before a file. */
export async function runExplain(
  what: string,
  name: string | undefined,
  options: EvaluationOptions,
  context: Context,
): Promise<void> {
  if (codeNamed(what) !== undefined || (looksLikeCode(what) && !existsSync(what))) {
    const code = optionValue('explain', what, 'HA211', parseCode);
    context.io.stdout.write(formatExplanation(code));
    return;
  }
  const { runDerivation } = await import('./run-derivation.js');
  await runDerivation(what, name, options, context);
}

/** Whether it is no path: a word that is hardly the name of a file. */
function looksLikeCode(text: string): boolean {
  return /^[a-z]+-?\d*$/i.test(text);
}

function parseCode(text: string): Parsed<Code> {
  const code = codeNamed(text);
  if (code !== undefined) return parsed(code);
  const near = didYouMean(text, Object.keys(codes));
  return unparsed(
    `"${text}" is not a code, nor a file`,
    near ? `did you mean ${near}?` : 'codes look like HA301, files like topology.yaml',
  );
}

import { type Code, codeNamed, codes } from '../../diagnostics/codes.js';
import { didYouMean } from '../../diagnostics/did-you-mean.js';
import { formatExplanation } from '../../diagnostics/explanations/format-explanation.js';
import { type Parsed, parsed, unparsed } from '../../quantity/parsed.js';
import type { Context } from '../context.js';
import { optionValue } from '../option-value.js';

/** Says what a code means and how to mend it. */
export async function runExplain(text: string, { io }: Context): Promise<void> {
  const code = optionValue('explain', text, 'HA211', parseCode);
  io.stdout.write(formatExplanation(code));
}

function parseCode(text: string): Parsed<Code> {
  const code = codeNamed(text);
  if (code !== undefined) return parsed(code);
  const near = didYouMean(text, Object.keys(codes));
  return unparsed(`"${text}" is not a code`, near ? `did you mean ${near}?` : 'codes look like HA301');
}

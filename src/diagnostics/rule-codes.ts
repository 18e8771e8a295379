import { type Parsed, parsed, unparsed } from '../quantity/parsed.js';
import { quote } from '../quantity/quote.js';
import { type Code, codeNamed, codes } from './codes.js';
import { didYouMean } from './did-you-mean.js';

/** Codes of what is found about valid files: how grave they are may be changed, and they may be accepted. */
export const ruleCodes: readonly Code[] = (Object.keys(codes) as Code[]).filter(
  (code) => /^HA[56]/.test(code) || codes[code].severity !== 'error',
);

/** Reads the code of a rule; a mistake of the file's own form is no rule, since nothing is computed with it. */
export function parseRule(text: string): Parsed<Code> {
  const code = codeNamed(text);
  if (code !== undefined && ruleCodes.includes(code)) return parsed(code);
  if (code !== undefined)
    return unparsed(`${code} is no rule: a file with it is broken`, 'rules are HA5xx and HA6xx');
  const near = didYouMean(text.toUpperCase(), ruleCodes);
  const hint =
    near === undefined ? 'rules are HA5xx and HA6xx; docs/codes.md lists them' : `did you mean ${near}?`;
  return unparsed(`no rule is called ${quote(text)}`, hint);
}

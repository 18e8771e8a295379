import type { Output } from './io.js';

/** What `--color` may say. */
export const colourWords = ['auto', 'always', 'never'] as const;
export type ColourWord = (typeof colourWords)[number];

/**
 * Whether a stream gets colours: `--color` decides, then NO_COLOR (any text), then FORCE_COLOR (0 and false switch
 * off), then whether it is a terminal that can show them.
 */
export function usesColour(
  word: ColourWord,
  stream: Output,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (word !== 'auto') return word === 'always';
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

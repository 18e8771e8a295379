import { plain, type View } from '../render/terminal/style.js';
import { type ColourWord, colourWords, usesColour } from './colour.js';
import type { Io, Output } from './io.js';
import { optionWord } from './option-value.js';
import { hasWidth, widthOf } from './width.js';

/** Options that say how output looks. */
export interface ViewOptions {
  color?: string;
  ascii?: boolean;
  verbose?: boolean;
}

/**
 * The view of a stream, or of a file where it is null: without colours. chalk is loaded only where there are colours.
 * @throws UsageError
 */
export async function viewOf(options: ViewOptions, stream: Output | null, { env }: Io): Promise<View> {
  const word: ColourWord = optionWord('--color', options.color ?? 'auto', colourWords);
  const coloured = stream !== null && usesColour(word, stream, env);
  return {
    style: coloured ? (await import('../render/terminal/chalk-style.js')).chalkStyle(1) : plain,
    width: widthOf(stream, env),
    oneLine: !hasWidth(stream, env),
    ascii: options.ascii === true,
    verbose: options.verbose === true,
  };
}

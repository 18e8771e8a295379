/** A file of which more of the lines are those of another is that file, edited; git has it so too. */
const SIMILAR_LINES = 0.5;

/** In a small file one figure is a large part of the lines, but not of the words. */
const SIMILAR_WORDS = 0.75;

/** What a text says, comments and blanks aside. */
export interface Content {
  text: string;
  lines: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

export function contentOf(text: string): Content {
  const trimmed = text.split('\n').map((line) => line.trim());
  const lines = trimmed.filter((line) => line !== '' && !line.startsWith('#'));
  const words = lines.flatMap((line) => line.split(/[\s,[\]{}]+/));
  return { text, lines: new Set(lines), words: new Set(words.filter(Boolean)) };
}

/** Returns how similar two texts are, larger if more; null if they are different files. */
export function similarity(one: Content, other: Content): number | null {
  const lines = shareOf(one.lines, other.lines);
  if (lines > SIMILAR_LINES) return 1 + lines;
  const words = shareOf(one.words, other.words);
  return words > SIMILAR_WORDS ? words : null;
}

/** The share that two sets have in common, 0 to 1. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((item) => other.has(item)).length;
  return (2 * common) / Math.max(1, one.size + other.size);
}

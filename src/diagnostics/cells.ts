import { escaped, printable } from './printable.js';

/** One character as readers see it: what to print for it, its columns, and its UTF-16 range in the text it came from. */
export interface Cell {
  text: string;
  width: number;
  start: number;
  end: number;
}

const tab = '    ';

/**
 * Blocks of which every character stands alone in one column: ASCII, Latin letters, dashes and quotes, arrows,
 * mathematics, lines and blocks. Our own words and bars are of these; the segmenter takes 20 ms to load.
 */
const alone = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u259f]*$/;

let segmenter: Intl.Segmenter | undefined;

/**
 * The cells of a line (or a piece of one, to whose UTF-16 offsets `start` and `end` refer). A tab is four spaces; what a
 * terminal would act on or not show becomes a visible escape, so every cell is at least one column wide. With `ascii`
 * all output is ASCII.
 */
export function cellsOf(line: string, ascii = false): Cell[] {
  const simple = alone.test(line);
  let start = 0;
  return (simple ? line.split('') : clustersOf(line)).map((cluster) => {
    const text = simple ? printable(cluster, ascii) : shown(cluster, ascii);
    const own = simple ? 1 : clusterWidth(cluster);
    const cell = { text, width: text === cluster ? own : text.length, start, end: start + cluster.length };
    start = cell.end;
    return cell;
  });
}

function clustersOf(line: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(line), ({ segment }) => segment);
}

// What is known of characters stands where it is asked for, since V8 looks their properties up when it meets the literal.

function shown(cluster: string, ascii: boolean): string {
  if (cluster === '\t') return tab;
  if (isInvisible(cluster)) return Array.from(cluster, escaped).join('');
  return printable(cluster, ascii);
}

/** Marks with nothing to sit on and characters that would not show at all. */
function isInvisible(cluster: string): boolean {
  return /^[\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]+$/u.test(cluster);
}

function clusterWidth(cluster: string): number {
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(cluster)) return 2;
  let width = 0;
  for (const character of cluster) width += characterWidth(character);
  return Math.max(width, 1);
}

function characterWidth(character: string): number {
  if (isMerged(character)) return 0;
  return isWide(character) ? 2 : 1;
}

/** Drawn over or merged into the character before: marks, joiners, Hangul vowels and finals. */
function isMerged(character: string): boolean {
  return /[\p{M}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff]/u.test(character);
}

/** East Asian wide and fullwidth blocks (Unicode Standard Annex 11). */
function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u.test(
    character,
  );
}

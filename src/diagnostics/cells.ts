import { escaped, printable } from './printable.js';

/** One character as readers see it: what to print for it, its columns, and its UTF-16 range in the text it came from. */
export interface Cell {
  text: string;
  width: number;
  start: number;
  end: number;
}

const tab = '    ';
const plain = /^[\x20-\x7e]*$/;

/** Marks with nothing to sit on and characters that would not show at all. */
const invisible = /^[\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]+$/u;

/** East Asian wide and fullwidth blocks (Unicode Standard Annex 11). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;

/** Drawn over or merged into the character before: marks, joiners, Hangul vowels and finals. */
const merged = /[\p{M}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff]/u;

const emoji = /\p{Emoji_Presentation}|\ufe0f/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * The cells of a line (or a piece of one, to whose UTF-16 offsets `start` and `end` refer). A tab is four spaces; what a
 * terminal would act on or not show becomes a visible escape, so every cell is at least one column wide. With `ascii`
 * all output is ASCII.
 */
export function cellsOf(line: string, ascii = false): Cell[] {
  let start = 0;
  return clustersOf(line).map((cluster) => {
    const text = shown(cluster, ascii);
    const cell = {
      text,
      width: text === cluster ? clusterWidth(text) : text.length,
      start,
      end: start + cluster.length,
    };
    start = cell.end;
    return cell;
  });
}

function clustersOf(line: string): string[] {
  if (plain.test(line)) return line.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(line), ({ segment }) => segment);
}

function shown(cluster: string, ascii: boolean): string {
  if (cluster === '\t') return tab;
  if (invisible.test(cluster)) return Array.from(cluster, escaped).join('');
  return printable(cluster, ascii);
}

function clusterWidth(cluster: string): number {
  if (emoji.test(cluster)) return 2;
  let width = 0;
  for (const character of cluster) width += characterWidth(character);
  return Math.max(width, 1);
}

function characterWidth(character: string): number {
  if (merged.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

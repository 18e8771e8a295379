/** A zero width space: nothing is seen, and what it parts is no reference any more. */
const BREAK = '\u200b';

/** Hexadecimal digits that a commit has at least where its abbreviation becomes a link. */
const SHORTEST_COMMIT = 7;

/**
 * Everything of which GitHub makes a link or a mention by itself, up to where it is parted: `@user`, `@org/team` and addresses
 * of mail, `#1` and `org/repo#1`, `GH-1`, commits, `https://` and `www.`; and names of emojis between colons. Escapes do not stop
 * that: GitHub looks at the text after Markdown has been read. In code it does not look.
 */
const STARTS = new RegExp(
  [
    '[@#]',
    '(?<![A-Za-z0-9])GH-(?=\\d)',
    `[0-9a-f]{${SHORTEST_COMMIT - 1}}(?=[0-9a-f])`,
    ':(?=//)',
    'www(?=\\.)',
    ':(?=[\\w+-]+:)',
  ].join('|'),
  'gi',
);

/** Figures stay as they are, to be copied: the digits behind a decimal point are taken for no commit. */
const FIGURES = /(?<![^\s])(\d+\.\d+)(?![^\s])/;

/** Parts everything in a text that GitHub would turn into a mention, a reference or a link; it looks as before. */
export function breakReferences(text: string): string {
  const pieces = text.split(FIGURES);
  return pieces
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(STARTS, `$&${BREAK}`)))
    .join('');
}

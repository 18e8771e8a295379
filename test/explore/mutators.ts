import { KEYS, VALUES } from './vocabulary.js';

/** Where a text is changed, as shares of it, and what is put there. */
export interface Mutation {
  at: number;
  other: number;
  put: string;
}

type Mutator = (text: string, mutation: Mutation) => string;

const WORD = /[^\s{}[\],:"'#]+/g;
const KEY = /[\w.-]+(?=\s*:)/g;
const VALUE = /(?<=:[ \t]+)[^\s{}[\],#][^{}[\],#\n]*/g;

/** Characters: put in, taken out, or another in their place. */
const character: Mutator = (text, { at, other, put }) => {
  const start = Math.floor(at * (text.length + 1));
  return text.slice(0, start) + (other < 0.3 ? '' : put) + text.slice(start + Math.floor(other * 4));
};

/** A word becomes another of the same text, a figure or something hostile. */
const token: Mutator = (text, { at, other, put }) =>
  replaceOne(text, WORD, at, (words) =>
    other < 0.2 ? put : other < 0.6 ? pick(words, other) : pick(VALUES, other),
  );

const key: Mutator = (text, { at, other }) =>
  replaceOne(text, KEY, at, (keys) => (other < 0.5 ? pick(KEYS, other * 2) : pick(keys, other)));

const value: Mutator = (text, { at, other, put }) =>
  replaceOne(text, VALUE, at, (values) =>
    other < 0.2 ? JSON.stringify(put) : other < 0.5 ? pick(values, other) : pick(VALUES, other * 2 - 1),
  );

/** A value inside one more list or map, or inside many. */
const nesting: Mutator = (text, { at, other }) =>
  replaceOne(text, VALUE, at, (_, old) => {
    const depth = other < 0.9 ? 1 + Math.floor(other * 4) : 210;
    const [open, close] = other % 0.2 < 0.1 ? ['[', ']'] : ['{ parallel: [', '] }'];
    return open.repeat(depth) + old + close.repeat(depth);
  });

/** Lines: taken out, said again elsewhere, moved in or out. */
const line: Mutator = (text, { at, other }) => {
  const lines = text.split('\n');
  const index = Math.floor(at * lines.length);
  const old = lines[index]!;
  if (other < 0.3) return lines.toSpliced(index, 1).join('\n');
  if (other < 0.6) return lines.toSpliced(Math.floor(other * lines.length), 0, old).join('\n');
  return lines.with(index, other < 0.8 ? `  ${old}` : old.replace(/^ {1,2}/, '')).join('\n');
};

/** A stretch of lines again, with an anchor and an alias or as it is. */
const duplicate: Mutator = (text, { at, other }) => {
  const lines = text.split('\n');
  const start = Math.floor(at * lines.length);
  const stretch = lines.slice(start, start + 1 + Math.floor(other * 8));
  const again =
    other < 0.5 ? stretch : stretch.map((one) => one.replace(/: (?=\S)/, other < 0.75 ? ': &a ' : ': *a #'));
  return lines.toSpliced(start, 0, ...again).join('\n');
};

/** Every way to change a text. */
export const mutators: readonly Mutator[] = [
  character,
  token,
  token,
  key,
  value,
  value,
  nesting,
  line,
  duplicate,
];

function pick<T>(items: readonly T[], share: number): T {
  return items[Math.min(items.length - 1, Math.floor(Math.abs(share) * items.length))]!;
}

function replaceOne(
  text: string,
  pattern: RegExp,
  at: number,
  by: (all: readonly string[], old: string) => string,
): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { index, 0: old } = pick(found, at);
  return (
    text.slice(0, index) +
    by(
      found.map(([word]) => word),
      old,
    ) +
    text.slice(index + old.length)
  );
}

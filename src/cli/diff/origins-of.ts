import { diagnostic } from '../../diagnostics/diagnostic.js';
import { UsageError } from '../usage-error.js';
import type { FilePair } from './pair-files.js';
import { type Content, similarity } from './similarity.js';

/** So many words of files that went are looked up in files that came: some five seconds. */
const MOST_LOOKUPS = 2 ** 26;

/** A side that has nothing on the other, or something else. */
export interface Alone {
  pair: FilePair;
  content: Content;
}

/**
 * Returns for each file that came the one that went and is most like it, each taken once.
 * @throws UsageError if too many came and went
 */
export function originsOf(left: readonly Alone[], come: readonly Alone[]): Map<FilePair, FilePair> {
  const origins = unchangedOrigins(left, come);
  const taken = new Set(origins.values());
  const others = come.filter(({ pair }) => !origins.has(pair));
  for (const { own, old } of candidates(
    left.filter(({ pair }) => !taken.has(pair)),
    others,
  )) {
    if (origins.has(own) || taken.has(old)) continue;
    origins.set(own, old);
    taken.add(old);
  }
  return origins;
}

/** Finds files that were moved unchanged, which need not be compared with all others. */
function unchangedOrigins(left: readonly Alone[], come: readonly Alone[]): Map<FilePair, FilePair> {
  const byText = new Map<string, FilePair[]>();
  for (const { pair, content } of [...left].reverse()) {
    const known = byText.get(content.text);
    if (known === undefined) byText.set(content.text, [pair]);
    else known.push(pair);
  }
  const found = come.flatMap(({ pair, content }): [FilePair, FilePair][] => {
    const old = byText.get(content.text)?.pop();
    return old === undefined ? [] : [[pair, old]];
  });
  return new Map(found);
}

interface Candidate {
  own: FilePair;
  old: FilePair;
  similar: number;
}

/** Returns the pairs that are similar, the most similar first. */
function candidates(left: readonly Alone[], come: readonly Alone[]): Candidate[] {
  const words = left.reduce((sum, { content }) => sum + content.words.size, 0);
  if (words * come.length > MOST_LOOKUPS) throw tooMany(left, come);
  const found = come.flatMap((own) =>
    left.flatMap((old) => {
      const similar = own.pair === old.pair ? null : similarity(old.content, own.content);
      return similar === null ? [] : [{ own: own.pair, old: old.pair, similar }];
    }),
  );
  return found.sort((a, b) => b.similar - a.similar);
}

/** HA453 */
function tooMany(left: readonly Alone[], come: readonly Alone[]): UsageError {
  const problem = `${left.length} files are gone and ${come.length} are new: too many to find out which were moved`;
  const hint = 'compare fewer folders at a time';
  const source = { file: come[0]!.pair.file, text: '' };
  return new UsageError(problem, [diagnostic('HA453', source, problem, { hint })]);
}

import { readFileSync } from 'node:fs';
import { readTopology } from '../../topology/read-topology.js';
import { statOf } from '../stat-of.js';
import type { Candidate } from './candidate.js';

/** A larger file is not read between two keys. */
const MAX_BYTES = 2 ** 20;

/** Every name in the topology file among the words, with what it is; none where there is no such file, or a broken one. */
export async function namesInFile(words: readonly string[]): Promise<Candidate[]> {
  const file = words.find(isReadable);
  if (file === undefined) return [];
  const text = textOf(file);
  const topology = text === undefined ? null : readTopology({ file, text }).topology;
  if (topology === null) return [];
  const { components, domains, links, blocks, journeys } = topology;
  const named = (names: Iterable<string>, kind: string) =>
    Array.from(names, (name): Candidate => [name, kind]);
  return [
    ...named(
      journeys.map(({ name }) => name),
      'journey',
    ),
    ...named(components.keys(), 'component'),
    ...named(blocks.keys(), 'block'),
    ...named(domains.keys(), 'domain'),
    ...named(
      links.map(({ name }) => name),
      'link',
    ),
  ];
}

function isReadable(word: string): boolean {
  const found = statOf(word);
  return found?.isFile() === true && found.size <= MAX_BYTES && /\.ya?ml$/i.test(word);
}

/** Returns the text of a file; undefined if it cannot be read, since nobody wants to hear between two keys why. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

import type { Command } from 'commander';
import { codes } from '../../diagnostics/codes.js';
import { severities } from '../../diagnostics/severity.js';
import { namedPeriods } from '../../quantity/period.js';
import { colourWords } from '../colour.js';
import { evaluationFormats } from '../run/deliver.js';
import { schemaNames } from '../run/run-schema.js';
import type { Candidate } from './candidate.js';
import { namesInFile } from './names-in-file.js';
import { revisions } from './revisions.js';
import { shells } from './shell-scripts.js';

/** Where on a command line a value is wanted. */
export interface Spot {
  command: Command | undefined;
  /** The words before. */
  words: readonly string[];
  typed: string;
}

/** What values there are to choose from. */
export interface Values {
  ofOption: (long: string, spot: Spot) => Promise<Candidate[]>;
  ofArgument: (spot: Spot) => Promise<Candidate[]>;
}

const plain = (words: readonly string[]): Candidate[] => words.map((word) => [word, '']);

/** Values of options by their long names; others take what nobody can guess, or a file. */
const optionValues: Readonly<Record<string, (spot: Spot) => Candidate[] | Promise<Candidate[]>>> = {
  '--color': () => plain(colourWords),
  '--fail-on': () => plain([...severities, 'never']),
  '--fail-on-new': () => plain(severities),
  '--period': () => plain(namedPeriods.map(({ name }) => name)),
  '--format': ({ command }) => plain(formatsOf(command?.name())),
  '--journey': async ({ words }) => (await namesInFile(words)).filter(([, kind]) => kind === 'journey'),
  '--set': async ({ words }) => (await namesInFile(words)).map(([name, kind]) => [`${name}.`, kind]),
  '--fail': async ({ words }) =>
    (await namesInFile(words)).filter(([, kind]) => kind !== 'journey' && kind !== 'block'),
  '--git': () => revisions(),
  '--since': () => revisions(),
  '--rule': () => Object.entries(codes).map(([code, { title }]) => [`${code}=`, title]),
};

/** First arguments that are words; every other argument is a file. */
const argumentValues: Readonly<Record<string, (spot: Spot) => Candidate[] | Promise<Candidate[]>>> = {
  completion: ({ words }) => (words.length === 1 ? plain(shells) : []),
  schema: ({ words }) => (words.length === 1 ? plain(schemaNames) : []),
  import: ({ words }) => (words.length === 1 ? [['open-psa', 'a fault tree in XML']] : []),
  explain: async ({ words, typed }) => {
    if (words.length > 1) return namesInFile(words);
    return /^h/i.test(typed) ? Object.entries(codes).map(([code, { title }]) => [code, title]) : [];
  },
};

/** The values that ha-calc knows. */
export const knownValues: Values = {
  ofOption: async (long, spot) => (await optionValues[long]?.(spot)) ?? [],
  ofArgument: async (spot) => (await argumentValues[spot.command?.name() ?? '']?.(spot)) ?? [],
};

function formatsOf(verb: string | undefined): readonly string[] {
  if (verb === 'report') return ['html'];
  return ['downtime', 'nines', 'calc', 'explain'].includes(verb ?? '')
    ? ['table', 'json']
    : evaluationFormats;
}

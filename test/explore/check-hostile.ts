import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { evaluationFormats } from '../../src/cli/run/deliver.js';
import { readTopology } from '../../src/topology/read-topology.js';
import { hostileTexts } from './hostile-texts.js';
import { runClean } from './run-clean.js';
import { scratchFile } from './scratch.js';
import { skeletons } from './skeletons.js';
import { ensure } from './violation.js';

const FILE_NAME = 'the name of the file';

/** Where a text from outside may stand in a file, with what else has to be there. */
const PLACES: Readonly<Record<string, (text: string) => Record<string, unknown>>> = {
  name: (text) => ({ name: text }),
  description: (text) => ({ description: text }),
  source: (text) => ({
    components: { db: { availability: '99.9%', mttr: '1h', basis: 'sla', source: text } },
  }),
  'a name of a component': (text) => ({
    components: { db: { availability: '99%' }, [text]: { availability: '99%' } },
  }),
  'a name of a journey': (text) => ({
    journeys: { main: { path: 'db' }, [text]: { path: 'db' } },
    system: undefined,
  }),
  'a name in a path': (text) => ({ system: ['db', text] }),
  'an unknown key': (text) => ({ [`x${text}`]: 1 }),
  'a figure': (text) => ({ components: { db: { availability: text } } }),
  'a period': (text) => ({ targets: { slo: '99%', period: text } }),
  'a reason': (text) => ({ accept: [{ rule: 'HA601', owner: text, reason: text, until: '2099-12-31' }] }),
  'an accepted part': (text) => ({
    accept: [{ rule: 'HA601', on: text, owner: 'a', reason: 'b', until: '2026-12-31' }],
  }),
};

const verbs: readonly (readonly [words: readonly string[], formats: readonly string[]])[] = [
  [['eval', '-v'], evaluationFormats],
  [['check'], evaluationFormats],
  [['risks', '-v'], evaluationFormats],
  [
    ['risks', '--register'],
    ['table', 'json', 'markdown', 'csv'],
  ],
  [['chaos', '-v'], evaluationFormats],
  [['diff', '-v'], evaluationFormats],
  [['explain'], ['table', 'json']],
  [['graph'], ['svg', 'dot', 'mermaid']],
  [['report'], ['html']],
];

/** A text, where it stands, and what is asked in which format; the file itself may be named by it too. */
export const hostileCases = fc.record({
  text: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...hostileTexts), fc.constantFrom(...hostileTexts))
        .map(([a, b]) => a + b),
    },
  ),
  place: fc.constantFrom(...Object.keys(PLACES), FILE_NAME),
  asked: fc.constantFrom(
    ...verbs.flatMap(([words, formats]) => formats.map((format) => ({ words, format }))),
  ),
});
export type HostileCase = typeof hostileCases extends fc.Arbitrary<infer Value> ? Value : never;

/** Nothing in it means anything to a reader, and as with most hostile texts it is no name. */
const HARMLESS = 'harmless words';

/** Checks that an output is to its reader what it is with a harmless text in the same place. */
export async function checkHostile({ text, place, asked }: HostileCase): Promise<void> {
  const [seen, expected] = [await outputOf(text, place, asked), await outputOf(HARMLESS, place, asked)];
  // A text may be a name, a figure or no text of YAML, and then other things are said.
  if (seen.status !== expected.status || seen.stdout === '') return;
  const skeleton = skeletons[asked.format]!;
  const [is, should] = [skeleton(seen.stdout), skeleton(expected.stdout)];
  if (isDeepStrictEqual(is, should) || !isDeepStrictEqual(codesOf(text, place), codesOf(HARMLESS, place)))
    return;
  ensure(false, `structure of ${asked.format}`, () => {
    const output = seen.stdout.slice(0, 4000);
    return `${JSON.stringify(text)} as ${place} in ${asked.words.join(' ')}: ${JSON.stringify(is).slice(0, 600)} for ${JSON.stringify(should).slice(0, 600)} in ${output}`;
  });
}

/** What is found in the file: of another text other things may be. */
function codesOf(text: string, place: string): string[] {
  const source = { file: 'plain.yaml', text: textWith(text, place) };
  return readTopology(source).diagnostics.map(({ code, on = '' }) => `${code} ${on === text}`);
}

function textWith(text: string, place: string): string {
  return JSON.stringify(documentWith(place === FILE_NAME ? {} : PLACES[place]!(text)));
}

async function outputOf(text: string, place: string, { words, format }: HostileCase['asked']) {
  const name = place === FILE_NAME ? `${text.replaceAll(/[/\0]/g, '_').slice(0, 60)}.yaml` : 'plain.yaml';
  const path = scratchFile(name, textWith(text, place));
  const files =
    words[0] === 'diff' ? [scratchFile('plain-before.yaml', JSON.stringify(documentWith({}))), path] : [path];
  const today = ['eval', 'check', 'diff'].includes(words[0]!) ? ['--today', '2026-11-27'] : [];
  return runClean([words[0]!, ...files, ...words.slice(1), ...today, '-f', format]);
}

function documentWith(more: Record<string, unknown>): Record<string, unknown> {
  return {
    targets: { slo: '99.9%', rto: '1m' },
    components: {
      db: { availability: '99.5%', mttr: '1h' },
      web: { availability: '99.9%', mttr: '1h', replicas: 2 },
    },
    system: ['db', 'web'],
    ...more,
  };
}

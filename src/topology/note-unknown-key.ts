import type * as z from 'zod/mini';
import type { LocatedMap } from './located.js';
import { nearest } from './nearest.js';
import { type Reading, report } from './reading.js';
import { blockShape, componentShape, journeyShape, targetsShape, topologyShape } from './schema.js';

/** What other tools and people call a key, in letters alone. */
const SYNONYMS: Readonly<Record<string, string>> = {
  architecture: 'system',
  structure: 'system',
  parts: 'components',
  nodes: 'components',
  services: 'components',
  groups: 'blocks',
  subsystems: 'blocks',
  regions: 'domains',
  zones: 'domains',
  paths: 'journeys',
  flows: 'journeys',
  title: 'name',
  goals: 'targets',
  objectives: 'targets',
  uptime: 'availability',
  downtime: 'unavailability',
  failurerate: 'failures',
  outages: 'failures',
  incidents: 'failures',
  rto: 'mttr',
  repair: 'mttr',
  recovery: 'mttr',
  count: 'replicas',
  instances: 'replicas',
  copies: 'replicas',
  units: 'replicas',
  quorum: 'required',
  minimum: 'required',
  min: 'required',
  zone: 'in',
  region: 'in',
  domain: 'in',
  az: 'in',
  needs: 'depends_on',
  requires: 'depends_on',
  dependencies: 'depends_on',
  uses: 'depends_on',
  type: 'kind',
  date: 'as_of',
  steps: 'path',
  and: 'series',
  all: 'series',
  or: 'parallel',
  any: 'parallel',
};

/** Where each key of the language stands, the first place for those that stand in several. */
const PLACES = new Map<string, string>(
  (
    [
      [topologyShape, 'at the top of the file'],
      [targetsShape, 'under `targets`, or in a journey'],
      [componentShape, 'in a component'],
      [journeyShape, 'in a journey'],
      [blockShape, 'in a block'],
    ] as const
  )
    .toReversed()
    .flatMap(([shape, place]) => Object.keys(shape.shape).map((key) => [key, place] as const)),
);

/**
 * Notes a key that a shape does not have, with what was probably meant. Returns the key of the shape that it stands for,
 * null where it belongs to another place, undefined where nobody can tell.
 */
export function noteUnknownKey(
  reading: Reading,
  map: LocatedMap,
  key: string,
  shape: z.ZodMiniObject,
): string | null | undefined {
  const span = map.entries.get(key)!.keySpan;
  const misplaced = misplacedHint(reading.source.text, key, span.start);
  const { meant, hint } =
    misplaced === undefined
      ? guess(reading, key, Object.keys(shape.shape))
      : { meant: null, hint: misplaced };
  report(reading, 'HA201', { span, hint }, `unknown key \`${key}\``);
  return meant;
}

/** What to do with something that is a key of another place, or no key at all but the rest of a number. */
function misplacedHint(text: string, key: string, start: number): string | undefined {
  if (/^\d/.test(key) && /\d,$/.test(text.slice(Math.max(0, start - 2), start)))
    return 'write decimals with a point, not a comma';
  const place = PLACES.get(key);
  return place && `it belongs ${place}`;
}

function guess(reading: Reading, key: string, known: readonly string[]): { meant?: string; hint: string } {
  const [first] = /^\w+(?=[:=\s])/.exec(key) ?? [];
  if (first !== undefined && known.includes(first)) {
    return { meant: first, hint: `write \`${first}: …\`, with a space after the colon` };
  }
  const near = nearest(reading, key, new Set(known)) ?? synonymOf(key, known);
  if (near !== undefined) return { meant: near, hint: `did you mean \`${near}\`?` };
  return { hint: `known keys here: ${known.join(', ')}` };
}

function synonymOf(key: string, known: readonly string[]): string | undefined {
  const letters = key.toLowerCase().replace(/[^a-z]/g, '');
  const synonym = Object.hasOwn(SYNONYMS, letters) ? SYNONYMS[letters] : undefined;
  return synonym !== undefined && known.includes(synonym) ? synonym : undefined;
}

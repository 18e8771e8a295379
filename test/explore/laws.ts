import { stringify } from 'yaml';
import type { FullDocument } from '../model/full-document.js';
import type { WideBlock } from '../model/wide-document.js';
import { type Law, pickBy, type Shares } from './law.js';
import { renamed } from './rename.js';
import { reordered } from './reorder.js';

type Journeys = FullDocument['journeys'];

/** What must hold of any document. */
export const laws: readonly Law[] = [
  { name: 'names mean nothing', change: renamed, expect: 'same' },
  { name: 'order means nothing', change: reordered, expect: 'same' },
  {
    name: 'a part that never fails changes nothing',
    change: (document, [share]) =>
      withPart(document, pickBy([{ availability: '100%' }, { availability: '100%', mttr: '5h' }], share)),
    expect: 'same',
  },
  {
    name: 'needing more is not more available',
    change: (document) => withPart(document, { availability: '99%', mttr: '1h' }),
    expect: 'not lower',
  },
  {
    name: 'needing what is there already is not more available',
    change: needMore,
    expect: 'not lower',
    undoes: true,
  },
  { name: 'a spare does no harm', change: withSpare, expect: 'not higher' },
  { name: 'a part said twice counts once', change: saidTwice, expect: 'same' },
  { name: 'a domain that never fails around everything changes nothing', change: inWorld, expect: 'same' },
  { name: 'an anchor says the same', change: anchored, expect: 'same' },
];

function paths(document: FullDocument, change: (path: WideBlock) => WideBlock): FullDocument {
  const changed = Object.entries(document.journeys).map(([name, journey]) => [
    name,
    { ...journey, path: change(journey.path) },
  ]);
  return { ...document, journeys: Object.fromEntries(changed) as Journeys };
}

function withPart(document: FullDocument, extra: Record<string, unknown>): FullDocument {
  const components = { ...document.components, extra };
  return paths({ ...document, components }, (path) => [path, 'extra']);
}

/** Requires what no takeover of a block is about: two takeovers that one failure sets off count as two outages, and are undone. */
function needMore(document: FullDocument, [share]: Shares): FullDocument | null {
  const guarded = JSON.stringify([guardedIn(document.blocks), guardedIn(document.journeys)]);
  const names = Object.entries(document.components).flatMap(([name, component]) => {
    if (guarded.includes(name) || guarded.includes('shared')) return [];
    return 'quorum' in component ? [`${name}.read`, `${name}.write`] : [name];
  });
  return names.length === 0 ? null : paths(document, (path) => [path, pickBy(names, share)]);
}

const TAKEOVERS = ['failover', 'health_check', 'circuit_breaker'];

/** All blocks with a takeover in some data. */
function guardedIn(data: unknown): unknown[] {
  if (typeof data !== 'object' || data === null) return [];
  if (TAKEOVERS.some((key) => key in data)) return [data];
  return Object.values(data).flatMap(guardedIn);
}

/** Keys that make a further replica more than a spare: it moves others, or is one more that may set something off. */
const NO_MERE_SPARE = ['failover', 'health_check', 'quorum', 'spread', 'common_cause', 'depends_on'];

function withSpare(document: FullDocument, [share]: Shares): FullDocument | null {
  const plain = Object.entries(document.components).filter(([, component]) =>
    NO_MERE_SPARE.every((key) => !(key in component)),
  );
  if (plain.length === 0 || 'defaults' in document) return null;
  const [name, component] = pickBy(plain, share);
  const more = { ...component, replicas: Number(component['replicas'] ?? 1) + 1 };
  return { ...document, components: { ...document.components, [name]: more } };
}

function saidTwice(document: FullDocument): FullDocument {
  return paths(document, (path) => {
    const steps = Array.isArray(path) ? path : [path];
    return [...steps, ...steps.filter((step) => typeof step === 'string')];
  });
}

function inWorld(document: FullDocument): FullDocument {
  const within = (part: Record<string, unknown>) => ({
    ...part,
    in: [...([part['in'] ?? []].flat() as string[]), 'world'],
  });
  const all = (parts: Record<string, Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, within(part)]));
  return {
    ...document,
    domains: { world: {}, ...all(document.domains) },
    components: all(document.components),
  };
}

/** The same data, where maps and lists that are equal are written once and meant again. */
function anchored(document: FullDocument): string {
  const known = new Map<string, unknown>();
  const shared = JSON.parse(JSON.stringify(document), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    const key = JSON.stringify(value);
    if (!known.has(key)) known.set(key, value);
    return known.get(key);
  });
  return stringify(shared);
}

import type { Source } from '../diagnostics/span.js';
import { type Entry, kindName, type Located, type LocatedMap, valueUnder } from './located.js';
import { shownName } from './names.js';
import { nearest, type Words } from './nearest.js';
import { readSettingValue } from './read-setting-value.js';
import { type Reading, report } from './reading.js';
import { topologyShape } from './schema.js';
import type { Setting, Step } from './setting.js';

/** What a bare first name is looked for in, besides `links`. */
const SECTIONS = ['components', 'domains', 'blocks', 'journeys'] as const;

/** Keys of which a thing has one: setting it takes the others away, or the wish could not be fulfilled. */
const ALTERNATIVES = [
  ['availability', 'unavailability', 'mtbf', 'failures'],
  ['required', 'quorum'],
];

/** Under what name diagnostics show a setting. */
const OPTION = '--set';

/** A file's text with the settings after it, each a part of its own, so that both have places. */
export function withSettings(source: Source, settings: readonly Setting[]): Source {
  if (settings.length === 0) return source;
  const parts = [{ start: 0, source }];
  let text = source.text;
  for (const setting of settings) {
    text += '\n';
    parts.push({ start: text.length, source: { file: OPTION, text: setting.text } });
    text += setting.text;
  }
  return { file: source.file, text, parts };
}

/** A setting on its way into a file. */
interface Applying {
  reading: Reading;
  path: readonly Step[];
  /** What stands at the end of the path from now on; empty to take away what is there. */
  value: Located;
}

/** The file's map with the settings applied one after the other; those that cannot be are noted and left out. */
export function applySettings(reading: Reading, root: LocatedMap, settings: readonly Setting[]): LocatedMap {
  return settings.reduce((map, setting, index) => {
    const { start, source } = reading.source.parts![index + 1]!;
    const value = readSettingValue(reading, setting, source, start);
    const written = setting.path.map(({ key, span }) => ({
      key,
      span: { start: span.start + start, end: span.end + start },
    }));
    const path = value && fullPath(reading, map, written);
    const changed = path && changedMap({ reading, path, value }, map, 0);
    return changed?.kind === 'map' ? changed : map;
  }, root);
}

/** The path from the top of the file: a first name that is no key there is that of something. */
function fullPath(reading: Reading, root: LocatedMap, path: readonly Step[]): readonly Step[] | null {
  const [first] = path as [Step];
  if (Object.hasOwn(topologyShape.shape, first.key)) return path;
  const names = new Map<string, string>();
  for (const section of SECTIONS) {
    for (const name of keysOf(root.entries.get(section)?.value))
      if (!names.has(name)) names.set(name, section);
  }
  for (const link of linksOf(root.entries.get('links')?.value)) {
    for (const name of linkNames(link)) if (!names.has(name)) names.set(name, 'links');
  }
  const section = names.get(first.key);
  if (section !== undefined) return [{ key: section, span: first.span }, ...path];
  const words = new Set([...names.keys(), ...Object.keys(topologyShape.shape)]);
  const near = nearest(reading, first.key, words);
  const hint =
    near === undefined ? 'begin with a name of the file, or a key of its top' : `did you mean \`${near}\`?`;
  report(reading, 'HA301', { span: first.span, hint }, `nothing is called ${shownName(first.key)}`);
  return null;
}

/** Where the path goes on in a map; the depth is bounded by MAX_SETTING_STEPS. Null, with the problem noted, where not. */
function changedMap(applying: Applying, at: Located | undefined, depth: number): Located | null {
  const { path } = applying;
  if (at?.kind === 'list' && depth === 1 && path[0]!.key === 'links') return changedLink(applying, at);
  if (at !== undefined && at.kind !== 'map' && at.kind !== 'empty') return noteNoMap(applying, at, depth);
  const step = path[depth]!;
  const entries = new Map(at?.kind === 'map' ? at.entries : []);
  const changed =
    depth === path.length - 1 ? putLast(applying, entries, step) : goOn(applying, entries, depth);
  if (!changed) return null;
  return at?.kind === 'map'
    ? { ...at, entries }
    : { kind: 'map', entries, complete: true, span: step.span, size: 1, depth: 1 };
}

function noteNoMap({ reading, path }: Applying, at: Located, depth: number): null {
  if (at.kind === 'faulty') return null;
  const { key } = path[depth - 1]!;
  const place = { span: path[depth]!.span, hint: `set \`${key}\` as a whole` };
  report(reading, 'HA202', place, `\`${key}\` is ${kindName(at)}, without keys`);
  return null;
}

/** Changes what the step leads to; what has a name must be there, anything else begins as an empty map. */
function goOn(applying: Applying, entries: Map<string, Entry>, depth: number): boolean {
  const { path } = applying;
  const step = path[depth]!;
  const before = entries.get(step.key);
  const isName = depth === 1 && SECTIONS.some((section) => section === path[0]!.key);
  if (isName && before === undefined) {
    note(applying, 'HA301', step, [`nothing is called ${shownName(step.key)}`, entries]);
    return false;
  }
  const value = changedMap(applying, before?.value, depth + 1);
  if (value !== null) entries.set(step.key, { keySpan: before?.keySpan ?? step.span, value });
  return value !== null;
}

/** Puts the value under the last key, or takes the key away. */
function putLast(applying: Applying, entries: Map<string, Entry>, step: Step): boolean {
  const { value } = applying;
  if (value.kind === 'empty') {
    const gone = entries.delete(step.key);
    if (!gone) note(applying, 'HA201', step, [`there is no \`${step.key}\` to take out`, entries]);
    return gone;
  }
  for (const group of ALTERNATIVES.filter((keys) => keys.includes(step.key))) {
    for (const other of group) entries.delete(other);
  }
  entries.set(step.key, { keySpan: step.span, value });
  return true;
}

function note(
  { reading }: Applying,
  code: 'HA201' | 'HA301',
  { key, span }: Step,
  [problem, words]: [string, Words],
): void {
  const near = nearest(reading, key, words);
  report(reading, code, { span, hint: near && `did you mean \`${near}\`?` }, problem);
}

function changedLink(applying: Applying, list: Extract<Located, { kind: 'list' }>): Located | null {
  const step = applying.path[1]!;
  const index = list.items.findIndex((link) => linkNames(link).includes(step.key));
  if (index < 0) {
    const names = new Set(list.items.flatMap(linkNames));
    note(applying, 'HA301', step, [`no link is called ${shownName(step.key)}`, names]);
    return null;
  }
  const isWhole = applying.path.length === 2;
  const link = isWhole ? applying.value : changedMap(applying, list.items[index], 2);
  return (
    link && {
      ...list,
      items: list.items.flatMap((item, at) => (at !== index ? item : link.kind === 'empty' ? [] : link)),
    }
  );
}

function keysOf(located: Located | undefined): Iterable<string> {
  return located?.kind === 'map' ? located.entries.keys() : [];
}

function linksOf(located: Located | undefined): readonly Located[] {
  return located?.kind === 'list' ? located.items : [];
}

/** The name of a link, said or made of its ends. */
function linkNames(link: Located): string[] {
  const name = valueUnder(link, 'name');
  if (name?.kind === 'text') return [name.text];
  const between = valueUnder(link, 'between');
  if (between?.kind !== 'list') return [];
  return [between.items.map((end) => (end.kind === 'text' ? end.text : '')).join('~')];
}

import type { Located } from '../located.js';
import { blockWords, spaced } from './block-words.js';
import type { Change } from './change.js';
import type { Rename } from './find-renames.js';

/** Most changes that one edit lists. */
const MOST_LISTED = 3;

/** What a key that is left out stands for, where that is a figure. */
const UNLESS_TOLD: Readonly<Record<string, string>> = { replicas: '1', required: '1' };

/** Keys that people write in capitals. */
const SHORT = new Set(['slo', 'sla', 'rto', 'rpo']);

/** What one edit does, for people who know the file; journeys are named where there are several. */
export function editWords(changes: readonly Change[], several: boolean): string {
  const [first, second] = changes;
  if (second === undefined) return changeWords(first!, several);
  const [section = '', name = ''] = first!.path;
  const alike = changes.every(
    ({ path, item }) => path[0] === section && path[1] === name && path.length === 3 && !item,
  );
  if (alike && changes.length <= MOST_LISTED * 2) return together(changes);
  if (changes.length <= MOST_LISTED)
    return [...new Set(changes.map((change) => changeWords(change, several)))].join('; ');
  const isOne = changes.every(({ path }) => path[0] === section && path[1] === name);
  const isSection = changes.every(({ path }) => path[0] === section);
  const about = isOne ? ` of ${thing(section, name)}` : isSection ? ` in ${section}` : '';
  return `${changes.length} changes${about}, together`;
}

export function renameWords({ section, from, to }: Rename): string {
  return `${thing(section, from)} is now called ${to}`;
}

/** Several figures of one thing: `db: availability 99.9% → mtbf 30d, mttr 10m`. */
function together(changes: readonly Change[]): string {
  const [section = '', name = ''] = changes[0]!.path;
  const said = (side: 'before' | 'after') => {
    const figures = changes.flatMap(({ path, [side]: value }) =>
      value === null ? [] : [`${keyWords(path.slice(2))} ${blockWords(value)}`],
    );
    return figures.join(', ') || 'nothing';
  };
  return `${thing(section, name)}: ${said('before')} → ${said('after')}`;
}

function changeWords(change: Change, several: boolean): string {
  const { path, item } = change;
  const [section = '', name = '', ...keys] = path;
  if (item) return itemWords(change, several);
  if (keys.length === 0 && isScope(section)) return wholeWords(change);
  if (section === 'defaults') return valueWords(`default ${spaced(name)}`, change);
  if (section === 'targets' || section === 'rules') return valueWords(keyWords([name]), change);
  if (name === '') return valueWords(section, change);
  const of = section === 'journeys' && !several ? '' : ` of ${thing(section, name)}`;
  const own = keys[0] === 'path' ? keys.slice(1) : keys;
  return valueWords(`${keyWords(own)}${of}`, change);
}

/** Something with a name came, went or became something else. */
function wholeWords({ path: [section = '', name = ''], before, after }: Change): string {
  if (before === null) return `${thing(section, name)} added`;
  if (after === null) return `${thing(section, name)} removed`;
  return `${name} is now ${section === 'components' ? 'a component' : `one of the ${section}`}`;
}

function valueWords(label: string, { path, before, after }: Change): string {
  const unless = UNLESS_TOLD[path.at(-1)!];
  // Its lists are no series.
  if (path.slice(2).includes('network') && before?.kind === 'list') return `${label} changed`;
  if (before === null && unless === undefined && after!.kind !== 'text') return `${label} added`;
  if (after === null && unless === undefined)
    return before!.kind === 'text' ? `${label} ${shown(before)} removed` : `${label} removed`;
  return `${label} ${shown(before, unless)} → ${shown(after, unless)}`;
}

function shown(value: Located | null, unless = 'unsaid'): string {
  return value === null ? unless : blockWords(value);
}

/** What a list says of its items. */
const VERBS: Readonly<Record<string, { more: string; less: string; other: string }>> = {
  depends_on: { more: 'depends on', less: 'no longer depends on', other: 'depends on' },
  in: { more: 'is in', less: 'is no longer in', other: 'is in' },
};

function itemWords({ path, before, after }: Change, several: boolean): string {
  const [section = '', name = '', key = ''] = path;
  if (section === 'accept') return acceptWords(before, after);
  const verbs = VERBS[key];
  if (verbs !== undefined && path.length === 3) {
    if (before === null) return `${name} ${verbs.more} ${blockWords(after!)}`;
    if (after === null) return `${name} ${verbs.less} ${blockWords(before)}`;
    return `${name} ${verbs.other} ${blockWords(after)}, no longer ${blockWords(before)}`;
  }
  const where = whereWords(path, several);
  if (before === null) return `${blockWords(after!)} added${where}`;
  if (after === null) return `${blockWords(before)} removed${where}`;
  const areNames = before.kind === 'text' && after.kind === 'text';
  if (areNames) return `${after.text} in place of ${before.text}${where}`;
  return `${blockWords(before)} → ${blockWords(after)}${where}`;
}

function whereWords(path: readonly string[], several: boolean): string {
  const [section = '', name = ''] = path;
  const form = ['parallel', 'optional', 'primary', 'standby', 'needs'].find((key) =>
    path.slice(2).includes(key),
  );
  const place = form === undefined ? '' : form === 'parallel' ? ' in parallel' : ` as ${form}`;
  if (section === 'journeys') return several ? `${place} (${name})` : place;
  return `${place} (${name})`;
}

function acceptWords(before: Located | null, after: Located | null): string {
  const said = blockWords((after ?? before)!);
  return after === null ? `no longer accepted: ${said}` : `accepted: ${said}`;
}

function isScope(section: string): boolean {
  return ['components', 'domains', 'blocks', 'links'].includes(section);
}

function thing(section: string, name: string): string {
  if (section === 'domains') return `domain ${name}`;
  if (section === 'links') return `link ${name}`;
  if (section === 'journeys') return `journey ${name}`;
  return name;
}

function keyWords(keys: readonly string[]): string {
  return keys.map((key) => (SHORT.has(key) ? key.toUpperCase() : spaced(key))).join(' ');
}

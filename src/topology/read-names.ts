import { kindName, type Located, type LocatedText } from './located.js';
import { type Reading, report } from './reading.js';

const NONE: readonly never[] = [];

/** Reads names: one, or a list of them; what is something else is noted. An absent value is none. */
export function readNames(
  reading: Reading,
  located: Located | undefined,
  key: string,
): readonly LocatedText[] {
  if (located === undefined || located.kind === 'faulty') return NONE;
  if (located.kind === 'text') return [located];
  const { span } = located;
  if (located.kind !== 'list') {
    report(reading, 'HA202', { span }, `\`${key}\` takes names only, not ${kindName(located)}`);
    return [];
  }
  if (located.items.length === 0) {
    const hint = `name at least one, or leave \`${key}\` out`;
    report(reading, 'HA216', { span, hint }, 'the list is empty');
  }
  return located.items.flatMap((item) => oneName(reading, item, key));
}

function oneName(reading: Reading, item: Located, key: string): LocatedText[] {
  if (item.kind === 'text') return [item];
  if (item.kind !== 'faulty') {
    report(reading, 'HA202', { span: item.span }, `\`${key}\` takes names only, not ${kindName(item)}`);
  }
  return [];
}

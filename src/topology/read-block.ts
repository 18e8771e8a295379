import { kindName, type Located, type LocatedMap, spanAt } from './located.js';
import { readShape } from './read-shape.js';
import { type Reading, report } from './reading.js';
import { blockShape, countOf } from './schema.js';
import type { Block } from './topology.js';

const HINT = 'write a name, a list (all must work), { series: [...] } or { parallel: [...], required: 2 }';

/**
 * Reads a block expression; undefined, with the problems noted, where nothing can be made of it.
 * Recursion is bounded by the nesting limit, aliases included.
 */
export function readBlock(reading: Reading, located: Located): Block | undefined {
  const { span } = located;
  if (located.kind === 'faulty') return undefined;
  if (located.kind === 'map') return readMap(reading, located);
  if (located.kind === 'list') return { type: 'series', parts: readParts(reading, located), span };
  if (located.kind === 'text' && located.text !== '') return { type: 'name', name: located.text, span };
  report(reading, 'HA218', { span, hint: HINT }, 'a block is needed here, not nothing');
  return undefined;
}

function readMap(reading: Reading, located: LocatedMap): Block | undefined {
  const { span } = located;
  const { value } = readShape(reading, blockShape, located);
  const series = located.entries.get('series');
  const parallel = located.entries.get('parallel');
  if (series && parallel) return noteBoth(reading, located);
  if (series) {
    if (value.required !== undefined) noteRequired(reading, located);
    return { type: 'series', parts: readParts(reading, series.value), span };
  }
  if (parallel) {
    const parts = readParts(reading, parallel.value);
    const required = value.required ?? 1;
    return { type: 'parallel', parts, required: requiredOf(reading, located, required), span };
  }
  // An unknown key has been noted, and may stand for one of them.
  if (located.complete && [...located.entries.keys()].every((key) => key === 'required'))
    report(reading, 'HA218', { span, hint: HINT }, 'neither `series` nor `parallel` is written here');
  return undefined;
}

function noteBoth(reading: Reading, { entries }: LocatedMap): undefined {
  const spans = [entries.get('series')!.keySpan, entries.get('parallel')!.keySpan];
  const [first, second] = spans.sort((a, b) => a.start - b.start);
  const related = [{ span: first!, label: 'said here' }];
  const hint = 'put one of them inside the other';
  report(reading, 'HA218', { span: second!, related, hint }, '`series` and `parallel` exclude each other');
}

function noteRequired(reading: Reading, { entries }: LocatedMap): void {
  const hint = 'all parts of a series must work: take it out, or write `parallel`';
  const span = entries.get('required')!.keySpan;
  report(reading, 'HA201', { span, hint }, '`required` goes with `parallel` only');
}

function readParts(reading: Reading, located: Located): Block[] {
  const { span } = located;
  if (located.kind === 'list') {
    if (located.items.length === 0)
      report(
        reading,
        'HA216',
        { span, hint: 'name at least one part, or leave the list out' },
        'the list is empty',
      );
    return located.items.flatMap((item) => readBlock(reading, item) ?? []);
  }
  if (located.kind !== 'faulty') {
    const hint = `write it in brackets: [${located.kind === 'text' ? located.text : 'a, b'}]`;
    report(reading, 'HA202', { span, hint }, `a list is needed here, not ${kindName(located)}`);
  }
  return [];
}

function requiredOf(reading: Reading, located: LocatedMap, needed: Parameters<typeof countOf>[0]): number {
  const members = located.entries.get('parallel')!.value;
  const count = members.kind === 'list' ? members.items.length : 0;
  if (count === 0) return 1;
  const required = countOf(needed, count);
  if (required <= count) return required;
  const span = spanAt(located, ['required']);
  const hint = `at most ${count}, or more members`;
  report(reading, 'HA304', { span, hint }, `${required} are required but there are only ${count}`);
  return count;
}

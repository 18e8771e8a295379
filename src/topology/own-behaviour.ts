import type { Span } from '../diagnostics/span.js';
import type { Availability } from '../quantity/availability.js';
import { HOUR } from '../quantity/calendar.js';
import { type Located, spanAt, valueUnder } from './located.js';
import { type Reading, report } from './reading.js';
import type { FigureForm, Figures } from './topology.js';

/** The keys of own behaviour, read; durations in seconds, the rate in failures per hour. */
export interface BehaviourKeys {
  availability?: Availability | undefined;
  unavailability?: number | undefined;
  mtbf?: number | undefined;
  failures?: number | undefined;
  mttr?: number | undefined;
}

/** What is described: its name, where that stands, and the map of keys that were written. */
export interface Part {
  name: string;
  span: Span;
  located: Located;
  /** False where keys could not be read that may say what seems to be missing. */
  whole: boolean;
}

const FORMS: readonly FigureForm[] = ['availability', 'unavailability', 'mtbf', 'failures'];
const HINT = 'write `availability`, `unavailability`, `mtbf` with `mttr`, or `failures` with `mttr`';

/**
 * Unavailability and frequency from the one form that a part is described in:
 * q = 1 - A and w = q / mttr; q = mttr / (mtbf + mttr) and w = 1 / (mtbf + mttr); q = rate · mttr and w = rate.
 * Undefined, with the problem noted, where there is not exactly one form.
 */
export function ownBehaviour(reading: Reading, keys: BehaviourKeys, part: Part): Figures | undefined {
  const [form, second] = FORMS.filter((candidate) => keys[candidate] !== undefined);
  if (form === undefined)
    return noteMissing(reading, part, `nothing says how often \`${part.name}\` fails`, HINT);
  if (second !== undefined) return noteSecond(reading, part, form, second);
  const span = spanAt(part.located, [form]);
  const hours = keys.mttr === undefined ? undefined : keys.mttr / HOUR;
  if (form === 'availability' || form === 'unavailability') {
    const unavailability = keys.availability?.unavailability ?? keys.unavailability!;
    return { unavailability, frequency: frequencyOf(unavailability, hours), form, span };
  }
  if (hours === undefined) {
    const hint = 'add `mttr`, here or under `defaults`';
    return noteMissing(reading, { ...part, span }, `\`${form}\` needs an \`mttr\``, hint);
  }
  return form === 'mtbf'
    ? fromMtbf(keys.mtbf! / HOUR, hours, span)
    : fromRate(reading, keys.failures!, hours, part);
}

/** What never fails has frequency 0, known without a repair time. */
function frequencyOf(unavailability: number, hours: number | undefined): number | null {
  if (unavailability === 0) return 0;
  return hours === undefined ? null : unavailability / hours;
}

function fromMtbf(up: number, down: number, span: Span): Figures {
  return { unavailability: down / (up + down), frequency: 1 / (up + down), form: 'mtbf', span };
}

function fromRate(reading: Reading, rate: number, hours: number, part: Part): Figures | undefined {
  const unavailability = rate * hours;
  const span = spanAt(part.located, ['failures']);
  if (unavailability < 1) return { unavailability, frequency: rate, form: 'failures', span };
  const mttr = valueUnder(part.located, 'mttr');
  const related = mttr === undefined ? [] : [{ span: mttr.span, label: 'each of them lasts so long' }];
  const hint = 'check the units: `/day` is not `/year`, and `mo` is months';
  report(reading, 'HA214', { span, related, hint }, `\`${part.name}\` would be down all of the time`);
  return undefined;
}

function noteMissing(reading: Reading, part: Part, problem: string, hint: string): undefined {
  if (part.whole) report(reading, 'HA213', { span: part.span, hint }, problem);
}

function noteSecond(reading: Reading, { located }: Part, ...forms: [FigureForm, FigureForm]): undefined {
  const spans = forms.map((form) => spanAt(located, [form])).sort((a, b) => a.start - b.start);
  const related = [{ span: spans[0]!, label: 'said here' }];
  const problem = `\`${forms[0]}\` and \`${forms[1]}\` exclude each other`;
  report(reading, 'HA213', { span: spans[1]!, related, hint: 'keep one of them' }, problem);
}

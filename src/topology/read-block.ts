import { kindName, type Located, type LocatedMap, type LocatedText, spanAt, valueUnder } from './located.js';
import { readNetwork } from './read-network.js';
import { failoverTimes, readCircuitBreaker, readHealthCheck } from './read-reactions.js';
import { readShape } from './read-shape.js';
import { type Reading, report } from './reading.js';
import { blockShape, countOf, failoverBlockShape, type Required } from './schema.js';
import type { Block, FailoverBlock, NameBlock, Operation } from './topology.js';

const HINT = 'write a name, a list (all must work), { series: [...] } or { parallel: [...], required: 2 }';

/** Keys of which a block that is a map has exactly one. */
const FORMS = ['series', 'parallel', 'optional', 'fallback', 'failover', 'network'] as const;
type Form = (typeof FORMS)[number];

/**
 * Reads a block expression; undefined, with the problems noted, where nothing can be made of it.
 * Recursion is bounded by the nesting limit, aliases included.
 */
export function readBlock(reading: Reading, located: Located): Block | undefined {
  const { span } = located;
  if (located.kind === 'faulty') return undefined;
  if (located.kind === 'map') return readMap(reading, located);
  if (located.kind === 'list') return { type: 'series', parts: readParts(reading, located), span };
  if (located.kind === 'text' && located.text !== '') return readName(located);
  report(reading, 'HA218', { span, hint: HINT }, 'a block is needed here, not nothing');
  return undefined;
}

/** `db`, or `db.read` and `db.write` for an operation. */
function readName({ text, span }: LocatedText): NameBlock {
  const [, name, operation] = /^(.*)\.(read|write)$/.exec(text) ?? [];
  return { type: 'name', name: name ?? text, operation: (operation as Operation | undefined) ?? null, span };
}

function readMap(reading: Reading, located: LocatedMap): Block | undefined {
  const { value } = readShape(reading, blockShape, located);
  const forms = FORMS.filter((form) => located.entries.has(form));
  const [form, second] = forms;
  if (form === undefined) return noteNone(reading, located);
  if (second !== undefined) return noteBoth(reading, located, [form, second]);
  if (form !== 'parallel' && value.required !== undefined) noteRequired(reading, located, form);
  noteMisplaced(reading, located, form);
  return readForm(reading, located, form, value.required ?? 1);
}

function readForm(reading: Reading, located: LocatedMap, form: Form, needed: Required): Block | undefined {
  const { span } = located;
  const inside = located.entries.get(form)!.value;
  switch (form) {
    case 'network':
      return readNetwork(reading, inside);
    case 'failover':
      return readFailover(reading, inside, located);
    case 'optional': {
      const part = readBlock(reading, inside);
      return part && { type: 'optional', part, breaker: readCircuitBreaker(reading, located), span };
    }
    case 'fallback': {
      const breaker = readCircuitBreaker(reading, located);
      return { type: 'fallback', parts: readParts(reading, inside), breaker, span };
    }
    case 'parallel': {
      const parts = readParts(reading, inside);
      const healthCheck = readHealthCheck(reading, located);
      return { type: 'parallel', parts, required: requiredOf(reading, located, needed), healthCheck, span };
    }
    default:
      return { type: 'series', parts: readParts(reading, inside), span };
  }
}

const FAILOVER_FORM = 'write { primary: a, standby: b, detection: 15s, switchover: 30s }';

/** The inside of a `failover` block; a health check may stand beside it. */
function readFailover(reading: Reading, located: Located, owner: Located): FailoverBlock | undefined {
  const shaped = readShape(reading, failoverBlockShape, located, FAILOVER_FORM);
  if (located.kind !== 'map') return undefined;
  const [primary, standby] = (['primary', 'standby'] as const).map((key) => {
    const value = valueUnder(located, key);
    const missing = value === undefined && shaped.whole && !shaped.faulty.has(key);
    const at = { span: located.span, hint: FAILOVER_FORM };
    if (missing) report(reading, 'HA203', at, `the failover has no \`${key}\``);
    return value && readBlock(reading, value);
  });
  const times = failoverTimes(reading, located, shaped, owner);
  if (!primary || !standby || !times) return undefined;
  const needs = readNeeds(reading, located);
  return { type: 'failover', primary, standby, failover: { ...times, active: 1, needs }, span: located.span };
}

/** What a failover needs to act. */
export function readNeeds(reading: Reading, failover: Located): Block | null {
  const needs = valueUnder(failover, 'needs');
  return (needs && readBlock(reading, needs)) ?? null;
}

/** Which blocks each kind of reaction goes with. */
const REACTIONS: Readonly<Record<string, readonly Form[]>> = {
  health_check: ['parallel', 'failover'],
  circuit_breaker: ['optional', 'fallback'],
};

function noteMisplaced(reading: Reading, { entries }: LocatedMap, form: Form): void {
  for (const [key, forms] of Object.entries(REACTIONS)) {
    const entry = entries.get(key);
    if (entry === undefined || forms.includes(form)) continue;
    const hint = `it goes with \`${forms.join('` or `')}\``;
    report(reading, 'HA201', { span: entry.keySpan, hint }, `\`${key}\` means nothing beside \`${form}\``);
  }
}

function noteNone(reading: Reading, { complete, entries, span }: LocatedMap): undefined {
  // An unknown key has been noted, and may stand for one of them.
  if (complete && [...entries.keys()].every((key) => key === 'required'))
    report(reading, 'HA218', { span, hint: HINT }, 'neither `series` nor `parallel` is written here');
}

function noteBoth(reading: Reading, { entries }: LocatedMap, forms: readonly [Form, Form]): undefined {
  const spans = forms.map((form) => entries.get(form)!.keySpan);
  const [first, second] = spans.sort((a, b) => a.start - b.start);
  const related = [{ span: first!, label: 'said here' }];
  const hint = 'put one of them inside the other';
  const problem = `\`${forms[0]}\` and \`${forms[1]}\` exclude each other`;
  report(reading, 'HA218', { span: second!, related, hint }, problem);
}

function noteRequired(reading: Reading, { entries }: LocatedMap, form: Form): void {
  const hint =
    form === 'series' ? 'all parts of a series must work: take it out, or write `parallel`' : 'take it out';
  const span = entries.get('required')!.keySpan;
  report(reading, 'HA201', { span, hint }, '`required` goes with `parallel` only');
}

function readParts(reading: Reading, located: Located): Block[] {
  const { span } = located;
  if (located.kind === 'list') {
    const hint = 'name at least one part, or leave the list out';
    if (located.items.length === 0) report(reading, 'HA216', { span, hint }, 'the list is empty');
    return located.items.flatMap((item) => readBlock(reading, item) ?? []);
  }
  if (located.kind !== 'faulty') {
    const hint = `write it in brackets: [${located.kind === 'text' ? located.text : 'a, b'}]`;
    report(reading, 'HA202', { span, hint }, `a list is needed here, not ${kindName(located)}`);
  }
  return [];
}

function requiredOf(reading: Reading, located: LocatedMap, needed: Required): number {
  const members = located.entries.get('parallel')!.value;
  const count = members.kind === 'list' ? members.items.length : 0;
  if (count === 0) return 1;
  const required = countOf(needed, count);
  if (required <= count) return required;
  const span = spanAt(located, ['required']);
  const hint = `at most ${count}, or more members`;
  report(reading, 'HA304', { span, hint }, `${required} are required, of ${count}`);
  return count;
}

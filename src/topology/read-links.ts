import { kindName, type Located, type LocatedMap, spanAt, valueUnder } from './located.js';
import { ownBehaviour } from './own-behaviour.js';
import type { Defaults } from './read-component.js';
import { readNames } from './read-names.js';
import { readShape } from './read-shape.js';
import { type Reading, report } from './reading.js';
import { linkShape } from './schema.js';
import type { Link } from './topology.js';

const HINT = 'write - { between: [eu, us], availability: 99.95% }';

/** Reads `links`, a list; what is wrong is noted, and what is right still counts for later checks. */
export function readLinks(reading: Reading, located: Located | undefined, defaults: Defaults): Link[] {
  if (located === undefined || located.kind === 'empty' || located.kind === 'faulty') return [];
  if (located.kind !== 'list') {
    report(
      reading,
      'HA202',
      { span: located.span, hint: HINT },
      `a list of links is needed here, not ${kindName(located)}`,
    );
    return [];
  }
  return located.items.flatMap((item) => readLink(reading, item, defaults));
}

function readLink(reading: Reading, located: Located, defaults: Defaults): Link[] {
  const { value, faulty, whole } = readShape(reading, linkShape, located, HINT);
  if (located.kind !== 'map') return [];
  const between = readEnds(reading, located);
  const name = value.name ?? between?.join('~') ?? 'link';
  const part = { name, span: located.span, located, whole: whole && faulty.size === 0 };
  const figures = ownBehaviour(reading, { ...value, mttr: value.mttr ?? defaults.mttr }, part);
  const span = value.name === undefined ? located.span : spanAt(located, ['name']);
  if (between === undefined || figures === undefined) return [];
  return [{ name, span, between, figures }];
}

function readEnds(reading: Reading, located: LocatedMap): readonly [string, string] | undefined {
  const between = valueUnder(located, 'between');
  const names = readNames(reading, between, 'between');
  const [first, second, third] = names;
  if (first !== undefined && second !== undefined && third === undefined) {
    if (first.text !== second.text) return [first.text, second.text];
    const hint = 'a link joins two different domains';
    report(reading, 'HA309', { span: second.span, hint }, `the link joins \`${first.text}\` to itself`);
    return undefined;
  }
  const hint = 'write between: [eu, us]';
  if (between === undefined)
    report(reading, 'HA203', { span: located.span, hint }, 'the link does not say what it joins');
  else if (between.kind === 'list' && between.items.length > 0) {
    report(reading, 'HA202', { span: between.span, hint }, `a link joins two domains, not ${names.length}`);
  }
  return undefined;
}

import { MAX_NETWORK_LINKS } from './limits.js';
import { kindName, type Located, type LocatedText, spanAt, valueUnder } from './located.js';
import { readNames } from './read-names.js';
import { readShape } from './read-shape.js';
import { type Reading, report } from './reading.js';
import { networkShape } from './schema.js';
import type { NameBlock, NetworkBlock, NetworkLink } from './topology.js';

const HINT = 'write { from: a, to: d, links: [[a, b], [b, d]] }';

/** Reads the inside of `network`; undefined, with the problems noted, where its ends or its links cannot be read. */
export function readNetwork(reading: Reading, located: Located): NetworkBlock | undefined {
  const { span } = located;
  const { faulty } = readShape(reading, networkShape, located, HINT);
  if (located.kind !== 'map') return undefined;
  const [from, to] = (['from', 'to'] as const).map((key) => endOf(reading, located, key, faulty.has(key)));
  const links = readWires(reading, located, faulty.has('links'));
  const junctions = new Set(
    readNames(reading, valueUnder(located, 'junctions'), 'junctions').map(({ text }) => text),
  );
  if (!from || !to || links === undefined) return undefined;
  const network: NetworkBlock = { type: 'network', from, to, links, junctions, span };
  if (!isConnected(network)) {
    const at = { span: spanAt(located, ['links']), hint: 'add the links on the way' };
    report(reading, 'HA310', at, `no links lead from \`${from.name}\` to \`${to.name}\``);
  }
  return network;
}

function endOf(
  reading: Reading,
  located: Located,
  key: 'from' | 'to',
  faulty: boolean,
): NameBlock | undefined {
  const end = valueUnder(located, key);
  if (end?.kind === 'text') return nameBlock(end);
  if (end === undefined && !faulty) {
    report(
      reading,
      'HA203',
      { span: located.span, hint: HINT },
      `the network does not say where it goes ${key}`,
    );
  }
  return undefined;
}

function readWires(reading: Reading, network: Located, faulty: boolean): NetworkLink[] | undefined {
  const located = valueUnder(network, 'links');
  if (located?.kind === 'list' && located.items.length > MAX_NETWORK_LINKS) {
    const at = { span: located.span, hint: 'split it into networks that are joined at single nodes' };
    report(reading, 'HA406', at, `a network of more than ${MAX_NETWORK_LINKS} links`);
    return undefined;
  }
  if (located?.kind === 'list' && located.items.length > 0) {
    return located.items.flatMap((item) => readWire(reading, item) ?? []);
  }
  const at = { span: located?.span ?? network.span, hint: HINT };
  if (located === undefined) {
    if (!faulty) report(reading, 'HA203', at, 'the network has no `links`');
  } else if (located.kind === 'list') report(reading, 'HA216', at, 'the list is empty');
  else if (located.kind !== 'faulty')
    report(reading, 'HA202', at, `a list of links is needed here, not ${kindName(located)}`);
  return undefined;
}

/** `[a, b]`, or `[a, b, cable]` where a component carries the link. */
function readWire(reading: Reading, located: Located): NetworkLink | undefined {
  const names = readNames(reading, located, 'links');
  const [first, second, carrier, more] = names;
  const whole = located.kind === 'list' && names.length === located.items.length;
  if (first === undefined || second === undefined || more !== undefined) {
    const at = { span: located.span, hint: 'write [a, b], or [a, b, cable] where a component carries it' };
    if (located.kind === 'text' || (whole && names.length > 0))
      report(reading, 'HA202', at, 'a link joins two nodes');
    return undefined;
  }
  if (first.text === second.text) {
    const at = { span: second.span, hint: 'a link joins two different nodes' };
    report(reading, 'HA309', at, `the link joins \`${first.text}\` to itself`);
  }
  return { ends: [nameBlock(first), nameBlock(second)], carrier: carrier ? nameBlock(carrier) : null };
}

function nameBlock({ text, span }: LocatedText): NameBlock {
  return { type: 'name', name: text, operation: null, span };
}

/** Whether there is a way at all, everything working. */
function isConnected({ from, to, links }: NetworkBlock): boolean {
  const reached = new Set([from.name]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const { ends } of links) {
      const [a, b] = ends.map(({ name }) => name) as [string, string];
      if (reached.has(a)) reached.add(b);
      else if (reached.has(b)) reached.add(a);
    }
  }
  return reached.has(to.name);
}

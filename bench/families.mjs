/**
 * Topologies that grow, as YAML text: the same arguments give the same text. Shared by the benchmarks and by tests.
 */

const numbers = (count) => Array.from({ length: count }, (_, index) => index);
const names = (prefix, count) => numbers(count).map((index) => `${prefix}${index}`);

/** Whole numbers 0 .. below − 1 in an order that the seed alone decides (a linear congruential generator). */
export function seededNumbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const components = (entries) => `components:\n${entries.map((entry) => `  ${entry}\n`).join('')}`;

/** Domains zone-0 .. in a region. */
const zonesIn = (zones) =>
  [
    'domains:',
    '  region: { availability: 99.99%, mttr: 2h }',
    ...names('zone-', zones).map((zone) => `  ${zone}: { in: region, availability: 99.9%, mttr: 1h }`),
    '',
  ].join('\n');

const spread = (zones) => `[${names('zone-', zones).join(', ')}]`;

/** Parts in series. */
export function chain(count) {
  const parts = names('c', count);
  const entries = parts.map((name) => `${name}: { availability: 99.999%, mttr: 1h }`);
  return `${components(entries)}system: [${parts.join(', ')}]\n`;
}

/** `count` replicas of 99 %, of which `required` must work. */
export function kOfN(required, count) {
  return `${components([`c: { availability: 99%, mttr: 1h, replicas: ${count}, required: ${required} }`])}system: c\n`;
}

/** The same, spread over zones in a region. */
export function kOfNZones(required, count, zones) {
  const replicas = `replicas: ${count}, required: ${required}, spread: ${spread(zones)}`;
  return `${zonesIn(zones)}${components([`c: { availability: 99%, mttr: 1h, ${replicas} }`])}system: c\n`;
}

/** `count` parts, single ones and parallel pairs in turn, in ten blocks of blocks. */
export function seriesParallel(count) {
  const parts = names('c', count);
  const entries = parts.map((name) => `${name}: { availability: 99.9%, mttr: 1h }`);
  const pieces = [];
  for (let at = 0; at < count; at += 3) {
    const [single, ...pair] = parts.slice(at, at + 3);
    pieces.push(
      pair.length < 2 ? [single, ...pair].join(', ') : `${single}, { parallel: [${pair.join(', ')}] }`,
    );
  }
  const size = Math.ceil(pieces.length / 10);
  const blocks = numbers(10).map((index) => pieces.slice(index * size, (index + 1) * size));
  const filled = blocks.filter((block) => block.length > 0);
  const lines = filled.map((block, index) => `  b${index}: [${block.join(', ')}]\n`);
  const pairs = numbers(Math.ceil(filled.length / 2)).map((index) => {
    const both = names('b', filled.length).slice(2 * index, 2 * index + 2);
    return both.length === 1 ? both[0] : `{ parallel: [${both.join(', ')}] }`;
  });
  return `${components(entries)}blocks:\n${lines.join('')}system: [${pairs.join(', ')}]\n`;
}

/**
 * Services in five layers, each in 2 or 3 replicas over three zones of a region and on 3 to 5 services of the next layer,
 * which others are on too. Those are needed each (`redundant` 0), or in pairs of which one suffices; `redundant` is the
 * share of services of which the latter holds, false and true standing for 0 and 1. The whole first layer must work.
 */
export function microservices({ services, redundant = 0, layers = 5, seed = 1 }) {
  const random = seededNumbers(seed);
  const width = Math.ceil(services / layers);
  const parts = names('s', services);
  const entries = parts.map((name, index) => {
    const below = parts.slice((Math.floor(index / width) + 1) * width).slice(0, width);
    const needs = picked(below, 3 + random(3), random);
    const isRedundant = random(100) < 100 * Number(redundant);
    const written = isRedundant && needs.length > 1 ? pairsOf(needs) : needs;
    const needed = written.length > 0 ? `, depends_on: [${written.join(', ')}]` : '';
    const replicas = `replicas: ${2 + random(2)}, spread: ${spread(3)}`;
    return `${name}: { availability: 99.9%, mttr: 10m, ${replicas}${needed} }`;
  });
  return `${zonesIn(3)}${components(entries)}system: [${parts.slice(0, width).join(', ')}]\n`;
}

/** Different items, at most `count`. */
function picked(items, count, random) {
  const left = [...items];
  return numbers(Math.min(count, left.length)).map(() => left.splice(random(left.length), 1)[0]);
}

/** Each in one pair; an odd one out has the first as its alternative. */
function pairsOf(items) {
  return numbers(Math.ceil(items.length / 2)).map(
    (index) => `{ parallel: [${items[2 * index]}, ${items[2 * index + 1] ?? items[0]}] }`,
  );
}

/** Figures that differ from one to the next. */
const unlike = (index) => `availability: ${99 + (index % 97) / 100}%, mttr: ${10 + (index % 5) * 10}m`;
const HEALTH_CHECK = 'health_check: { interval: 5s, failure_threshold: 3 }';

/**
 * A block of `members`, most of which are required, each of three components; the third is the first of a member a few places
 * on, so that all are entangled.
 */
export function overlappingTriples(members) {
  const parts = names('c', members);
  const triples = numbers(members).map(
    (at) => `[${[at, at + 1, at + 7].map((part) => parts[part % members]).join(', ')}]`,
  );
  const entries = parts.map((name, index) => `${name}: { ${unlike(37 * index)} }`);
  return `${components(entries)}system: { parallel: [${triples.join(', ')}], required: majority, ${HEALTH_CHECK} }\n`;
}

/** `count` members of different figures over three zones, most of which are required. */
export function unlikeInZones(count) {
  const entries = names('c', count).map((name, index) => {
    const zone = `zone-${index % 3}`;
    return `${name}: { availability: ${99 + (index % 1000) / 1001}%, mttr: 1h, in: ${zone} }`;
  });
  const parts = names('c', count).join(', ');
  return `${zonesIn(3)}${components(entries)}system: { parallel: [${parts}], required: majority }\n`;
}

/** Domains, the first of which everything is seen from, and links between them by their numbers; all fail. */
const linked = (domains, pairs) =>
  [
    'domains:',
    ...names('d', domains).map((name, index) => `  ${name}: { ${unlike(11 * index)} }`),
    'links:',
    ...pairs.map(([a, b], index) => `  - { between: [d${a}, d${b}], ${unlike(13 * index)} }`),
    '',
  ].join('\n');

const seenFromFirst = (path) => `journeys: { j: { path: [${path.join(', ')}], from: d0 } }\n`;

/** A hub, a ring of domains around it that are all linked to it, and a component in each. */
export function wheel(spokes) {
  const around = numbers(spokes).map((index) => index + 1);
  const pairs = around.flatMap((at) => [
    [0, at],
    [at, (at % spokes) + 1],
  ]);
  const entries = around.map((at) => `c${at}: { ${unlike(17 * at)}, in: d${at} }`);
  return `${linked(spokes + 1, pairs)}${components(entries)}${seenFromFirst(around.map((at) => `c${at}`))}`;
}

/**
 * A ring of domains with chords, and components of five replicas, three of which are required, over four or five of them
 * each, with health checks: the ways to them are entangled, and with each other.
 */
export function ringWithChords(domains, count) {
  const around = numbers(domains);
  const random = seededNumbers(domains);
  const pairs = around.flatMap((at) => [
    [at, (at + 1) % domains],
    ...(at < domains - 5 ? [[at, at + 5]] : []),
  ]);
  const entries = names('c', count).map((name, index) => {
    const spots = new Set();
    while (spots.size < 4 + (index % 2)) spots.add(random(domains));
    const spread = [...spots].map((at) => `d${at}`).join(', ');
    return `${name}: { ${unlike(19 * index)}, replicas: 5, required: 3, spread: [${spread}], ${HEALTH_CHECK} }`;
  });
  return `${linked(domains, pairs)}${components(entries)}${seenFromFirst(names('c', count))}`;
}

/** Pairs of components, each crossed with others: any of three of every row must work. */
export function crossed(count) {
  const random = seededNumbers(count);
  const rows = numbers(count).map(() => {
    const row = new Set();
    while (row.size < 3) row.add(`c${random(count)}`);
    return `{ parallel: [${[...row].join(', ')}] }`;
  });
  const entries = names('c', count).map((name, index) => `${name}: { ${unlike(23 * index)} }`);
  return `${components(entries)}system: [${rows.join(', ')}]\n`;
}

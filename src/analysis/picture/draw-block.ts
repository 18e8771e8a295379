import type { Block, FailoverBlock, NameBlock, NetworkBlock } from '../../topology/topology.js';
import type { Canvas, Entry, Fragment } from './canvas.js';

/** Fragments of names, each drawn before what uses it. */
export type Drawn = ReadonlyMap<string, Fragment>;

/** Draws a block over names that have been drawn; its nesting is limited, so it may recurse. */
export function drawBlock(canvas: Canvas, drawn: Drawn, block: Block): Fragment {
  const inside = (part: Block) => drawBlock(canvas, drawn, part);
  switch (block.type) {
    case 'name':
      return mention(drawn, block);
    case 'series':
      return series(canvas, block.parts.map(inside));
    case 'parallel':
      return parallel(canvas, block.parts.map(inside), block.required);
    case 'optional':
      return { entries: as('optional', inside(block.part).entries), exits: [], passable: true };
    case 'fallback':
      return beside(block.parts.map((part, index) => (index === 0 ? inside(part) : softly(inside(part)))));
    case 'failover':
      return failover(canvas, drawn, block);
    case 'network':
      return network(canvas, drawn, block);
  }
}

function mention(drawn: Drawn, { name, operation }: NameBlock): Fragment {
  const fragment = drawn.get(name)!;
  if (operation === null) return fragment;
  return { ...fragment, entries: fragment.entries.map((entry) => ({ ...entry, label: operation })) };
}

function series(canvas: Canvas, parts: readonly Fragment[]): Fragment {
  const entries: Entry[] = [];
  let exits: readonly string[] = [];
  let passable = true;
  for (const part of parts) {
    canvas.lead(exits, part.entries);
    if (passable) for (const entry of part.entries) entries.push(entry);
    exits = part.passable ? [...exits, ...part.exits] : part.exits;
    passable &&= part.passable;
  }
  return { entries, exits, passable };
}

/** Where more than one part must work, the ways meet in a gate that counts them. */
function parallel(canvas: Canvas, parts: readonly Fragment[], required: number): Fragment {
  const together = beside(parts);
  if (required === 1) return together;
  const gate = canvas.addPoint('gate', `${required} of ${parts.length}`);
  for (const exit of together.exits) canvas.connect(exit, { id: gate, kind: 'way', label: '' });
  return { ...together, exits: [gate] };
}

function beside(parts: readonly Fragment[]): Fragment {
  return {
    entries: parts.flatMap(({ entries }) => entries),
    exits: parts.flatMap(({ exits }) => exits),
    passable: parts.some(({ passable }) => passable),
  };
}

function softly(fragment: Fragment): Fragment {
  return { ...fragment, entries: as('fallback', fragment.entries) };
}

function as(kind: Entry['kind'], entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => ({ ...entry, kind }));
}

function failover(canvas: Canvas, drawn: Drawn, { primary, standby, failover }: FailoverBlock): Fragment {
  const first = drawBlock(canvas, drawn, primary);
  const second = drawBlock(canvas, drawn, standby);
  if (failover.needs) {
    const needed = as('needs', drawBlock(canvas, drawn, failover.needs).entries);
    for (const { id } of second.entries) canvas.lead([id], needed);
  }
  return beside([first, { ...second, entries: as('standby', second.entries) }]);
}

/** Nodes and links as they are written; a carrier of a link stands between its ends. */
function network(canvas: Canvas, drawn: Drawn, { from, to, links, junctions }: NetworkBlock): Fragment {
  const of = (name: string): Fragment => {
    if (!junctions.has(name)) return drawn.get(name)!;
    const id = canvas.add({ id: `junction ${name}`, kind: 'point', name });
    return { entries: [{ id, kind: 'way', label: '' }], exits: [id], passable: false };
  };
  for (const { ends, carrier } of links) {
    const [one, other] = ends.map(({ name }) => of(name)) as [Fragment, Fragment];
    const middle = carrier === null ? null : of(carrier.name);
    if (middle !== null) canvas.lead(one.exits, as('link', middle.entries));
    canvas.lead((middle ?? one).exits, as('link', other.entries));
  }
  return { entries: of(from.name).entries, exits: of(to.name).exits, passable: false };
}

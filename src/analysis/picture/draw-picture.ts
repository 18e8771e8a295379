import { usageOf } from '../../structure/usage.js';
import type { Journey, Topology } from '../../topology/topology.js';
import { Canvas, type Fragment } from './canvas.js';
import { domainsOf } from './domains-of.js';
import { drawBlock } from './draw-block.js';
import type { Picture } from './picture.js';

/** Up to so many components, replicas are drawn apart in their domains. */
const MOST_APART = 16;

/** The block diagram of some journeys: every part once, with its needs, in frames for the domains. */
export function drawPicture(topology: Topology, journeys: readonly Journey[]): Picture {
  const used = new Set(journeys.flatMap(({ path }) => [...usageOf(topology, path).keys()]));
  const components = [...used].filter((name) => topology.components.has(name)).length;
  const canvas = new Canvas(topology, components <= MOST_APART);
  const drawn = new Map<string, Fragment>();
  for (const name of topology.order) if (used.has(name)) drawn.set(name, drawName(canvas, drawn, name));
  for (const { name, path, from } of journeys) {
    const id = canvas.add({ id: `journey ${name}`, kind: 'journey', name, frame: from });
    canvas.lead([id], drawBlock(canvas, drawn, path).entries);
  }
  const seen = journeys.some(({ from }) => from !== null);
  const { beside, frames, links } = domainsOf(canvas.nodes.values(), topology, seen ? topology.links : []);
  for (const name of beside) canvas.domain(name);
  return { nodes: [...canvas.nodes.values()], edges: [...canvas.edges.values()], frames, links };
}

function drawName(canvas: Canvas, drawn: ReadonlyMap<string, Fragment>, name: string): Fragment {
  const { components, blocks } = canvas.topology;
  const component = components.get(name);
  if (component === undefined) return drawBlock(canvas, drawn, blocks.get(name)!.block);
  const fragment = canvas.component(component);
  for (const block of [
    ...component.dependsOn,
    ...(component.failover?.needs ? [component.failover.needs] : []),
  ]) {
    const needed = drawBlock(canvas, drawn, block).entries.map((entry) => ({
      ...entry,
      kind: entry.kind === 'way' ? ('needs' as const) : entry.kind,
    }));
    canvas.lead(fragment.exits, needed);
  }
  return fragment;
}

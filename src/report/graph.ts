import type { TopologyAnalysis } from '../analysis/analyse-topology.js';
import { drawPicture } from '../analysis/picture/draw-picture.js';
import type {
  EdgeKind,
  PictureEdge,
  PictureFrame,
  PictureLink,
  PictureNode,
} from '../analysis/picture/picture.js';

/** What is known about a part of a picture; null where nothing was computed for it. */
export interface PartFigures {
  unavailability: number | null;
  /** What it costs the journey that it costs most, seconds a year. */
  cost: number;
  /** `cost` as a share of the dearest part's, 0 to 1. */
  share: number;
  /** Whether it alone takes down a journey of the picture. */
  single: boolean;
}

export type { EdgeKind };
export type GraphNode = PictureNode & PartFigures;
export type GraphFrame = PictureFrame & PartFigures;
export type GraphLink = PictureLink & PartFigures;
export type GraphEdge = PictureEdge;

/** A block diagram with its figures. */
export interface Graph {
  name: string;
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  frames: readonly GraphFrame[];
  links: readonly GraphLink[];
}

/** The block diagram of everything that was evaluated. */
export function assembleGraph(analysis: TopologyAnalysis): Graph {
  const { topology, journeys } = analysis;
  const picture = drawPicture(
    topology,
    journeys.map(({ journey }) => journey),
  );
  const figuresOf = figures(analysis);
  return {
    name: topology.name,
    nodes: picture.nodes.map((node) => ({ ...node, ...figuresOf(node.name, node.kind) })),
    edges: picture.edges,
    frames: picture.frames.map((frame) => ({ ...frame, ...figuresOf(frame.name, 'domain') })),
    links: picture.links.map((link) => ({ ...link, ...figuresOf(link.name, 'link') })),
  };
}

const WITH_FIGURES = new Set(['component', 'domain', 'link']);
const NOTHING: PartFigures = { unavailability: null, cost: 0, share: 0, single: false };

function figures({ journeys, components }: TopologyAnalysis) {
  const parts = new Map<string, PartFigures>();
  for (const { contributors } of journeys) {
    for (const { name, unavailability, improvement } of contributors) {
      const cost = Math.max(improvement, parts.get(name)?.cost ?? 0);
      parts.set(name, { ...NOTHING, unavailability, cost });
    }
  }
  const most = Array.from(parts.values()).reduce((dearest, { cost }) => Math.max(dearest, cost), 0);
  const single = new Set(journeys.flatMap(({ singlePoints }) => singlePoints.map(({ name }) => name)));
  const whole = new Map(components.map((component) => [component.name, component.unavailability]));
  const states = new Map(journeys.map(({ journey, unavailability }) => [journey.name, unavailability]));
  return (name: string, kind: PictureNode['kind'] | 'domain' | 'link'): PartFigures => {
    if (kind === 'journey') return { ...NOTHING, unavailability: states.get(name) ?? null };
    if (!WITH_FIGURES.has(kind)) return NOTHING;
    const { unavailability, cost } = parts.get(name) ?? NOTHING;
    return {
      unavailability: whole.get(name) ?? unavailability,
      cost,
      share: cost > 0 ? cost / most : 0,
      single: single.has(name),
    };
  };
}

/** What a node of a picture stands for. */
export type NodeKind =
  /** Someone on a journey: where reading begins. */
  | 'journey'
  /** A component. */
  | 'component'
  /** A failure domain that cannot be drawn around what is in it, or that links only lead through. */
  | 'domain'
  /** The replicas of a component that are in one domain; they lead to the component. */
  | 'units'
  /** So many of the ways that lead here must work. */
  | 'gate'
  /** A node of a network that never fails, or a place where many ways meet. */
  | 'point';

/** What an edge means: a way that must work, or one that matters in another sense. */
export type EdgeKind = 'way' | 'needs' | 'optional' | 'fallback' | 'standby' | 'link';

export interface PictureNode {
  id: string;
  kind: NodeKind;
  /** The name in the file; what a gate counts, such as `2 of 3`. */
  name: string;
  /** How many units there are, of a component or in one domain. */
  units: number;
  required: number;
  /** The domain whose frame it is in; null for none. */
  frame: string | null;
  /** Further domains that it is in, which cannot be drawn around it. */
  also: readonly string[];
}

export interface PictureEdge {
  from: string;
  to: string;
  kind: EdgeKind;
  /** Operations such as `read`; empty for none. */
  label: string;
}

/** A failure domain, drawn around what is in it. */
export interface PictureFrame {
  name: string;
  /** The domain whose frame it is in; null for none. */
  parent: string | null;
  /** Further domains that it is in, which cannot be drawn around it. */
  also: readonly string[];
}

/** A network link between two domains that are drawn, as frames or as nodes. */
export interface PictureLink {
  name: string;
  between: readonly [string, string];
}

/** A block diagram without figures: everything once, however often it is used. */
export interface Picture {
  nodes: readonly PictureNode[];
  edges: readonly PictureEdge[];
  frames: readonly PictureFrame[];
  links: readonly PictureLink[];
}

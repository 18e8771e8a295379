/** A topology to be written, as an importer found it; names are legal and unique already. */
export interface Sketch {
  /** Where it comes from, a line each. */
  comments: readonly string[];
  name: string | null;
  description: string | null;
  components: readonly SketchComponent[];
  blocks: readonly SketchNamedBlock[];
  /** Names of components or blocks, of each of which users want to know; a single one is the whole system. */
  journeys: readonly string[];
}

interface Noted {
  name: string;
  /** What else is known of it, in words. */
  comment: string | null;
}

/** A part that can fail; the unavailability is decimal text, written as it is. */
export interface SketchComponent extends Noted {
  unavailability: string;
}

export interface SketchNamedBlock extends Noted {
  block: SketchBlock;
}

export type SketchBlock =
  | { type: 'name'; name: string }
  | { type: 'series'; parts: readonly SketchBlock[] }
  | { type: 'parallel'; required: number; parts: readonly SketchBlock[] };

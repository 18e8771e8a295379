/** How something fails by itself, as written; durations in hours (`12h`), rates a year (`4/year`). */
export interface DocumentFigures {
  availability?: string;
  unavailability?: string;
  mtbf?: string;
  failures?: string;
  mttr?: string;
}

export type Required = number | 'majority' | 'all';

/** A block as the language writes it. */
export type DocumentBlock = string | DocumentBlock[] | { parallel: DocumentBlock[]; required?: Required };

export interface DocumentDomain extends DocumentFigures {
  in?: string;
}

export interface DocumentComponent extends DocumentFigures {
  replicas?: number;
  required?: Required;
  in?: string;
  spread?: string[];
  depends_on?: DocumentBlock;
}

/** A topology file as data: `JSON.stringify` makes the file, since JSON is YAML. */
export interface Document {
  domains: Record<string, DocumentDomain>;
  components: Record<string, DocumentComponent>;
  blocks: Record<string, DocumentBlock>;
  journeys: Record<string, { path: DocumentBlock }>;
}

/** How many of so many parts `required` asks for. */
export function countOf(required: Required | undefined, count: number): number {
  if (required === 'all') return count;
  return required === 'majority' ? Math.floor(count / 2) + 1 : (required ?? 1);
}

import type { Code } from '../diagnostics/codes.js';
import { type DiagnosticDetails, diagnostic } from '../diagnostics/diagnostic.js';
import type { Source, Span } from '../diagnostics/span.js';
import { hasTooManyValues } from './has-too-many-values.js';
import { type SavedResult, type ShapeProblem, savedResults } from './run/saved-results.js';
import { UsageError } from './usage-error.js';

/** Most problems of a document that are told. */
const MOST_TOLD = 10;

/** Most values of a result: 100,000 components have 2.1 million. */
const MAX_RESULT_VALUES = 5_000_000;

const HINT = 'write it with -f json: ha-calc eval -f json -o result.json FILE';

/** The version of the documents that can be read. */
const VERSION = 1;

/** A document that a verb has written. */
export interface ReadResult {
  kind: SavedResult;
  document: unknown;
}

/**
 * Reads a result that was saved as JSON, and finds out which verb it is of.
 * @throws UsageError where it is none, or in a version that is not known
 */
export async function readResult(source: Source): Promise<ReadResult> {
  const document = parse(source);
  checkVersion(source, document);
  const kind = kindOf(document);
  if (kind === undefined) throw refused(source, ['nothing tells that ha-calc has written this']);
  const checked = (await kind.shape()).safeParse(document);
  const problems = checked.success ? [] : checked.error.issues.filter((issue) => !isMoreThanKnown(issue));
  if (problems.length === 0) return { kind, document };
  throw refused(
    source,
    problems.slice(0, MOST_TOLD).map((one) => problemWords(document, one)),
  );
}

function parse(source: Source): unknown {
  if (hasTooManyValues(source.text, MAX_RESULT_VALUES)) {
    const hint = 'choose journeys with `--journey`, or write several results';
    throw problem('HA401', source, `more than ${MAX_RESULT_VALUES / 1e6} million values`, { hint });
  }
  try {
    return JSON.parse(source.text);
  } catch (error) {
    const isEmpty = source.text.trim() === '';
    throw problem('HA425', source, isEmpty ? 'there is nothing in the file' : 'this is not JSON', {
      ...(!isEmpty && placeOf((error as SyntaxError).message, source)),
      hint: HINT,
    });
  }
}

/** Where JSON stops to be some, as far as the engine says it. */
function placeOf(message: string, { text }: Source): { span?: Span } {
  const [, said] = /at position (\d+)/.exec(message) ?? [];
  const at = said === undefined && message.includes('Unexpected end') ? `${text.length}` : said;
  return at === undefined ? {} : { span: { start: Number(at), end: Math.min(Number(at) + 1, text.length) } };
}

/** Before anything else: in another version the rest may mean something else. */
function checkVersion(source: Source, document: unknown): void {
  const version = fieldOf(document, 'schemaVersion');
  if (version === undefined) throw refused(source, ['it has no `schemaVersion`']);
  if (version === VERSION) return;
  const by = fieldOf(fieldOf(document, 'tool'), 'version');
  const hint =
    typeof by === 'string'
      ? `it was written by ha-calc ${by.slice(0, 40)}`
      : 'render it with the ha-calc that wrote it';
  const said = JSON.stringify(version)?.slice(0, 40);
  throw problem('HA426', source, `version ${said} of results is not known: this ha-calc reads ${VERSION}`, {
    hint,
  });
}

/** By what only its topologies, or their journeys, have; a run in which nothing could be computed is like any other's. */
function kindOf(document: unknown): SavedResult | undefined {
  const topologies = listOf(fieldOf(document, 'topologies'));
  const journeys = topologies.flatMap((topology) => listOf(fieldOf(topology, 'journeys')));
  const marked = savedResults.find(({ mark: [where, key] }) =>
    (where === 'topology' ? topologies : journeys).some((one) => fieldOf(one, key) !== undefined),
  );
  const isEmpty = journeys.length === 0 && Array.isArray(fieldOf(document, 'topologies'));
  return marked ?? (isEmpty ? savedResults.find(({ mark: [where] }) => where === 'journey') : undefined);
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A later version may say more. */
function isMoreThanKnown({ code }: ShapeProblem): boolean {
  return code === 'unrecognized_keys';
}

/** `topologies[0].journeys[2].name is missing` */
function problemWords(document: unknown, problem: ShapeProblem): string {
  const steps = problem.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  const place = steps.join('').replace(/^\./, '') || 'the document';
  const value = problem.path.reduce<unknown>((at, step) => fieldOf(at, String(step)), document);
  return `${place} ${value === undefined ? 'is missing' : wrongWords(problem)}`;
}

function wrongWords({ code, expected, minimum, maximum }: ShapeProblem): string {
  if (code === 'invalid_type' && expected !== undefined) return `is no ${expected}`;
  if (minimum !== undefined) return `is below ${minimum}`;
  if (maximum !== undefined) return `is above ${maximum}`;
  return 'is not what ha-calc writes there';
}

function refused(source: Source, problems: readonly string[]): UsageError {
  const told = problems.map((message, index) =>
    diagnostic('HA425', source, message, index === problems.length - 1 ? { hint: HINT } : {}),
  );
  return new UsageError(problems[0]!, told);
}

function problem(code: Code, source: Source, message: string, details: DiagnosticDetails): UsageError {
  return new UsageError(message, [diagnostic(code, source, message, details)]);
}

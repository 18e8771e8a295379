import { realPathOf } from './inside.js';
import { optionWord } from './option-value.js';
import { UsageError } from './usage-error.js';

/** A format and where it goes: a file, or standard output where `path` is null. */
export interface FormatOutput<F extends string> {
  format: F;
  path: string | null;
}

/**
 * Pairs `-f` with `-o`: `-o json=report.json` names its format; with a single format `-o PATH` is enough. Without
 * `-f` the first of the known formats is meant.
 * @throws UsageError
 */
export function pairOutputs<F extends string>(
  known: readonly F[],
  formats: readonly string[],
  outputs: readonly string[],
): FormatOutput<F>[] {
  const asked = formats
    .flatMap((list) => list.split(','))
    .map((format) => optionWord('--format', format.trim(), known));
  const wanted = asked.length > 0 ? [...new Set(asked)] : [known[0]!];
  const given = outputs.map((output) => pairOf(output, wanted, known));
  const pairs = wanted.flatMap((format) => {
    const own = given.filter((pair) => pair.format === format);
    return own.length > 0 ? own : [{ format, path: null }];
  });
  refuseSharing(pairs);
  return pairs;
}

function pairOf<F extends string>(
  output: string,
  wanted: readonly F[],
  known: readonly F[],
): FormatOutput<F> {
  const name = /^([a-z]+)=/.exec(output)?.[1];
  const named = known.find((format) => format === name);
  if (named !== undefined && !wanted.includes(named))
    throw new UsageError(`-o ${output} is for a format that is not asked for: add -f ${named}`);
  if (named === undefined && wanted.length > 1)
    throw new UsageError(`-o ${output} does not say which format it is for: write -o ${wanted[1]}=PATH`);
  const path = named === undefined ? output : output.slice(named.length + 1);
  if (path === '') throw new UsageError('-o needs a path');
  return { format: named ?? wanted[0]!, path: path === '-' ? null : path };
}

/** Two documents in one place would hide each other. */
function refuseSharing<F extends string>(pairs: readonly FormatOutput<F>[]): void {
  for (const [index, { format, path }] of pairs.entries()) {
    const place = placeOf(path);
    const other = pairs
      .slice(0, index)
      .find((pair) => pair.format !== format && placeOf(pair.path) === place);
    if (other === undefined) continue;
    const where = path ?? 'standard output';
    throw new UsageError(`${other.format} and ${format} cannot both go to ${where}: write -o ${format}=PATH`);
  }
}

/** Systems whose folders take `a` and `A` for one name, as a rule. */
const FOLDS_CASE = ['darwin', 'win32'].includes(process.platform);

/** A file under one name, however it is written and whatever links lead to it; null for standard output. */
function placeOf(path: string | null): string | null {
  if (path === null) return null;
  const real = realPathOf(path) ?? path;
  return FOLDS_CASE ? real.toLowerCase() : real;
}

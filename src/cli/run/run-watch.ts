import { printable } from '../../diagnostics/printable.js';
import { watchChanges } from '../../render/terminal/watch-changes.js';
import type { Report, TopologyReport } from '../../report/report.js';
import type { RuleOptions } from '../../rules/rule.js';
import type { Context } from '../context.js';
import type { AskedFiles } from '../project-file/asked-files.js';
import { UsageError } from '../usage-error.js';
import { viewOf } from '../view.js';
import { watchFiles } from '../watch/watch-files.js';
import { type EvaluationOptions, evaluate } from './evaluate.js';

/** To the upper left corner, and nothing below it or in what was scrolled away. */
const CLEAR = '\x1b[H\x1b[2J\x1b[3J';

/** What is watched, and how it is shown. */
export interface Watched extends AskedFiles {
  options: EvaluationOptions;
  rules: RuleOptions;
  show: (report: Report) => Promise<void>;
}

/**
 * Refuses what cannot be watched, or not be shown again and again.
 * @throws UsageError
 */
export function checkWatchable(
  files: readonly string[],
  outputs: readonly { format: string; path: string | null }[],
): void {
  if (files.includes('-')) throw new UsageError('--watch wants files: standard input can be read only once');
  if (outputs.some(({ format, path }) => format !== 'table' || path !== null))
    throw new UsageError('--watch is for the terminal: leave out -f and -o');
}

/** Evaluates files now and whenever one of them is saved, with what that changed, until Ctrl-C. */
export async function runWatch(watched: Watched, context: Context): Promise<void> {
  const { io } = context;
  const figures = new Map<string, TopologyReport>();
  const evaluateAnew = async (changed: readonly string[]) => {
    if (changed.length > 0) io.stdout.write(clearing(context));
    // A broken file is no reason for the exit status of a watch: the next save may mend it.
    const inner = { ...context, exit: () => undefined };
    const { report, leftOut } = await evaluate(watched, watched.options, watched.rules, inner);
    await watched.show(report);
    await tellChanges({ figures, report, leftOut, changed, watched }, context);
    for (const topology of report.topologies)
      if (topology.journeys.length > 0) figures.set(topology.file, topology);
  };
  await untilInterrupted((signal) => watchFiles(watched.files, evaluateAnew, signal));
  io.stdout.write('\n');
}

/** Runs something that stops at a signal, and gives it one at the first Ctrl-C. */
async function untilInterrupted(run: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const interrupted = new AbortController();
  const stop = () => interrupted.abort();
  process.once('SIGINT', stop);
  try {
    await run(interrupted.signal);
  } finally {
    process.off('SIGINT', stop);
  }
}

interface Told {
  /** What each file said when it was last whole. */
  figures: ReadonlyMap<string, TopologyReport>;
  report: Report;
  leftOut: readonly string[];
  changed: readonly string[];
  watched: Watched;
}

async function tellChanges(told: Told, { io }: Context): Promise<void> {
  const { figures, report, leftOut, changed, watched } = told;
  const view = await viewOf(watched.options, io.stdout, io);
  const lines = [''];
  if (changed.length > 0) {
    const time = new Date().toTimeString().slice(0, 8);
    const changes = watchChanges(figures, report.topologies, view);
    const isSame = changes.length === 0;
    const isAlike =
      isSame &&
      report.topologies.every((topology) => figuresIn(topology) === figuresIn(figures.get(topology.file)));
    lines.push(
      `${time}  ${view.style.strong(printable(savedWords({ changed, report, leftOut, isSame, isAlike }), view.ascii))}`,
      ...changes,
    );
  }
  lines.push(view.style.dim(`watching ${countOf(report.topologies.length)}, Ctrl-C ends`));
  io.stdout.write(`${lines.join('\n')}\n`);
}

interface Saved extends Pick<Told, 'report' | 'leftOut' | 'changed'> {
  /** Nothing that is shown changed. */
  isSame: boolean;
  /** No figure did at all. */
  isAlike: boolean;
}

function savedWords({ changed, report: { topologies }, leftOut, isSame, isAlike }: Saved): string {
  const [first, second] = changed;
  const what = second === undefined ? first! : countOf(changed.length);
  const broken = topologies.filter(({ file, journeys }) => changed.includes(file) && journeys.length === 0);
  if (broken.length > 0) return `${what} changed and cannot be evaluated`;
  const isLeftOut = leftOut.some((file) => changed.includes(file));
  if (isLeftOut && isSame) return `${what} changed and has no journey that is asked for`;
  if (!isLeftOut && !topologies.some(({ file }) => changed.includes(file))) return `${what} is gone`;
  if (!isSame) return `${what} changed`;
  return `${what} changed, ${isAlike ? 'no figure did' : 'no downtime and no target did'}`;
}

/** All figures of a file, as a text to compare; findings are none, and their lines move with every remark. */
function figuresIn(topology: TopologyReport | undefined): string {
  return JSON.stringify([topology?.journeys, topology?.components]);
}

function countOf(files: number): string {
  return `${files} ${files === 1 ? 'file' : 'files'}`;
}

/** On a terminal each evaluation takes the place of the one before, elsewhere it follows. */
function clearing({ io }: Context): string {
  return io.stdout.isTTY && io.env['TERM'] !== 'dumb' ? CLEAR : '\n';
}

import { type CliRun, runCli } from '../run-cli.js';
import { ensure } from './violation.js';

/** Controls but the line break, halves of pairs, separators of lines and marks that turn text around. */
const RAW = /[^\P{Cc}\n]|[\p{Cs}\u2028\u2029\p{Bidi_Control}]/u;
/** The same but for the line ends of CSV, and tabs, which a text in it may have: what follows one is no formula. */
const RAW_BUT_RETURNS = /[^\P{Cc}\t\r\n]|[\p{Cs}\u2028\u2029\p{Bidi_Control}]/u;

/** Seconds of processor time that a command line may take. */
const MOST_SECONDS = 15;

/** Runs a command line in this process, and checks what holds of each: its status, its time, and that nothing raw is written. */
export async function runClean(argv: readonly string[], stdin = ''): Promise<CliRun> {
  const before = process.cpuUsage();
  const run = await runCli([...argv, '--debug'], { stdin });
  const { user, system } = process.cpuUsage(before);
  const line = argv.join(' ').slice(0, 200);
  ensure(user + system < MOST_SECONDS * 1e6, 'time', () => `${line}: ${(user + system) / 1e6} s`);
  ensure(
    [0, 1, 2].includes(run.status),
    'status',
    () => `${line}: ${run.status}: ${run.stderr.slice(0, 1500)}`,
  );
  ensure(
    run.status !== 2 || run.stderr !== '',
    'silent',
    () => `${line}: status 2 and nothing on standard error`,
  );
  expectNothingRaw(run.stderr, RAW, `${line}, standard error`);
  // JSON and XML say a text as it is, by the escapes that they have.
  const isForPeople = !argv.some((word) => /^(json|sarif|junit|dot|svg)$/.test(word)) && argv[0] !== 'report';
  if (isForPeople) expectNothingRaw(run.stdout, argv.includes('csv') ? RAW_BUT_RETURNS : RAW, line);
  return run;
}

function expectNothingRaw(text: string, raw: RegExp, where: string): void {
  const at = text.search(raw);
  ensure(
    at < 0,
    'raw control character',
    () =>
      `${where}: U+${text.codePointAt(at)!.toString(16)} in ${JSON.stringify(text.slice(Math.max(0, at - 40), at + 20))}`,
  );
}

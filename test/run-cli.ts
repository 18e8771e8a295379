import { Readable, Writable } from 'node:stream';
import type { Output } from '../src/cli/io.js';
import { main } from '../src/cli/main.js';

/** What a command line left behind. */
export interface CliRun {
  status: number;
  stdout: string;
  stderr: string;
}

/** What a command line runs in. */
export interface Surroundings {
  stdin?: string;
  env?: Readonly<Record<string, string>>;
  /** Columns of the terminal that both outputs are; pipes unless told. */
  terminal?: number | undefined;
}

/** Runs a command line (without `ha-calc`) in this process and folder, with 80 columns and no colours unless told. */
export async function runCli(
  argv: readonly string[],
  { stdin = '', env = {}, terminal }: Surroundings = {},
): Promise<CliRun> {
  const [stdout, stderr] = [sink(terminal), sink(terminal)];
  const status = await main(argv, { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, env });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

function sink(columns?: number): Output & { text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  const terminal = columns === undefined ? {} : { isTTY: true, columns };
  return Object.assign(stream, { text: () => chunks.join(''), ...terminal });
}

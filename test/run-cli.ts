import { Readable, Writable } from 'node:stream';
import { main } from '../src/cli/main.js';

/** What a command line left behind. */
export interface CliRun {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs a command line (without `ha-calc`) in this process, in the folder of the project, with 80 columns and no colours. */
export async function runCli(
  argv: readonly string[],
  { stdin = '', env = {} }: { stdin?: string; env?: Record<string, string> } = {},
): Promise<CliRun> {
  const [stdout, stderr] = [sink(), sink()];
  const status = await main(argv, { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, env });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

function sink(): Writable & { text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return Object.assign(stream, { text: () => chunks.join('') });
}

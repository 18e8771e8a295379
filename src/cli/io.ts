import type { Readable, Writable } from 'node:stream';

/** A stream that people or programs read; a terminal says so and how wide it is. */
export type Output = Writable & { isTTY?: boolean; columns?: number };

/** Everything of the outside world that a command may touch besides files; tests put their own in. */
export interface Io {
  stdin: Readable;
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
}

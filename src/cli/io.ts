import type { Readable } from 'node:stream';

/** What people or programs read; a terminal says so and how wide it is. */
export interface Output {
  write(text: string | Uint8Array): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** Everything of the outside world that a command may touch besides files; tests put their own in. */
export interface Io {
  /** Asked for only where it is read, since Node's streams take a while to load; so are the others. */
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Standard output for the format `github`, if a runner must not obey the rest of what is printed. */
  readonly annotations?: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}

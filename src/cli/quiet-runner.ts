import type { Io, Output } from './io.js';

/**
 * Keeps GitHub's runner from obeying what is printed. It takes `##[command]` anywhere in a line and `::command` after
 * blanks for its own, on both streams, and names and lines of a file under review can say either. In their place stands an
 * escape that people can read and that means the same in JSON. Annotations of ours go out as they are, by a stream of
 * their own; outside of a runner nothing changes.
 */
export function quietRunner(io: Io): Io {
  if (io.env['GITHUB_ACTIONS'] !== 'true') return io;
  return {
    get stdin() {
      return io.stdin;
    },
    stdout: quiet(io.stdout),
    get stderr() {
      return quiet(io.stderr);
    },
    annotations: io.stdout,
    env: io.env,
  };
}

function quiet(output: Output): Output {
  const write = (text: string | Uint8Array) => output.write(withoutCommands(Buffer.from(text).toString()));
  return Object.create(output, { write: { value: write } });
}

/** Breaks what the runner looks for; it trims what .NET takes for blanks, U+0085 among them. */
function withoutCommands(text: string): string {
  return text.replaceAll('##[', '#\\u0023[').replace(/^([\s\x85]*)::/gm, '$1\\u003a:');
}

import type { Io, Output } from './io.js';

/**
 * Keeps the runner of a pipeline from obeying what is printed, since names and lines of a file under review can say
 * anything. GitHub's takes `##[command]` anywhere in a line and `::command` after blanks for its own, on both streams;
 * that of Azure takes `##vso[command]`, and TeamCity `##teamcity[command]`. In their place stands an escape that people can
 * read and that means the same in JSON. GitHub gets annotations of ours as they are, by a stream of their own.
 */
export function quietRunner(io: Io): Io {
  const isGithub = io.env['GITHUB_ACTIONS'] === 'true';
  if (!isGithub && !io.env['TF_BUILD'] && !io.env['TEAMCITY_VERSION']) return io;
  return {
    get stdin() {
      return io.stdin;
    },
    stdout: quiet(io.stdout),
    get stderr() {
      return quiet(io.stderr);
    },
    ...(isGithub && { annotations: io.stdout }),
    env: io.env,
  };
}

function quiet(output: Output): Output {
  const write = (text: string | Uint8Array) => output.write(withoutCommands(Buffer.from(text).toString()));
  return Object.create(output, { write: { value: write } });
}

/** Breaks what a runner looks for; GitHub's trims what .NET takes for blanks, U+0085 among them. */
function withoutCommands(text: string): string {
  return text.replace(/##(?=\w*\[)/g, '#\\u0023').replace(/^([\s\x85]*)::/gm, '$1\\u003a:');
}

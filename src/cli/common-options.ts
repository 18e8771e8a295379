import type { Command } from 'commander';

/** What the files of a command may be. */
export const FILES =
  "topology files, patterns such as 'architecture/**/*.yaml', or - for standard input (default: those of .ha-calc.yaml)";

/** Every option takes exactly one value; repeating it, or commas, gives several. */
export function collect(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}

/** Options of every command. */
export function withViewOptions(command: Command): Command {
  return command
    .option('--color <when>', 'colours: auto, always or never', 'auto')
    .option('--ascii', 'plain ASCII output')
    .option('--debug', 'show the stack where ha-calc itself fails');
}

/** Options of commands that can answer in several formats. */
export function withFormatOptions(command: Command, formats = 'table or json'): Command {
  return command
    .option('-f, --format <format>', `${formats} (repeatable)`, collect)
    .option(
      '-o, --output <path>',
      'to a file instead; json=PATH says which of several formats (repeatable)',
      collect,
    );
}

/** Options of commands that judge what they find. */
export function withRuleOptions(command: Command): Command {
  return command
    .option(
      '--rule <code=severity>',
      "how grave a rule is, or HA605=off; over the file's (repeatable)",
      collect,
    )
    .option('--today <date>', 'judge what is out of date as of this day, such as 2026-01-31');
}

/** Options of commands that evaluate topology files. */
export function withEvaluationOptions(
  command: Command,
  formats = 'table, json, markdown, junit, sarif, github or csv',
): Command {
  return withFormatOptions(command, formats)
    .option('--slo <availability>', "this SLO for every journey, over the file's")
    .option('--sla <availability>', "this SLA for every journey, over the file's")
    .option('--period <period>', 'count targets over this period: month, 30d, 2026-02, ...')
    .option('--journey <name>', 'only this journey, in the files that have it (repeatable)', collect)
    .option('--set <path=value>', 'what if: as if the file said so, db.replicas=3 (repeatable)', collect)
    .option('-q, --quiet', 'the verdict alone, a line per journey')
    .option('-v, --verbose', 'every row, every finding, every target');
}

/** The option of commands that give bounds where exactness is out of reach. */
export function withEffortOption(command: Command): Command {
  return command.option(
    '--effort <n>',
    'how hard to try where exactness is out of reach, 1 to 10; twice as long each (default: 1)',
  );
}

/** The option of commands that can leave out what did not change. */
export function withSinceOption(command: Command): Command {
  return command.option(
    '--since <revision>',
    'only files that changed after this branch left that one, or are not committed',
  );
}

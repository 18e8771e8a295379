import type { Command, Option } from 'commander';
import type { Candidate } from './candidate.js';
import type { Spot, Values } from './values.js';

/**
 * What may come next on a command line: verbs, options, or values. The last of `words` is the one being typed, empty
 * where none has been begun; nothing means that a file name is as good a guess as any.
 */
export async function candidates(
  program: Command,
  words: readonly string[],
  values: Values,
): Promise<Candidate[]> {
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const verb = before.find((word) => !word.startsWith('-'));
  const command = program.commands.find((one) => one.name() === verb);
  const typing = typingAt(command ?? program, before, current);
  const { prefix, typed } = typing;
  const found = await choices(program, { command, words: before, typed }, typing, values);
  return found
    .filter(([value]) => value.startsWith(typed))
    .map(([value, description]) => [prefix + value, description]);
}

async function choices(
  program: Command,
  spot: Spot,
  { option, prefix, typed }: Typing,
  values: Values,
): Promise<Candidate[]> {
  if (option !== undefined) return values.ofOption(option.long ?? '', spot);
  if (prefix !== '') return [];
  if (typed.startsWith('-')) return optionsOf(spot.command ?? program);
  return spot.command === undefined ? verbsOf(program) : values.ofArgument(spot);
}

interface Typing {
  /** The option whose value is being typed, if one is. */
  option: Option | undefined;
  /** What stands before the value in the same word. */
  prefix: string;
  typed: string;
}

/** `--slo 99` and `--slo=99` mean the same; bash cuts the latter into three words. */
function typingAt(command: Command, before: readonly string[], current: string): Typing {
  const attached = /^(--[a-z-]+=)(.*)$/s.exec(current);
  if (attached)
    return { option: valued(command, attached[1]!.slice(0, -1)), prefix: attached[1]!, typed: attached[2]! };
  const cut = current === '=' || before.at(-1) === '=';
  const flag = cut && current !== '=' ? before.at(-2) : before.at(-1);
  return { option: valued(command, flag ?? ''), prefix: '', typed: current === '=' ? '' : current };
}

function valued(command: Command, flag: string): Option | undefined {
  return command.options.find((option) => [option.short, option.long].includes(flag) && option.required);
}

function optionsOf(command: Command): Candidate[] {
  const own = command.options.map(({ long, short, description }): Candidate => [long ?? short!, description]);
  return [...own, ['--help', 'what there is']];
}

function verbsOf(program: Command): Candidate[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => [command.name(), command.summary() || command.description()]);
}

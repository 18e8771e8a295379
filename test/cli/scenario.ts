/**
 * One command line with everything that it needs and leaves behind, as a text file: some words on what it shows, then
 *
 *     $ ha-calc eval shop.yaml -o out.json
 *     status 2                 always written by hand
 *     use shop.yaml            files of test/cli/files
 *     env COLUMNS=40
 *     terminal 100             both outputs are a terminal of so many columns
 *     folder reports
 *     link latest -> shop.yaml
 *     bin                      also run as a process of its own
 *
 * then sections under `=== file NAME` and `=== stdin`, and what is expected under `=== stdout`, `=== stderr` and
 * `=== written NAME`. Escape characters are shown as ␛, and a missing final line break is marked.
 */
export interface Scenario {
  /** Everything before the first expectation, as it stands in the file. */
  given: string;
  argv: readonly string[];
  status: number;
  use: readonly string[];
  env: Readonly<Record<string, string>>;
  terminal: number | undefined;
  folders: readonly string[];
  links: readonly (readonly [name: string, target: string])[];
  bin: boolean;
  files: ReadonlyMap<string, string>;
  stdin: string;
}

/** What came of a scenario. */
export interface Outcome {
  stdout: string;
  stderr: string;
  /** Files that are new or changed, by name. */
  written: ReadonlyMap<string, string>;
}

const UNENDED = '\\ no line break at the end\n';

/** Reads the text of a scenario. */
export function parseScenario(text: string): Scenario {
  const [head = '', ...sections] = text.split(/^(?==== )/m);
  const lines = head.split('\n');
  const all = (word: string) =>
    lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
  const named = sections.map((section) => /^=== (\S+) ?(.*)\n([\s\S]*)$/.exec(section)!);
  const bodies = (kind: string) =>
    named.filter((match) => match[1] === kind).map((match): [string, string] => [match[2]!, match[3]!]);
  const expected = sections.findIndex((section) => /^=== (stdout|stderr|written)/.test(section));
  return {
    given: [head, ...sections.slice(0, expected < 0 ? sections.length : expected)].join(''),
    argv: words(all('$ ha-calc')[0] ?? ''),
    status: Number(all('status')[0]),
    use: all('use').flatMap((names) => names.split(' ')),
    env: Object.fromEntries(all('env').map((pair) => pair.split(/=(.*)/s).slice(0, 2))),
    terminal: all('terminal').map(Number)[0],
    folders: all('folder'),
    links: all('link').map((pair) => pair.split(' -> ') as [string, string]),
    bin: lines.includes('bin'),
    files: new Map(bodies('file')),
    stdin: bodies('stdin')[0]?.[1] ?? '',
  };
}

/** The text of a scenario with what came of it. */
export function formatScenario({ given }: Scenario, { stdout, stderr, written }: Outcome): string {
  const sections = [
    ['stdout', stdout],
    ['stderr', stderr],
    ...Array.from(written, ([name, text]) => [`written ${name}`, text]),
  ].filter(([name, text]) => text !== '' || name!.startsWith('written'));
  return given + sections.map(([name, text]) => `=== ${name}\n${visible(text!)}`).join('');
}

function visible(text: string): string {
  const shown = text.replaceAll('\x1b', '␛');
  return shown === '' || shown.endsWith('\n') ? shown : `${shown}\n${UNENDED}`;
}

/** Splits a command line as a shell does, as far as scenarios need it: blanks and single quotes. */
function words(command: string): string[] {
  return Array.from(command.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '');
}

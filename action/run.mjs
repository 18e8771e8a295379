/**
 * What the action does on a runner: checks the files that changed, annotates them, and writes the step summary, which the
 * next step puts into a comment. Its only argument is the program; everything else comes from the environment, which has no
 * token.
 */

import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forkPoint } from './fork-point.mjs';
import { goneFiles, toldGone } from './gone-files.mjs';
import { command, run } from './run-program.mjs';

const { env } = process;
const program = [process.execPath, process.argv[2]];
const folder = mkdtempSync(join(env.RUNNER_TEMP, 'ha-calc-'));
const pathOf = (name) => join(folder, name);

/** What came of a file that a command was to write; empty where it ended before. */
function written(name) {
  try {
    return readFileSync(pathOf(name), 'utf8');
  } catch {
    return '';
  }
}

/** An option with its value, nothing where there is none. */
const option = (name, value) => (value ? [name, value] : []);

/** The options for several formats in one run, each to its own file but for annotations, which are the answer. */
function formats(verb, names) {
  return [
    '-f',
    'github',
    ...names.flatMap((name) => ['-f', name, '-o', `${name}=${pathOf(`${verb}.${name}`)}`]),
  ];
}

const files = env.FILES.split('\n')
  .map((line) => line.trim())
  .filter(Boolean);

function check(fork) {
  const words = ['check', ...option('--since', fork), ...option('--fail-on', env.FAIL_ON)];
  return run(program, [...words, ...formats('check', ['json', 'sarif', 'markdown']), '--', ...files]);
}

/** What the change does to the files that were checked. */
function compare(fork) {
  const files = JSON.parse(written('check.json') || '{"topologies":[]}').topologies.map(({ file }) => file);
  if (files.length === 0) return { status: 0, stdout: '' };
  if (!fork) return { status: uncompared(), stdout: '' };
  const gate = option('--max-increase', env.MAX_INCREASE);
  return run(program, ['diff', '--git', fork, ...gate, ...formats('diff', ['markdown']), '--', ...files]);
}

/** A gate that has nothing to compare with passes nothing; without a base, as after a merge, there is no gate. */
function uncompared() {
  if (!base || !env.MAX_INCREASE) return 0;
  command('error', `max-increase cannot be held: there is no commit in common with ${base}`);
  return 2;
}

/** Shows annotations to the runner, which reads them from standard output, each once, and nothing else. */
function annotate(...answers) {
  const lines = new Set(answers.flatMap((answer) => answer.split('\n')));
  for (const line of lines) if (/^::(?:error|warning|notice) /.test(line)) console.log(line);
}

/** The minutes come first, they are what a reviewer asks for; how all of it stands now can be unfolded. */
function answerOf(change, state, status) {
  const answer = bothOf(change, state);
  // One of the two may have passed, and must not look as if all had.
  return status === 0 ? answer : answer.replace(/^### (?:✅ |❌ )?/, '### ❌ ');
}

function bothOf(change, state) {
  if (!state) return '### ❌ ha-calc could not run: see the log\n';
  if (!change) return state;
  return `${change}\n<details><summary>How it stands now</summary>\n\n${state}\n</details>\n`;
}

function tellOutput(name, value) {
  appendFileSync(env.GITHUB_OUTPUT, `${name}=${value}\n`);
}

/** Leaves the summary for the page of the run, and for the comment. */
function summarize(summary, isUneventful) {
  appendFileSync(env.GITHUB_STEP_SUMMARY, summary);
  writeFileSync(pathOf('summary.md'), summary);
  tellOutput('summary', pathOf('summary.md'));
  tellOutput('uneventful', isUneventful);
}

const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
const base = env.BASE || event.pull_request?.base?.sha;
const fork = base ? forkPoint(base) : '';
const checked = check(fork);
const compared = compare(fork);
const status = Math.max(checked.status, compared.status);
annotate(checked.stdout, compared.stdout);
for (const name of ['json', 'sarif']) if (written(`check.${name}`)) tellOutput(name, pathOf(`check.${name}`));

const { topologies = [] } = JSON.parse(written('check.json') || '{}');
const gone = fork ? goneFiles(fork, files) : [];
summarize(
  answerOf(written('diff.markdown'), written('check.markdown'), status) + toldGone(gone),
  status === 0 && topologies.length + gone.length === 0,
);
process.exitCode = status;

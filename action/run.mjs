/**
 * What the action does on a runner: checks the files that changed, annotates them, writes the step summary and keeps one
 * comment on the pull request up to date. Its only argument is the program; everything else comes from the environment.
 */

import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forkPoint } from './fork-point.mjs';
import { keepComment } from './keep-comment.mjs';
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

function check(fork) {
  const files = env.FILES.split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const words = ['check', ...option('--since', fork), ...option('--fail-on', env.FAIL_ON)];
  return run(program, [...words, ...formats('check', ['json', 'sarif', 'markdown']), '--', ...files]);
}

/** What the change does to the files that were checked. */
function compare(fork) {
  const files = JSON.parse(written('check.json') || '{"topologies":[]}').topologies.map(({ file }) => file);
  if (!fork || files.length === 0) return { status: 0, stdout: '' };
  const gate = option('--max-increase', env.MAX_INCREASE);
  return run(program, ['diff', '--git', fork, ...gate, ...formats('diff', ['markdown']), '--', ...files]);
}

/** Shows annotations to the runner, which reads them from standard output, each once. */
function annotate(...answers) {
  const lines = new Set(answers.flatMap((answer) => answer.split('\n')).filter(Boolean));
  for (const line of lines) console.log(line);
}

/** The minutes come first, they are what a reviewer asks for; how all of it stands now can be unfolded. */
function answerOf(change, state) {
  if (!state) return '### ❌ ha-calc could not run: see the log\n';
  if (!change) return state;
  return `${change}\n<details><summary>How it stands now</summary>\n\n${state}\n</details>\n`;
}

function tellOutputs() {
  for (const name of ['json', 'sarif'])
    if (written(`check.${name}`)) appendFileSync(env.GITHUB_OUTPUT, `${name}=${pathOf(`check.${name}`)}\n`);
}

const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
const base = env.BASE || event.pull_request?.base?.sha;
const fork = base ? forkPoint(base) : '';
const checked = check(fork);
const compared = compare(fork);
const status = Math.max(checked.status, compared.status);
annotate(checked.stdout, compared.stdout);
tellOutputs();

const summary = answerOf(written('diff.markdown'), written('check.markdown'));
appendFileSync(env.GITHUB_STEP_SUMMARY, summary);
if (env.COMMENT === 'true' && event.pull_request) {
  const { topologies = [] } = JSON.parse(written('check.json') || '{}');
  const place = { repository: env.GITHUB_REPOSITORY, number: event.pull_request.number };
  try {
    await keepComment(place, summary, { onlyUpdate: status === 0 && topologies.length === 0 });
  } catch (error) {
    // A pull request from a fork may not write; the gate has answered all the same.
    command('notice', `no comment on the pull request: ${error.message}`);
  }
}
process.exitCode = status;

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { gitEnvironment } from '../cli/scratch-repository.js';

const root = resolve(import.meta.dirname, '../..');

export interface Step {
  name?: string;
  uses?: string;
  run?: string;
  if?: string;
  env?: Record<string, string>;
  with?: Record<string, string>;
}

export interface Action {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { description: string; value: string }>;
  runs: { using: string; steps: Step[] };
}

export const actionText = readFileSync(join(root, 'action.yml'), 'utf8');
export const action: Action = parse(actionText);

/** What a runner gives to a step of ours. */
export interface Job {
  /** Where the action itself is checked out. */
  actionPath: string;
  /** Where the repository is checked out. */
  workspace: string;
  /** The runner's folder for what is thrown away. */
  temp: string;
  inputs?: Record<string, string>;
  event?: unknown;
  apiUrl?: string;
  /** What the step with the id `check` put out. */
  outputs?: Record<string, string>;
  /** More of the environment of the job, such as secrets. */
  env?: Record<string, string>;
}

export interface StepRun {
  status: number | null;
  /** What the step printed. */
  log: string;
  summary: string;
  outputs: Record<string, string>;
}

/** Runs the step of that name as a runner does: in bash, with its environment filled in and the files that it may write. */
export async function runStep(
  name: string,
  { actionPath, workspace, temp, inputs = {}, event = {}, apiUrl, outputs = {}, env: more = {} }: Job,
): Promise<StepRun> {
  const step = action.runs.steps.find((one) => one.name === name)!;
  const files = mkdtempSync(join(temp, 'step-'));
  const [eventPath, summary, output] = ['event.json', 'summary', 'output'].map((file) => join(files, file));
  writeFileSync(eventPath!, JSON.stringify(event));
  const own = Object.entries(step.env ?? {}).map(([key, value]) => [
    key,
    filledIn(value, { inputs, actionPath, outputs }),
  ]);
  const env = {
    ...gitEnvironment,
    HOME: temp,
    // What the tests were installed with is at hand.
    npm_config_cache: join(homedir(), '.npm'),
    npm_config_prefer_offline: 'true',
    RUNNER_TEMP: temp,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_OUTPUT: output,
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_API_URL: apiUrl ?? 'http://127.0.0.1:1',
    ...more,
    ...Object.fromEntries(own),
  };
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run!], {
    cwd: workspace,
    env,
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      log += String(chunk);
    });
  const status = await new Promise<number | null>((done) => child.once('close', done));
  const written = (path: string | undefined) => (existsSync(path!) ? readFileSync(path!, 'utf8') : '');
  const pairs = written(output).split('\n').filter(Boolean);
  return {
    status,
    log,
    summary: written(summary),
    outputs: Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2))),
  };
}

/** The few expressions that the action uses; any other is a mistake. */
function filledIn(text: string, job: Required<Pick<Job, 'inputs' | 'actionPath' | 'outputs'>>): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    if (expression === 'github.action_path') return job.actionPath;
    if (expression === 'github.token') return 'secret';
    const output = /^steps\.check\.outputs\.([a-z]+)$/.exec(expression)?.[1];
    if (output !== undefined) return job.outputs[output] ?? '';
    const input = /^inputs\.([a-z-]+)$/.exec(expression)?.[1];
    if (input === undefined || action.inputs[input] === undefined) throw new Error(`what is ${expression}?`);
    return job.inputs[input] ?? filledIn(action.inputs[input].default, job);
  });
}

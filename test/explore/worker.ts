import { BLOCK, type Failure, inputAt, kindAt, runInput } from './run-input.js';

/** What a worker is asked: inputs from `first` on, below `end`, the blocks that are its own. */
interface Task {
  seed: number;
  first: number;
  end: number;
  worker: number;
  workers: number;
  /** Only to say what the first input is: the worker before did not come back from it. */
  drawOnly?: boolean;
}

/** What a worker says: which input it is at, what is wrong with one. */
export type Message = { at: number } | { failure: Failure } | { kind: string; input: string };

/** Problems of one kind that are made smaller: what fails a hundred times needs one small input. */
const MOST_MINIMISED = 2;

async function work(
  { seed, first, end, worker, workers }: Task,
  tell: (message: Message) => void,
): Promise<void> {
  const seen = new Map<string, number>();
  for (let index = first; index < end; index++) {
    if (Math.floor(index / BLOCK) % workers !== worker) continue;
    tell({ at: index });
    const failure = await runInput(seed, index, (rule) => (seen.get(rule) ?? 0) < MOST_MINIMISED);
    if (failure === null) continue;
    seen.set(failure.rule, (seen.get(failure.rule) ?? 0) + 1);
    tell({ failure });
  }
}

const tell = (message: Message) => process.send!(message);
process.once('message', async (task: Task) => {
  const { seed, first, drawOnly } = task;
  if (drawOnly) tell({ kind: kindAt(first).name, input: inputAt(seed, first) });
  else await work(task, tell);
  process.disconnect();
});

import { topologySchema } from '../../topology/json-schema.js';
import type { Context } from '../context.js';
import { writeOutput } from '../write-output.js';

/** Writes the JSON Schema of the language to standard output, or to a file. */
export async function runSchema({ output }: { output?: string }, { io }: Context): Promise<void> {
  await writeOutput(output ?? null, topologySchema(), io);
}

import type { Context } from '../context.js';
import { optionWord } from '../option-value.js';
import { writeOutput } from '../write-output.js';

/** What has a schema: what ha-calc reads, and what its verbs print with `-f json`. */
export const schemaNames = ['topology', 'project', 'eval', 'risks', 'chaos', 'diff', 'register'] as const;

/** Writes a JSON Schema to standard output, or to a file. */
export async function runSchema(
  document: string,
  { output }: { output?: string },
  { io }: Context,
): Promise<void> {
  const name = optionWord('schema', document, schemaNames);
  await writeOutput(output ?? null, await schemaOf(name), io);
}

async function schemaOf(name: (typeof schemaNames)[number]): Promise<string> {
  if (name === 'topology') return (await import('../../topology/json-schema.js')).topologySchema();
  if (name === 'project') return (await import('../project-file/project-schema.js')).projectSchema();
  return (await import('../../report/shape/result-schema.js')).resultSchema(name);
}

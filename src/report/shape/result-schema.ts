import * as z from 'zod/mini';
import { chaosShape } from './chaos-shape.js';
import { diffShape } from './diff-shape.js';
import { evaluationShape } from './evaluation-shape.js';
import { registerShape } from './register-shape.js';
import { risksShape } from './risks-shape.js';

/** The documents that have a schema, and which command prints them with `-f json`. */
export const resultShapes = {
  eval: { shape: evaluationShape, title: 'ha-calc eval or check -f json, version 1' },
  risks: { shape: risksShape, title: 'ha-calc risks -f json, version 1' },
  chaos: { shape: chaosShape, title: 'ha-calc chaos -f json, version 1' },
  diff: { shape: diffShape, title: 'ha-calc diff -f json, version 1' },
  register: { shape: registerShape, title: 'ha-calc risks --register -f json, version 1' },
} as const;

/** The JSON Schema (draft-07) of a document that ha-calc prints. */
export function resultSchema(name: keyof typeof resultShapes): string {
  const { shape, title } = resultShapes[name];
  const { $schema, ...schema } = z.toJSONSchema(shape, { target: 'draft-7' });
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
}

import * as z from 'zod/mini';
import { ruleCodes } from '../../diagnostics/rule-codes.js';
import { ruleSettings } from '../../topology/rule-settings.js';
import { outputsShape, projectShape } from './project-shape.js';

type Json = Record<string, unknown>;

/** A path; in an editor, too, a number or nothing but blanks is none. */
const path = { type: 'string', pattern: '\\S' };

/** What each key means, with examples. */
const DESCRIPTIONS: Readonly<Record<keyof typeof projectShape.shape, Json>> = {
  files: {
    description:
      'Topology files and patterns that are meant where none is named; they count from the folder of this file, and stay in its repository.',
    examples: [['architecture/**/*.yaml']],
  },
  fail_on: {
    description: 'The least severity that fails `check`; `error` unless told.',
    examples: ['warning'],
  },
  rules: {
    description: 'How grave what a rule finds is, or `off`, where a topology does not say.',
    examples: [{ HA601: 'error', HA605: 'off' }],
  },
  outputs: {
    description:
      'Where `check` writes what, where no format is named: a path below the folder of this file, or - for the screen; each format a place of its own. Only what `check` has written before is replaced.',
    examples: [{ table: '-', junit: 'reports/ha-calc.xml' }],
  },
};

/** The JSON Schema (draft-07) of project files, for editors. */
export function projectSchema(): string {
  const { properties = {}, ...rest } = schemaOf(projectShape);
  const own: Json = { ...(properties as Json), ...readElsewhere() };
  const described = Object.entries(DESCRIPTIONS).map(([key, { description, examples }]) => {
    return [key, { description, ...(own[key] as Json), examples }];
  });
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'ha-calc project file',
    ...rest,
    properties: Object.fromEntries(described),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** What has readers of its own; maps may be left empty. */
function readElsewhere(): Json {
  const places = Object.keys(outputsShape.shape).map((format) => [format, path]);
  return {
    files: { type: 'array', items: { ...path, not: { const: '-' } } },
    rules: {
      type: ['object', 'null'],
      propertyNames: { enum: ruleCodes },
      additionalProperties: { enum: ruleSettings },
    },
    outputs: {
      type: ['object', 'null'],
      properties: Object.fromEntries(places),
      additionalProperties: false,
    },
  };
}

function schemaOf(shape: z.ZodMiniObject): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { target: 'draft-7', io: 'input' }) as Json;
  return schema;
}

import Ajv from 'ajv';
import { expect, it } from 'vitest';
import { projectSchema } from '../../../src/cli/project-file/project-schema.js';
import { readProject } from '../../../src/cli/project-file/read-project.js';
import { expectGolden } from '../../golden.js';
import { runCli } from '../../run-cli.js';

const { Ajv: Validator } = Ajv;
const schema = JSON.parse(projectSchema());
const validate = new Validator({ strict: false }).compile(schema);

it('schema/project.schema.json is what project files are', () => {
  expectGolden('schema/project.schema.json', projectSchema());
});

it('is what schema project prints', async () => {
  expect(await runCli(['schema', 'project'])).toEqual({ status: 0, stdout: projectSchema(), stderr: '' });
});

it.each(Object.keys(schema.properties))('%s has a description, and examples that are right', (key) => {
  const { description, examples } = schema.properties[key];
  expect(description).toMatch(/\.$/);
  for (const example of examples) {
    expect([example, validate({ [key]: example })]).toEqual([example, true]);
    const text = JSON.stringify({ [key]: example });
    expect(readProject({ file: '.ha-calc.yaml', text })).not.toHaveProperty('problems');
  }
});

const problems = (project: unknown) =>
  'problems' in readProject({ file: '.ha-calc.yaml', text: JSON.stringify(project) });

it.each([
  { file: ['a'] },
  { formats: ['junit'] },
  { fail_on: 'no' },
  { fail_on: null },
  { fail_on: ['error'] },
  { fail_on: { error: true } },
  { rules: [] },
  { rules: { HA301: 'off' } },
  { rules: { HA601: 5 } },
  { rules: { HA601: null } },
  { rules: { HA601: false } },
  { rules: { HA601: { severity: 'off' } } },
  { outputs: 'a' },
  { outputs: ['junit'] },
  { outputs: { xml: 'a' } },
  { outputs: { junit: 5 } },
  { outputs: { junit: true } },
  { outputs: { junit: null } },
  { outputs: { junit: '' } },
  { outputs: { junit: '\t ' } },
  { outputs: { junit: ['a'] } },
  { outputs: { junit: { path: 'a' } } },
  { files: 'a' },
  { files: 5 },
  { files: null },
  { files: { a: 'b' } },
  { files: [5] },
  { files: [null] },
  { files: [''] },
  { files: ['-'] },
  { files: [['a']] },
  { files: [{ a: 'b' }] },
  5,
  'a',
  ['a'],
])('and %j is wrong in both', (project) => {
  expect([validate(project), problems(project)]).toEqual([false, true]);
});

it.each([
  {},
  { files: [] },
  { files: ['a', '/b/*.yaml', './-', '5'] },
  { rules: null },
  { rules: {} },
  { outputs: null },
  { outputs: { junit: '5', sarif: '/tmp/a', table: '-' } },
])('and %j is right in both', (project) => {
  expect([validate(project), problems(project)]).toEqual([true, false]);
});

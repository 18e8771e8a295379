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

it.each([
  { file: ['a'] },
  { fail_on: 'no' },
  { rules: { HA301: 'off' } },
  { outputs: { xml: 'a' } },
  { files: 'a' },
])('and %j is wrong in both', (project) => {
  expect(validate(project)).toBe(false);
  expect(readProject({ file: '.ha-calc.yaml', text: JSON.stringify(project) })).toHaveProperty('problems');
});

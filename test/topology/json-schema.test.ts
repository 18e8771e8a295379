import Ajv from 'ajv';
import { expect, it } from 'vitest';
import { topologySchema } from '../../src/topology/json-schema.js';
import { keyDescriptions } from '../../src/topology/key-descriptions.js';
import { expectGolden } from '../golden.js';

const { Ajv: Validator } = Ajv;
const schema = JSON.parse(topologySchema());
const ajv = new Validator({ strict: false });
ajv.addSchema(schema, 'topology');
const places: [string, { properties: Record<string, object> }][] = [
  ['topology', schema],
  ...Object.entries(schema.definitions as Record<string, { properties: Record<string, object> }>).filter(
    ([, definition]) => definition.properties !== undefined,
  ),
];
const keys = places.flatMap(([place, { properties }]) =>
  Object.keys(properties).map((key) => [place, key] as const),
);

it('schema/topology.schema.json is what the language is', () => {
  expectGolden('schema/topology.schema.json', topologySchema());
});

it('has a schema for every key that its shapes leave to others', () => {
  expect(topologySchema()).not.toMatch(/: \{\}/);
});

it('describes the keys that there are and no others', () => {
  const described = Object.entries(keyDescriptions).flatMap(([place, keys]) =>
    Object.keys(keys).map((key) => [place, key]),
  );
  expect(described.toSorted()).toEqual(keys.toSorted());
});

it.each(keys)('%s.%s has examples that the schema accepts', (place, key) => {
  const examples = keyDescriptions[place]![key]!.examples;
  expect(examples.length).toBeGreaterThan(0);
  const path = place === 'topology' ? `#/properties/${key}` : `#/definitions/${place}/properties/${key}`;
  const validate = ajv.compile({ $ref: `topology${path}` });
  for (const example of examples)
    expect([example, validate(example), validate.errors]).toEqual([example, true, null]);
});

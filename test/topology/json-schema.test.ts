import { expect, it } from 'vitest';
import { expectGolden } from '../golden.js';
import { topologySchema } from './json-schema.js';

it('schema/topology.schema.json is what the language is', () => {
  expectGolden('schema/topology.schema.json', topologySchema());
});

it('has a schema for every key that its shapes leave to others', () => {
  expect(topologySchema()).not.toMatch(/: \{\}/);
});

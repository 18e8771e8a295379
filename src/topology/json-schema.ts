import * as z from 'zod/mini';
import { ruleCodes } from '../diagnostics/rule-codes.js';
import { keyDescriptions } from './key-descriptions.js';
import { ruleSettings } from './rule-settings.js';
import {
  acceptanceShape,
  blockShape,
  circuitBreakerShape,
  componentShape,
  defaultsShape,
  domainShape,
  failoverBlockShape,
  failoverShape,
  healthCheckShape,
  journeyShape,
  linkShape,
  networkShape,
  quorumShape,
  replicationShape,
  targetsShape,
  topologyShape,
} from './schema.js';

type Json = Record<string, unknown>;

const block = { $ref: '#/definitions/block' };
const blocks = { type: 'array', items: block, minItems: 1 };
const text = { type: ['string', 'number'] };
const names = { anyOf: [text, { type: 'array', items: text, minItems: 1 }] };
const mapOf = (name: string, orEmpty = false): Json => ({
  type: 'object',
  additionalProperties: orEmpty
    ? { anyOf: [{ $ref: `#/definitions/${name}` }, { type: 'null' }] }
    : { $ref: `#/definitions/${name}` },
});
const ref = (name: string): Json => ({ $ref: `#/definitions/${name}` });

/** Every shape of the language, with what its own readers take in place of what zod does not look at. */
const SHAPES: Record<string, { shape: z.ZodMiniObject; elsewhere: Json }> = {
  targets: { shape: targetsShape, elsewhere: {} },
  defaults: { shape: defaultsShape, elsewhere: {} },
  domain: { shape: domainShape, elsewhere: { in: names } },
  link: {
    shape: linkShape,
    elsewhere: { between: { type: 'array', items: text, minItems: 2, maxItems: 2 } },
  },
  component: {
    shape: componentShape,
    elsewhere: {
      in: names,
      spread: names,
      depends_on: block,
      quorum: ref('quorum'),
      replication: ref('replication'),
      health_check: ref('health_check'),
      failover: ref('failover'),
    },
  },
  quorum: { shape: quorumShape, elsewhere: {} },
  replication: { shape: replicationShape, elsewhere: {} },
  health_check: { shape: healthCheckShape, elsewhere: {} },
  circuit_breaker: { shape: circuitBreakerShape, elsewhere: {} },
  failover: { shape: failoverShape, elsewhere: { needs: block } },
  failover_block: { shape: failoverBlockShape, elsewhere: { primary: block, standby: block, needs: block } },
  network: {
    shape: networkShape,
    elsewhere: {
      links: { type: 'array', items: { type: 'array', items: text, minItems: 2, maxItems: 3 } },
      junctions: names,
    },
  },
  journey: { shape: journeyShape, elsewhere: { path: block } },
  acceptance: { shape: acceptanceShape, elsewhere: { rule: { enum: ruleCodes } } },
  structure: {
    shape: blockShape,
    elsewhere: {
      series: blocks,
      parallel: blocks,
      optional: block,
      fallback: blocks,
      failover: ref('failover_block'),
      network: ref('network'),
      health_check: ref('health_check'),
      circuit_breaker: ref('circuit_breaker'),
    },
  },
};

const TOP: Json = {
  targets: ref('targets'),
  defaults: ref('defaults'),
  domains: mapOf('domain', true),
  links: { type: 'array', items: ref('link') },
  components: mapOf('component'),
  blocks: { type: 'object', additionalProperties: block },
  system: block,
  journeys: mapOf('journey'),
  rules: {
    type: 'object',
    propertyNames: { enum: ruleCodes },
    additionalProperties: { enum: ruleSettings },
  },
  accept: { type: 'array', items: ref('acceptance') },
};

/** The JSON Schema (draft-07) of topology files, for editors. */
export function topologySchema(): string {
  const definitions: Json = { block: { anyOf: [text, blocks, ref('structure')] } };
  for (const [name, { shape, elsewhere }] of Object.entries(SHAPES))
    definitions[name] = described(name, schemaOf(shape, elsewhere));
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'ha-calc topology, version 1',
    ...described('topology', schemaOf(topologyShape, TOP)),
    required: ['components'],
    definitions,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Quantities are texts that YAML may take for numbers. */
function schemaOf(shape: z.ZodMiniObject, elsewhere: Json): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === 'string' && jsonSchema.enum === undefined) Object.assign(jsonSchema, text);
    },
  }) as Json;
  return { ...schema, properties: { ...(schema['properties'] as Json), ...elsewhere } };
}

/** Every key with what it means and examples; a reference may have no neighbours in draft-07, so it goes into an `allOf`. */
function described(name: string, schema: Json): Json {
  const properties = Object.entries(schema['properties'] as Record<string, Json>).map(([key, own]) => {
    const { text: description, examples } = keyDescriptions[name]![key]!;
    return [key, { description, ...('$ref' in own ? { allOf: [own] } : own), examples }];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

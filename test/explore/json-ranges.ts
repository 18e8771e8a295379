import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { ensure } from './violation.js';

/** A document that `-f json` prints, by the name of its schema. */
export type DocumentName = 'eval' | 'risks' | 'chaos' | 'diff' | 'register';

const ajv = new Ajv({ allErrors: false, strict: false });
const known = new Map<DocumentName, ValidateFunction>();

/** Checks that a document is what its schema says, every number in its range. */
export function checkShape(name: DocumentName, document: unknown): void {
  const validate = known.get(name) ?? compiled(name);
  const isRight = validate(document);
  if (isRight) return;
  const [first] = validate.errors ?? [];
  const place = (first?.instancePath ?? '').replaceAll(/\/\d+/g, '').replace('/topologies/journeys', '');
  ensure(false, `range of ${name} ${place}`, () => {
    const value = first?.instancePath
      .split('/')
      .slice(1)
      .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], document);
    return `${name} ${first?.instancePath} ${first?.message}, and is ${JSON.stringify(value)?.slice(0, 80)}`;
  });
}

function compiled(name: DocumentName): ValidateFunction {
  const validate = ajv.compile(JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8')));
  known.set(name, validate);
  return validate;
}

/** Checks that no number of a document is infinite or none; JSON would say null of both. */
export function checkFinite(what: string, document: unknown): void {
  const left: [string, unknown][] = [[what, document]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [path, value] = next;
    if (typeof value === 'number') ensure(Number.isFinite(value), 'finite', () => `${path} is ${value}`);
    if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) left.push([`${path}.${key}`, item]);
  }
}

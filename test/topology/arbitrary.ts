import fc from 'fast-check';

/** A value to be written as YAML. */
export type Value = string | Value[] | { [key: string]: Value };

/** What a generated component says of itself. */
export interface Part {
  /** Thousandths of a percent that it is down. */
  down: number;
  minutes: number | null;
  replicas: number;
  required: number;
  in: string | null;
  needs: string[];
}

/** A generated topology: parts by name, each needing only earlier ones; a path over them; domains inside each other. */
export interface Model {
  parts: Map<string, Part>;
  domains: string[];
  path: Value;
}

const odd = fc.constantFrom(
  'constructor',
  '__proto__',
  'toString',
  'null',
  'true',
  '_',
  'a-b',
  'required',
  'parallel',
);
const nameOf = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,6}$/) },
  { weight: 1, arbitrary: odd },
);

const partOf = fc.record({
  down: fc.integer({ min: 0, max: 100_000 }),
  minutes: fc.option(fc.integer({ min: 1, max: 10_000 })),
  replicas: fc.integer({ min: 1, max: 9 }),
  share: fc.nat(8),
  domain: fc.option(fc.nat()),
  needs: fc.array(fc.nat(), { maxLength: 3 }),
});

/** A sound topology, every name of it used. */
export const model: fc.Arbitrary<Model> = fc
  .record({
    names: fc.uniqueArray(nameOf, { minLength: 2, maxLength: 8 }),
    parts: fc.array(partOf, { minLength: 8, maxLength: 8 }),
    split: fc.nat(),
    shape: fc.nat(3),
  })
  .map(({ names, parts, split, shape }) => {
    const count = 1 + (split % (names.length - 1));
    const [own, domains] = [names.slice(0, count), names.slice(count)];
    const entries = own.map((name, index): [string, Part] => {
      const { down, minutes, replicas, share, domain, needs } = parts[index]!;
      const earlier = index === 0 ? [] : needs.map((need) => own[need % index]!);
      return [
        name,
        {
          down,
          minutes,
          replicas,
          required: 1 + (share % replicas),
          in: domain === null ? null : domains[domain % domains.length]!,
          needs: [...new Set(earlier)],
        },
      ];
    });
    return { parts: new Map(entries), domains, path: pathOver(own, shape) };
  });

function pathOver(names: string[], shape: number): Value {
  if (shape === 0) return names;
  if (shape === 1) return { series: names };
  const [first, ...rest] = names;
  if (shape === 2 || rest.length === 0) return [first!, { parallel: names, required: 'all' }];
  return { parallel: [[first!], rest], required: String(2) };
}

/** The model as what a file holds. */
export function asWritten({ parts, domains, path }: Model): Value {
  const written = [...parts].map(([name, part]): [string, Value] => [name, componentOf(part)]);
  const places = domains.map((name, index): [string, Value] => [
    name,
    index === 0 ? { availability: '99%' } : { in: domains[index - 1]! },
  ]);
  return mapOf([
    ['components', mapOf(written)],
    ['domains', mapOf(places)],
    ['system', path],
  ]);
}

function componentOf({ down, minutes, replicas, required, in: domain, needs }: Part): Value {
  return {
    unavailability: `${down}e-5`,
    ...(minutes !== null && { mttr: `${minutes}m` }),
    ...(replicas > 1 && { replicas: String(replicas), required: String(required) }),
    ...(domain !== null && { in: domain }),
    ...(needs.length > 0 && { depends_on: needs }),
  };
}

/** A map that keeps `__proto__` as a key. */
function mapOf(entries: readonly [string, Value][]): { [key: string]: Value } {
  const map: { [key: string]: Value } = Object.create(null);
  for (const [key, value] of entries) map[key] = value;
  return map;
}

/** Makes a choice among `count`, for whatever is being written. */
export type Choose = (count: number) => number;

/** Writes a value as YAML in a style that is chosen at every turn: block or flow, quoted or plain, keys in any order. */
export function writeYaml(value: Value, choose: Choose, indent = 0): string {
  if (typeof value === 'string') return ` ${scalar(value, choose)}`;
  if (choose(2) === 0) return ` ${flow(value, choose)}`;
  const pad = '\n'.repeat(1 + choose(2)) + ' '.repeat(indent);
  if (Array.isArray(value)) {
    return value.map((item) => `${pad}-${writeYaml(item, choose, indent + 2)}`).join('');
  }
  const lines = shuffled(Object.entries(value), choose);
  return lines
    .map(([key, item]) => `${pad}${scalar(key, choose)}:${writeYaml(item, choose, indent + 2)}`)
    .join('');
}

function flow(value: Value, choose: Choose): string {
  if (typeof value === 'string') return scalar(value, choose);
  if (Array.isArray(value)) return `[${value.map((item) => flow(item, choose)).join(', ')}]`;
  const pairs = shuffled(Object.entries(value), choose);
  return `{ ${pairs.map(([key, item]) => `${scalar(key, choose)}: ${flow(item, choose)}`).join(', ')} }`;
}

function scalar(text: string, choose: Choose): string {
  const style = text === 'null' ? 1 + choose(2) : choose(3);
  if (style === 0) return text;
  return style === 1 ? `"${text}"` : `'${text}'`;
}

function shuffled<T>(items: readonly T[], choose: Choose): T[] {
  const left = [...items];
  return items.map(() => left.splice(choose(left.length), 1)[0]!);
}

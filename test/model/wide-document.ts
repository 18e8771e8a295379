import fc from 'fast-check';

/** An unavailability in 64ths with a repair time in hours, as a file writes it. */
export interface WideFigures {
  unavailability: number;
  mttr: string;
}

export interface WideDomain extends Partial<WideFigures> {
  in?: string[];
}

export interface WideLink extends WideFigures {
  name: string;
  between: [string, string];
}

export interface WideCheck {
  interval: string;
  failure_threshold: number;
}

export interface WideTimes {
  detection: string;
  success: number;
  manual: string;
}

export interface WideBreaker {
  failure_threshold: number;
  call_timeout: string;
  recovery_timeout: string;
}

export interface WideComponent extends WideFigures {
  replicas: number;
  required?: number;
  quorum?: { read: number; write: number };
  common_cause?: number;
  in?: string[];
  spread?: string[];
  depends_on?: WideBlock;
  health_check?: WideCheck;
  failover?: WideTimes & { needs?: string };
}

export type WideBlock =
  | string
  | WideBlock[]
  | { parallel: WideBlock[]; required: number; health_check?: WideCheck }
  | { optional: WideBlock; circuit_breaker?: WideBreaker }
  | { fallback: WideBlock[]; circuit_breaker?: WideBreaker }
  | { failover: WideTimes & { primary: WideBlock; standby: WideBlock; needs?: WideBlock } }
  | { network: { from: string; to: string; links: string[][]; junctions: string[] } };

/** A file that uses the whole language, as data; one journey where a reference has to enumerate it. */
export interface WideDocument {
  domains: Record<string, WideDomain>;
  links: WideLink[];
  components: Record<string, WideComponent>;
  blocks: Record<string, WideBlock>;
  journeys: { all: { path: WideBlock; from?: string } };
}

/** Sizes and habits of the documents that are drawn. */
export interface WideSize {
  domains: number;
  links: number;
  components: number;
  replicas: number;
  steps: number;
  /** Whether a soft part below the path has a circuit breaker too. */
  breakersBelow: boolean;
}

const figures = fc.record({
  unavailability: fc.constantFrom(0, 1, 2, 8, 32).map((parts) => parts / 64),
  mttr: fc.constantFrom('1h', '2h', '8h'),
});
const check = fc.constantFrom<WideCheck>(
  { interval: '9s', failure_threshold: 4 },
  { interval: '1h', failure_threshold: 3 },
);
const times = fc.record<WideTimes>({
  detection: fc.constantFrom('36s', '3h'),
  success: fc.constantFrom(0.5, 0.75, 1),
  manual: fc.constantFrom('30m', '5h'),
});
const breaker = fc.constant<WideBreaker>({
  failure_threshold: 5,
  call_timeout: '36s',
  recovery_timeout: '6m',
});
const pick = fc.nat({ max: 99 });

/** A block over numbers that stand for names. */
type Shape = (names: readonly string[]) => WideBlock;
const name: fc.Arbitrary<Shape> = pick.map((index) => (names) => names[index % names.length]!);

const shapesOf = (below: fc.Arbitrary<WideBreaker | null>) =>
  fc.letrec<{ shape: Shape }>((tie) => {
    const some = fc.array(tie('shape'), { minLength: 1, maxLength: 3, depthIdentifier: 'wide' });
    return {
      shape: fc.oneof(
        { maxDepth: 2, depthIdentifier: 'wide' },
        { weight: 3, arbitrary: name },
        {
          weight: 2,
          arbitrary: some.map(
            (parts): Shape =>
              (names) =>
                parts.map((part) => part(names)),
          ),
        },
        {
          weight: 2,
          arbitrary: fc.tuple(some, pick, fc.option(check)).map(
            ([parts, required, health]): Shape =>
              (names) => ({
                parallel: parts.map((part) => part(names)),
                required: 1 + (required % parts.length),
                ...(health && { health_check: health }),
              }),
          ),
        },
        fc.tuple(tie('shape'), below).map(
          ([part, stops]): Shape =>
            (names) => ({ optional: part(names), ...(stops && { circuit_breaker: stops }) }),
        ),
        fc.tuple(some, below).map(
          ([parts, stops]): Shape =>
            (names) => ({
              fallback: parts.map((part) => part(names)),
              ...(stops && { circuit_breaker: stops }),
            }),
        ),
        fc.tuple(tie('shape'), tie('shape'), times, fc.option(tie('shape'))).map(
          ([primary, standby, switching, needs]): Shape =>
            (names) => ({
              failover: {
                primary: primary(names),
                standby: standby(names),
                ...switching,
                ...(needs && { needs: needs(names) }),
              },
            }),
        ),
        fc.tuple(fc.array(pick, { minLength: 3, maxLength: 3 }), fc.boolean()).map(
          ([picks, direct]): Shape =>
            (names) => {
              const plain = [...new Set(names.filter((one) => /^part\d$/.test(one)))];
              const [a, b, carrier] = picks.map((index) => plain[index % plain.length]!) as [
                string,
                string,
                string,
              ];
              // Two ways from a to the middle, one of them carried by a part that may be in the network already.
              const links = [
                [a, 'middle', carrier],
                [a, 'side'],
                ['side', 'middle', b],
                ...(direct ? [[a, 'middle']] : []),
              ];
              return { network: { from: a, to: 'middle', links, junctions: ['middle', 'side'] } };
            },
        ),
      ),
    };
  }).shape;

/** What stands in the path itself: blocks, soft parts with and without a circuit breaker. */
const stepOf = (shape: fc.Arbitrary<Shape>): fc.Arbitrary<Shape> =>
  fc.oneof(
    { weight: 3, arbitrary: shape },
    fc.tuple(name, breaker).map(
      ([part, stops]): Shape =>
        (names) => ({ optional: part(names), circuit_breaker: stops }),
    ),
    fc.tuple(name, name, breaker).map(
      ([one, two, stops]): Shape =>
        (names) => ({ fallback: [one(names), two(names)], circuit_breaker: stops }),
    ),
  );

const componentOf = (shape: fc.Arbitrary<Shape>, replicas: number) =>
  fc.record({
    figures,
    replicas: fc.integer({ min: 1, max: replicas }),
    counts: fc.tuple(pick, pick),
    quorum: fc.boolean(),
    beta: fc.constantFrom(0, 0, 0.25, 1),
    within: fc.array(pick, { maxLength: 2 }),
    spread: fc.array(pick, { maxLength: 3 }),
    reaction: fc.oneof(check, times, fc.constant(null)),
    needs: fc.option(pick),
    depends: fc.option(shape, { freq: 1 }),
  });

const domain = fc.record({ figures: fc.option(figures), within: fc.array(pick, { maxLength: 2 }) });

/** Small files over the whole language: everything that the reference can still enumerate. */
export const wideDocuments: fc.Arbitrary<WideDocument> = documentsOfSize({
  domains: 3,
  links: 2,
  components: 3,
  replicas: 3,
  steps: 2,
  breakersBelow: false,
});

/** Files over the whole language, up to a size. */
export function documentsOfSize(size: WideSize): fc.Arbitrary<WideDocument> {
  const shape = shapesOf(size.breakersBelow ? fc.option(breaker) : fc.constant(null));
  return fc
    .record({
      domains: fc.array(domain, { maxLength: size.domains }),
      links: fc.array(fc.record({ figures, ends: fc.tuple(pick, pick) }), { maxLength: size.links }),
      components: fc.array(componentOf(shape, size.replicas), { minLength: 1, maxLength: size.components }),
      block: shape,
      path: fc.array(stepOf(shape), { minLength: 1, maxLength: size.steps }),
      from: fc.option(pick),
    })
    .map(documentOf);
}

function documentOf(drawn: DrawnDocument): WideDocument {
  const zones = drawn.domains.map((_, index) => `zone${index}`);
  const zone = (index: number) => zones[index % zones.length]!;
  const some = (key: 'in' | 'spread', picks: readonly number[]) =>
    picks.length > 0 &&
    zones.length > 0 && { [key]: key === 'in' ? [...new Set(picks.map(zone))] : picks.map(zone) };
  const document: WideDocument = {
    domains: {},
    links: [],
    components: {},
    blocks: {},
    journeys: { all: { path: [] } },
  };
  drawn.domains.forEach(({ figures: own, within }, index) => {
    const outer = [...new Set(within.filter((one) => one % zones.length < index).map(zone))];
    document.domains[zones[index]!] = { ...own, ...(outer.length > 0 && { in: outer }) };
  });
  for (const [index, { figures: own, ends }] of drawn.links.entries()) {
    const [a, b] = [ends[0] % zones.length, ends[1] % zones.length];
    if (zones.length > 1 && a !== b)
      document.links.push({ name: `link${index}`, between: [zone(a), zone(b)], ...own });
  }
  const names: string[] = [];
  for (const [index, part] of drawn.components.entries()) {
    const own = `part${index}`;
    document.components[own] = {
      ...part.figures,
      ...countsOf(part),
      ...(part.beta > 0 && { common_cause: part.beta }),
      ...some('in', part.within),
      ...some('spread', part.spread),
      ...(part.depends && names.length > 0 && { depends_on: part.depends(names) }),
    };
    addReaction(document.components[own]!, part, names);
    names.push(own);
    if (part.quorum) names.push(`${own}.read`, `${own}.write`);
  }
  document.blocks.shared = drawn.block(names);
  const path = drawn.path.map((one) => one([...names, 'shared']));
  document.journeys.all = {
    path,
    ...(drawn.from !== null && zones.length > 0 && { from: zone(drawn.from) }),
  };
  return document;
}

type Drawn = ReturnType<typeof componentOf> extends fc.Arbitrary<infer Value> ? Value : never;

interface DrawnDocument {
  domains: (typeof domain extends fc.Arbitrary<infer Value> ? Value : never)[];
  links: { figures: WideFigures; ends: [number, number] }[];
  components: Drawn[];
  block: Shape;
  path: Shape[];
  from: number | null;
}

function countsOf({ replicas, counts: [one, two], quorum }: Drawn) {
  const [read, write] = [1 + (one % replicas), 1 + (two % replicas)];
  return quorum ? { replicas, quorum: { read, write } } : { replicas, required: read };
}

function addReaction(
  own: WideComponent,
  { replicas, reaction, needs }: Drawn,
  names: readonly string[],
): void {
  if (reaction === null) return;
  if ('interval' in reaction) own.health_check = reaction;
  else if (replicas > (own.quorum?.write ?? own.required!)) {
    const needed = needs === null || names.length === 0 ? undefined : names[needs % names.length]!;
    own.failover = { ...reaction, ...(needed !== undefined && { needs: needed }) };
  }
}

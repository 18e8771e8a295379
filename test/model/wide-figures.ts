import { divided, type Fraction, fraction, least, minus, ONE, plus, times, ZERO } from './fraction.js';
import type {
  WideBlock,
  WideBreaker,
  WideComponent,
  WideDocument,
  WideFigures,
  WideTimes,
} from './wide-document.js';

/** What can happen by itself: how much of the time, how often an hour, and for how many hours at a time. */
interface BasicEvent {
  q: Fraction;
  w: Fraction;
  lasts: Fraction;
}

/** Whose event it is, and whether it is a failure of its own: no common cause, no reaction. */
interface Owned {
  owner: string;
  fails?: boolean;
}

/** Bit i of a state is set where event i has happened. */
type State = number;
type Works = (state: State) => boolean;
type Sense = 'core' | 'full';

/** What a journey comes to, exactly; outages an hour. */
export interface WideResult {
  events: number;
  down: Fraction;
  degraded: Fraction;
  full: Fraction;
  outagesPerHour: Fraction;
  /** What takes the journey down alone. */
  singlePoints: string[];
  /** What costs something, by owner: U(failed) − U(perfect), and U − U(perfect). */
  contributors: Record<string, { birnbaum: Fraction; gain: Fraction }>;
}

/**
 * The journey of a document by the words of the method and the enumeration of all states in exact fractions: nothing here
 * is taken from the program. `null` where there are more events than can be enumerated,
 * or where a replica is out of reach for good.
 */
export function wideFigures(document: WideDocument, most = 11): WideResult | null {
  const model = new Model(document);
  const { path } = document.journeys.all;
  if (model.cutOff()) return null;
  const bare = model.block(path, 'core');
  model.addBreakers(path, bare);
  const [core, full] = [model.block(path, 'core'), model.block(path, 'full')];
  if (model.events.length > most) return null;
  const down = model.chance((state) => !core(state));
  const degraded = model.chance((state) => core(state) && !full(state));
  return {
    events: model.events.length,
    down,
    degraded,
    full: model.chance(full),
    outagesPerHour: model.events.reduce((sum, { w }, i) => plus(sum, times(w, model.matters(core, i))), ZERO),
    singlePoints: model.singlePoints(core),
    contributors: model.contributors(core),
  };
}

class Model {
  readonly events: (BasicEvent & Owned)[] = [];
  readonly #document: WideDocument;
  readonly #known = new Map<string, number[]>();
  readonly #reactions = new Map<object, number[]>();
  readonly #after = new Map<object, number[]>();
  readonly #uses = new Map<string, Set<number>>();
  readonly #guards: Guard[] = [];
  readonly #stalledBy = new Map<object, Stalled[]>();

  constructor(document: WideDocument) {
    this.#document = document;
    this.#note(document.journeys.all.path);
  }

  /** P(a condition holds), one event after the other summed out. */
  chance(holds: Works): Fraction {
    let sums: bigint[] = Array.from({ length: 2 ** this.events.length }, (_, state) =>
      holds(state) ? 1n : 0n,
    );
    let under = 1n;
    for (const { q } of this.events.toReversed()) {
      const half = sums.length / 2;
      sums = sums
        .slice(0, half)
        .map((calm, state) => (q.under - q.over) * calm + q.over * sums[half + state]!);
      under *= q.under;
    }
    return fraction(sums[0]!, under);
  }

  /** P(something is down with event i and up without). */
  matters(works: Works, i: number): Fraction {
    return this.chance((state) => works(state & ~(1 << i)) && !works(state | (1 << i)));
  }

  /** Everything of which one failure, nothing else having failed, takes something down, or keeps what would save it from acting. */
  singlePoints(works: Works): string[] {
    const alone = this.events.filter(
      ({ fails, q }, i) => fails && q.over > 0n && works(0) && !works((1 << i) | this.#missedWith(i)),
    );
    return [...new Set(alone.map(({ owner }) => owner))];
  }

  /** The failovers that cannot act when event i strikes, since what they need goes with it, and those that these set off. */
  #missedWith(i: number): State {
    const missed = this.#guards.filter((guard) => this.#isMissed(guard, i, 0));
    for (const { event } of missed) {
      for (const guard of this.#guards)
        if (!missed.includes(guard) && this.#isMissed(guard, event, 1 << i)) missed.push(guard);
    }
    return missed.reduce((bits, { event }) => bits | (1 << event), 0);
  }

  #isMissed({ takes, needs, manual }: Guard, trigger: number, before: State): boolean {
    const { lasts } = this.events[trigger]!;
    const isLeftAlone = lasts.over * manual.under <= manual.over * lasts.under;
    return isLeftAlone && takes(trigger, before) && !needs(before | (1 << trigger));
  }

  /** What each owner is worth, all its events together; without what can make no difference. */
  contributors(works: Works): WideResult['contributors'] {
    const owners = [...new Set(this.events.map(({ owner }) => owner))];
    const all = owners.map((owner) => {
      // A reaction that nothing sets off is none.
      const isOwn = (event: BasicEvent & Owned) =>
        event.owner === owner && (event.fails || event.q.over > 0n);
      const own = this.events.reduce((bits, event, i) => (isOwn(event) ? bits | (1 << i) : bits), 0);
      const birnbaum = this.chance((state) => works(state & ~own) && !works(state | own));
      const gain = this.chance((state) => works(state & ~own) && !works(state));
      return [owner, { birnbaum, gain }] as const;
    });
    return Object.fromEntries(all.filter(([, { gain }]) => gain.over > 0n));
  }

  /** Whether a replica is down when nothing has failed: then it makes no sense to ask what takes it down. */
  cutOff(): boolean {
    return Object.entries(this.#document.components).some(([name, component]) =>
      this.#units(name, component).some((up) => !up(0)),
    );
  }

  block(block: WideBlock, sense: Sense): Works {
    if (typeof block === 'string') return this.#named(block, sense);
    if (Array.isArray(block)) return this.#atLeast(block.length, block, sense);
    if ('parallel' in block) return this.#parallel(block, sense);
    if ('optional' in block) {
      const part = this.block(block.optional, sense);
      return this.#unless(this.#breaks(block, sense), sense === 'core' ? () => true : part);
    }
    if ('fallback' in block) {
      const count = sense === 'core' ? block.fallback.length : 1;
      return this.#unless(
        this.#breaks(block, sense),
        this.#atLeast(1, block.fallback.slice(0, count), sense),
      );
    }
    if ('failover' in block) return this.#failover(block, sense);
    return this.#network(block.network, sense);
  }

  /** Breakers stand in the path itself: each costs while callers hang, one of a part after the other, and until it tries again. */
  addBreakers(path: WideBlock, journey: Works): void {
    const guarded = (Array.isArray(path) ? path : [path]).filter(isGuarded);
    const softOf = (block: GuardedBlock) => ('optional' in block ? block.optional : block.fallback[0]!);
    const parts = new Map<string, GuardedBlock[]>();
    const names = new Map<WideBlock, string>();
    for (const block of guarded) {
      const name = called(block);
      const time = 1 + guarded.slice(0, guarded.indexOf(block)).filter((one) => called(one) === name).length;
      names.set(block, time === 1 ? name : `${name} (${time})`);
      const key = JSON.stringify(softOf(block));
      parts.set(key, [...(parts.get(key) ?? []), block]);
    }
    for (const blocks of parts.values()) {
      const [block] = blocks as [GuardedBlock];
      const soft = softOf(block);
      const breakers = blocks.map((one) => one.circuit_breaker!);
      const { recovery_timeout } = breakers[0]!;
      const hanging = breakers
        .map(({ failure_threshold, call_timeout }) => times(fraction(failure_threshold), hours(call_timeout)))
        .reduce(plus, ZERO);
      const part = this.block(soft, 'core');
      const count = this.events.length;
      const opening = this.#triggered(count, {
        part,
        rest: journey,
        outage: (lasts) => least(hanging, lasts),
      });
      const ready = this.chance((state) => journey(state) && part(state));
      // Closed and ready, or open and ready: it trips in the one, and closes after half of its timeout in the other.
      const perHour = times(opening.w, hours(recovery_timeout), fraction(1, 2));
      const open = ready.over === 0n ? ZERO : divided(perHour, ready);
      const closed = divided(ONE, plus(ONE, open));
      const hangs = { q: times(opening.q, closed), w: times(opening.w, closed) };
      const hanged = this.#beside(hangs, journey, part);
      const mended = {
        q: times(open, closed),
        w: ready.over === 0n ? ZERO : divided(times(opening.w, closed), ready),
      };
      const opens = this.#add(hanged, { owner: `circuit breaker of ${names.get(block)}` });
      const closes = this.#add(mended, { owner: `recovery of ${names.get(block)}` });
      for (const one of blocks) {
        this.#reactions.set(one, opens);
        this.#after.set(one, closes);
      }
    }
  }

  /** Shares of the time that something in series is up, no more than the part is down in it. */
  #beside({ q, w }: { q: Fraction; w: Fraction }, up: Works, part?: Works) {
    if (w.over === 0n) return { q, w };
    const works = this.chance(up);
    const most =
      part &&
      divided(
        minus(
          works,
          this.chance((state) => up(state) && part(state)),
        ),
        works,
      );
    const share = divided(q, works);
    return { q: most ? least(most, share) : least(ONE, share), w: divided(w, works) };
  }

  #breaks(block: object, sense: Sense): number[] {
    return [
      ...(this.#reactions.get(block) ?? []),
      ...(sense === 'full' ? (this.#after.get(block) ?? []) : []),
    ];
  }

  #named(written: string, sense: Sense): Works {
    const [name, operation] = written.split('.') as [string, string | undefined];
    const component = this.#document.components[name];
    if (component === undefined) return this.block(this.#document.blocks[name]!, sense);
    const needs = component.depends_on === undefined ? () => true : this.block(component.depends_on, sense);
    const own = this.#component(name, component, operation);
    return (state) => own(state) && needs(state);
  }

  /** Enough replicas, each with its domains and the way to them; no common cause, no reaction under way. */
  #component(name: string, component: WideComponent, operation: string | undefined): Works {
    const { replicas } = component;
    const required = requiredBy(component, operation);
    const units = this.#units(name, component);
    const common = this.#commonCause(name, component);
    const { reactions, stalled } = this.#componentReactions(name, component, required);
    const alone = this.#unlessBoth(stalled);
    return this.#unless([...common, ...reactions], (state) => {
      if (!alone(state)) return false;
      return units.filter((up) => up(state)).length >= required && replicas >= required;
    });
  }

  #units(name: string, component: WideComponent): Works[] {
    const { replicas, in: within = [], spread = [], common_cause: beta = 0 } = component;
    const whole = eventOf(component);
    const share = replicas > 1 ? fraction(beta * 4, 4) : ZERO;
    const together = times(share, whole.q);
    const q =
      share === ONE || together.over === together.under
        ? ZERO
        : divided(minus(whole.q, together), minus(ONE, together));
    const own = this.#remember(`own ${name}`, () =>
      Array.from({ length: replicas }, () => ({ ...whole, q, w: times(minus(ONE, share), whole.w) })).flatMap(
        (event) => this.#add(event, { owner: name, fails: true }),
      ),
    );
    return Array.from({ length: replicas }, (_, index) => {
      const place =
        spread.length > 0 ? [...within, spread[index % Math.min(spread.length, replicas)]!] : within;
      const chain = this.#chain(place);
      const reach = this.#reachable(chain);
      const domains = this.#domainsWork(chain);
      const mine = q.over === 0n ? [] : [own[index]!];
      return this.#unless(mine, (state) => domains(state) && reach(state));
    });
  }

  #commonCause(name: string, component: WideComponent): number[] {
    const { replicas, common_cause: beta = 0 } = component;
    if (replicas === 1 || beta === 0) return [];
    const { q, w, lasts } = eventOf(component);
    const share = fraction(beta * 4, 4);
    return this.#remember(`common ${name}`, () =>
      this.#add({ q: times(share, q), w: times(share, w), lasts }, { owner: name }),
    );
  }

  /** One event for the component, or one for each number of replicas lost where several operations are asked for. */
  #componentReactions(
    name: string,
    component: WideComponent,
    required: number,
  ): { reactions: number[]; stalled: Stalled[] } {
    const { replicas, health_check: check, failover } = component;
    if (replicas === 1 || (failover ? required !== requiredBy(component, 'write') : !check))
      return { reactions: [], stalled: [] };
    const triggers = this.#triggers(name, component).filter(({ lost }) => replicas - lost >= required);
    const stalls = triggers.filter(
      ({ events: [event, other], acts, lasts }) =>
        failover?.needs !== undefined &&
        other === undefined &&
        isStalled(acts, lasts, failover) &&
        this.matters(this.block(failover.needs, 'core'), event!).over > 0n,
    );
    const stalled = this.#stalled(
      component,
      { name, needs: failover?.needs ?? [], manual: failover?.manual ?? '0h' },
      stalls.map(({ events, lost, f, enough }) => {
        const felt = least(ONE, fraction((component.required ?? 1) * lost, replicas));
        return [events[0]!, times(felt, enough, divided(f, this.events[events[0]!]!.w))] as const;
      }),
    );
    const set = triggers.filter((trigger) => !stalls.includes(trigger));
    const levels = [...this.#uses.get(name)!].filter((count) => count >= required).sort((a, b) => a - b);
    const reactions = levels.flatMap((level, index) =>
      this.#remember(`reaction ${name} ${level}`, () => {
        const next = levels[index + 1] ?? Number.POSITIVE_INFINITY;
        const mine = set.filter(({ lost }) => replicas - lost >= level && replicas - lost < next);
        const [event] = this.#add(this.#reaction(component, mine), { owner: name });
        if (failover?.needs !== undefined) {
          const takes = (trigger: number) => mine.some(({ events }) => events.includes(trigger));
          const needs = this.block(failover.needs, 'core');
          this.#guards.push({ event: event!, takes, needs, manual: hours(failover.manual) });
        }
        return [event!];
      }),
    );
    return { reactions, stalled };
  }

  /** What takes all that a failover needs too is no failover: an event beside it says how often it takes what serves. */
  #stalled(
    construct: object,
    { name, needs, manual }: { name: string; needs: WideBlock; manual: string },
    causes: readonly (readonly [cause: number, chance: Fraction])[],
  ): Stalled[] {
    const known = this.#stalledBy.get(construct);
    if (known !== undefined) return known;
    const works = this.block(needs, 'core');
    const made = causes.map(([cause, chance]): Stalled => {
      const [missed] = this.#add({ q: chance, w: ZERO, lasts: ZERO }, { owner: name });
      const takes = (trigger: number) => trigger === cause;
      this.#guards.push({ event: missed!, takes, needs: works, manual: hours(manual) });
      return [cause, missed!];
    });
    this.#stalledBy.set(construct, made);
    return made;
  }

  #unlessBoth(stalled: readonly Stalled[]): Works {
    return (state) => !stalled.some(([cause, missed]) => state & (1 << cause) && state & (1 << missed));
  }

  #reaction(
    { replicas, required, failover, health_check: check }: WideComponent,
    triggers: Trigger[],
  ): BasicEvent {
    let [q, w, again] = [ZERO, ZERO, ONE];
    for (const { lost, f, lasts, acts, twice } of triggers) {
      // How many serve: as many as are required, where that is a number.
      const active = failover ? (required ?? 1) : 1;
      const felt = times(f, least(ONE, fraction(active * lost, replicas)));
      const outage = failover ? failoverOutage(failover, acts, lasts) : least(detection(check!), lasts);
      w = plus(w, felt);
      q = plus(q, times(felt, outage));
      again = plus(again, times(felt, outage, twice));
    }
    [q, w] = [least(ONE, divided(q, again)), divided(w, again)];
    return { q, w, lasts: w.over === 0n ? ZERO : divided(q, w) };
  }

  /**
   * How surely what a failover needs works when an event takes one or more of some replicas: the mean over these of P(it
   * works and enough are up) / P(enough are up), where the event has just struck and all that the replica rested on works.
   */
  #acts(component: WideComponent, units: readonly Works[], struck: Struck): Fraction {
    const { failover } = component;
    if (failover?.needs === undefined) return ONE;
    const works = this.block(failover.needs, 'core');
    const required = requiredBy(component, 'write');
    const enough: Works = (state) => units.filter((up) => up(state)).length >= required;
    const each = struck.taken.map(({ event, rests }) => {
      const calm = rests.reduce((bits, one) => bits | (1 << one), 0);
      const then = (state: State) => (state & ~calm) | (1 << event);
      const left = this.chance((state) => enough(then(state)));
      const both = this.chance((state) => enough(then(state)) && works(then(state)));
      return left.over === 0n ? ZERO : divided(both, left);
    });
    return divided(each.reduce(plus, ZERO), fraction(each.length));
  }

  /** Every event around the replicas, how many of them it takes down alone, and how often that can be answered. */
  #triggers(name: string, component: WideComponent): Trigger[] {
    const { replicas } = component;
    const units = this.#units(name, component);
    const own = this.#known.get(`own ${name}`)!;
    const lostTo = (event: number) => units.filter((up) => !up(1 << event)).length;
    const around = this.events.flatMap((event, index) => {
      const lost = lostTo(index);
      return lost > 0 && event.q.over > 0n && !own.includes(index) ? [{ event, index, lost }] : [];
    });
    const struckBy = (strikes: (unit: number) => number | null): Struck => ({
      taken: units.flatMap((up, unit) => {
        const event = strikes(unit);
        const rests = around.flatMap(({ index }) => (up(1 << index) || index === event ? [] : [index]));
        return event === null ? [] : [{ event, rests }];
      }),
    });
    const mine = this.events[own[0]!]!;
    const availability = units.map((up) => {
      const partial = around.filter(({ index, lost }) => lost < replicas && !up(1 << index));
      return partial.reduce((product, { event }) => times(product, minus(ONE, event.q)), minus(ONE, mine.q));
    });
    const mean = divided(availability.reduce(plus, ZERO), fraction(replicas));
    // A failover guards what writes; a health check serves whatever needs fewest of what is asked for.
    const fewest = component.failover ? requiredBy(component, 'write') : Math.min(...this.#uses.get(name)!);
    const spare = atLeastUp(fewest + 1, replicas, mean);
    const enough = atLeastUp(fewest, replicas, mean);
    const left = atLeastUp(fewest, replicas - 1, mean);
    const after = left.over === 0n ? ZERO : divided(atLeastUp(fewest + 1, replicas - 1, mean), left);
    const twice = spare.over === 0n ? ZERO : divided(times(after, enough), spare);
    // Of the time that enough are up; a unit serves a share of at most 1 / (fewest + 1) of the time that it is up itself.
    const answered = ({ q, w }: BasicEvent, lost: number, up: Fraction) => {
      if (lost > 1) return w;
      if (q.over === q.under || enough.over === 0n) return ZERO;
      const serves = least(spare, times(up, fraction(replicas, fewest + 1)));
      return divided(times(w, serves), times(minus(ONE, q), enough));
    };
    const single = { enough, twice };
    const several = { enough: ONE, twice: ZERO };
    return [
      {
        events: own,
        lost: 1,
        ...single,
        f: times(fraction(replicas), answered(mine, 1, ONE)),
        lasts: mine.lasts,
        acts: this.#acts(
          component,
          units,
          struckBy((unit) => own[unit]!),
        ),
      },
      ...around.map(({ event, index, lost }) => ({
        events: [index],
        lost,
        ...(lost > 1 ? several : single),
        f: answered(event, lost, availability[units.findIndex((up) => !up(1 << index))]!),
        lasts: event.lasts,
        acts: this.#acts(
          component,
          units,
          struckBy((unit) => (units[unit]!(1 << index) ? null : index)),
        ),
      })),
    ];
  }

  #parallel(block: Extract<WideBlock, { parallel: unknown }>, sense: Sense): Works {
    const { parallel, required, health_check: check } = block;
    const works = this.#atLeast(required, parallel, sense);
    if (check === undefined) return works;
    const react = this.#once(block, `health check of ${called(block)}`, () => {
      const parts = parallel.map((part) => this.block(part, 'core'));
      const rest = this.#atLeast(required, parallel, 'core');
      const count = this.events.length;
      const outage = (lasts: Fraction) => least(detection(check), lasts);
      const each = parts.map((part) => this.#triggered(count, { part, rest, outage }));
      const sum = (key: 'q' | 'w') =>
        divided(each.map((one) => one[key]).reduce(plus, ZERO), fraction(parts.length));
      return this.#beside({ q: sum('q'), w: sum('w') }, rest);
    });
    return this.#unless(react, works);
  }

  #failover(block: Extract<WideBlock, { failover: unknown }>, sense: Sense): Works {
    const { primary, standby, ...switching } = block.failover;
    const works = this.#atLeast(1, [primary, standby], sense);
    const [part, rest] = [this.block(primary, 'core'), this.block(standby, 'core')];
    const needs = switching.needs === undefined ? () => true : this.block(switching.needs, 'core');
    const name = `failover of ${called(primary)}`;
    const stalled = this.#stalled(
      block.failover,
      { name, needs: switching.needs ?? [], manual: switching.manual },
      this.#stalledBy.has(block.failover)
        ? []
        : this.events.flatMap(({ w, lasts }, i) => {
            const { met, able } = this.#met(i, { part, rest, needs });
            const isHit = w.over > 0n && met.over > 0n && this.matters(needs, i).over > 0n;
            const stalls = isHit && isStalled(divided(able, met), lasts, switching);
            return stalls ? [[i, met] as const] : [];
          }),
    );
    const aside = new Set(stalled.map(([cause]) => cause));
    const react = this.#once(block, name, () => {
      const outage = (lasts: Fraction, acts: Fraction) => failoverOutage(switching, acts, lasts);
      const until = Math.min(this.events.length, ...stalled.map(([, missed]) => missed));
      const sums = this.#triggered(until, { part, rest, needs, outage }, aside);
      return this.#beside(sums, (state) => part(state) || rest(state), part);
    });
    if (switching.needs !== undefined && !this.#guards.some(({ event }) => event === react[0])) {
      const takes = (trigger: number, state: State) =>
        !aside.has(trigger) && part(state) && !part(state | (1 << trigger));
      this.#guards.push({ event: react[0]!, takes, needs, manual: hours(switching.manual) });
    }
    const alone = this.#unlessBoth(stalled);
    return this.#unless(react, (state) => alone(state) && works(state));
  }

  /** P(part down with event i and up without, and the rest able to serve with it), and that what is needed works too. */
  #met(i: number, { part, rest, needs }: Pick<Required<Guarded>, 'part' | 'rest' | 'needs'>) {
    const bit = 1 << i;
    const hit = (state: State) => part(state & ~bit) && !part(state | bit) && rest(state | bit);
    return { met: this.chance(hit), able: this.chance((state) => hit(state) && needs(state | bit)) };
  }

  /** f_i = w_i · P(part down with i failed and up without, and the rest able to serve with i failed), over all events. */
  #triggered(
    count: number,
    { part, rest, needs = () => true, outage }: Guarded,
    aside: ReadonlySet<number> = new Set(),
  ) {
    let [q, w] = [ZERO, ZERO];
    for (let i = 0; i < count; i++) {
      const { w: often, lasts } = this.events[i]!;
      if (often.over === 0n || aside.has(i)) continue;
      const { met, able } = this.#met(i, { part, rest, needs });
      if (met.over === 0n) continue;
      const f = times(often, met);
      w = plus(w, f);
      q = plus(q, times(f, outage(lasts, divided(able, met))));
    }
    return { q, w };
  }

  #network(
    { from, to, links, junctions }: Extract<WideBlock, { network: unknown }>['network'],
    sense: Sense,
  ): Works {
    const parts = new Map(
      [...new Set(links.flat())]
        .filter((one) => !junctions.includes(one))
        .map((one) => [one, this.block(one, sense)]),
    );
    const up = (one: string, state: State) => parts.get(one)?.(state) ?? true;
    return (state) => {
      const edges = links.filter(([, , carrier]) => carrier === undefined || up(carrier, state));
      const found = search([from], edges as [string, string][], (node) => up(node, state));
      return found.has(to) && up(to, state);
    };
  }

  /** Whether working links through working domains lead to any of a chain of domains from where the journey is seen. */
  #reachable(chain: ReadonlySet<string>): Works {
    const { from } = this.#document.journeys.all;
    const { links } = this.#document;
    const ends = [...chain].filter((domain) => links.some(({ between }) => between.includes(domain)));
    if (from === undefined || links.length === 0 || chain.has(from) || ends.length === 0) return () => true;
    const starts = this.#chain([from]);
    const events = links.map((link) =>
      this.#remember(`link ${link.name}`, () => this.#add(eventOf(link), { owner: link.name, fails: true })),
    );
    const passable = new Map(
      Object.keys(this.#document.domains).map((name) => [name, this.#domainsWork(this.#chain([name]))]),
    );
    return (state) => {
      const edges = links.filter((_, index) => events[index]!.every((event) => !(state & (1 << event))));
      const passes = (domain: string) => starts.has(domain) || passable.get(domain)!(state);
      const found = search(
        [...starts],
        edges.map(({ between }) => between),
        passes,
      );
      return ends.some((end) => found.has(end));
    };
  }

  #domainsWork(chain: ReadonlySet<string>): Works {
    const events = [...chain].flatMap((name) => {
      const { unavailability, mttr } = this.#document.domains[name]!;
      if (unavailability === undefined) return [];
      return this.#remember(`domain ${name}`, () =>
        this.#add(eventOf({ unavailability, mttr: mttr! }), { owner: name, fails: true }),
      );
    });
    return this.#unless(events, () => true);
  }

  #chain(names: readonly string[]): Set<string> {
    const chain = new Set(names);
    for (const name of chain) for (const outer of this.#document.domains[name]!.in ?? []) chain.add(outer);
    return chain;
  }

  #atLeast(required: number, blocks: readonly WideBlock[], sense: Sense): Works {
    const parts = blocks.map((part) => this.block(part, sense));
    return (state) => parts.filter((works) => works(state)).length >= required;
  }

  #unless(events: readonly number[], works: Works): Works {
    const mask = events.reduce((bits, event) => bits | (1 << event), 0);
    return (state) => (state & mask) === 0 && works(state);
  }

  #once(block: object, owner: string, make: () => { q: Fraction; w: Fraction }): number[] {
    const known = this.#reactions.get(block);
    if (known !== undefined) return known;
    const made = this.#add(make(), { owner });
    this.#reactions.set(block, made);
    return made;
  }

  #remember(key: string, make: () => number[]): number[] {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#known.set(key, made);
    return made;
  }

  #add({ q, w }: { q: Fraction; w: Fraction; lasts?: Fraction }, owned: Owned): number[] {
    this.events.push({ q, w, lasts: w.over === 0n ? ZERO : divided(q, w), ...owned });
    return [this.events.length - 1];
  }

  /** Notes with which numbers of replicas each component is asked for. */
  #note(block: WideBlock): void {
    if (typeof block !== 'string') {
      for (const part of partsOf(block)) this.#note(part);
      return;
    }
    const [name, operation] = block.split('.') as [string, string | undefined];
    const component = this.#document.components[name];
    if (component === undefined) {
      this.#note(this.#document.blocks[name]!);
      return;
    }
    const counts = this.#uses.get(name) ?? new Set();
    this.#uses.set(name, counts.add(requiredBy(component, operation)));
    if (component.depends_on !== undefined) this.#note(component.depends_on);
    if (component.failover?.needs !== undefined) this.#note(component.failover.needs);
  }
}

type GuardedBlock = Extract<WideBlock, { circuit_breaker?: WideBreaker }>;

function isGuarded(block: WideBlock): block is GuardedBlock {
  return typeof block === 'object' && 'circuit_breaker' in block && block.circuit_breaker !== undefined;
}

/** A failover that needs something: its event, and what sets it off. */
interface Guard {
  event: number;
  takes: (trigger: number, before: State) => boolean;
  needs: Works;
  manual: Fraction;
}

/** What a reaction guards, what it takes over to, and what it needs to act. */
interface Guarded {
  part: Works;
  rest: Works;
  needs?: Works;
  outage: (lasts: Fraction, acts: Fraction) => Fraction;
}

/** What stalls a failover, and the event that it takes what serves: by index. */
type Stalled = readonly [cause: number, missed: number];

interface Trigger {
  /** The events any one of which it is. */
  events: readonly number[];
  lost: number;
  f: Fraction;
  /** P(as many are up as must be), where f is of that time. */
  enough: Fraction;
  /** How often one that is left would be met by a spare too, for each time that one is. */
  twice: Fraction;
  lasts: Fraction;
  acts: Fraction;
}

/** The replicas that a failure takes: the event, and what else each of them rests on that could alone take it. */
interface Struck {
  taken: { event: number; rests: number[] }[];
}

/** Everything that edges lead to, going on only from nodes that let pass. */
function search(
  starts: string[],
  edges: readonly [string, string, ...string[]][],
  passes: (node: string) => boolean,
) {
  const found = new Set(starts);
  for (const node of found) {
    if (!passes(node)) continue;
    for (const [a, b] of edges) {
      if (a === node) found.add(b);
      if (b === node) found.add(a);
    }
  }
  return found;
}

/** What the reaction of a block is called by: its first two names, and an ellipsis where there are more. */
function called(block: WideBlock): string {
  const names = [...new Set(namesIn(block).map((name) => name.replace(/\..*/, '')))];
  return [...names.slice(0, 2), ...(names.length > 2 ? ['…'] : [])].join(', ');
}

function namesIn(block: WideBlock): string[] {
  return typeof block === 'string' ? [block] : partsOf(block).flatMap(namesIn);
}

function partsOf(block: Exclude<WideBlock, string>): WideBlock[] {
  if (Array.isArray(block)) return block;
  if ('parallel' in block) return block.parallel;
  if ('optional' in block) return [block.optional];
  if ('fallback' in block) return block.fallback;
  if ('failover' in block) {
    const { primary, standby, needs } = block.failover;
    return [primary, standby, ...(needs === undefined ? [] : [needs])];
  }
  return [...new Set(block.network.links.flat())].filter((one) => !block.network.junctions.includes(one));
}

/** Whether nothing that a failover needs is left, and nobody switches by hand before the repair. */
function isStalled(acts: Fraction, lasts: Fraction, { manual }: WideTimes): boolean {
  const by = hours(manual);
  return acts.over === 0n && lasts.over * by.under <= by.over * lasts.under;
}

function requiredBy({ required, quorum }: WideComponent, operation: string | undefined): number {
  return quorum ? quorum[operation === 'read' ? 'read' : 'write'] : required!;
}

function eventOf({ unavailability, mttr }: WideFigures): BasicEvent {
  const q = fraction(unavailability * 64, 64);
  const lasts = hours(mttr);
  return { q, w: divided(q, lasts), lasts };
}

function hours(text: string): Fraction {
  const count = Number.parseInt(text, 10);
  return fraction(count, { h: 1, m: 60, s: 3600 }[text.at(-1)!]!);
}

function detection({
  interval,
  failure_threshold,
}: {
  interval: string;
  failure_threshold: number;
}): Fraction {
  return times(hours(interval), fraction(failure_threshold));
}

/** c·min(T, d) + (1 − c)·min(T_manual, d), where c is how often it works and can act. */
function failoverOutage(
  { detection: after, success, manual }: WideTimes,
  acts: Fraction,
  lasts: Fraction,
): Fraction {
  const c = times(fraction(success * 4, 4), acts);
  return plus(times(c, least(hours(after), lasts)), times(minus(ONE, c), least(hours(manual), lasts)));
}

/** P(at least so many of n are up), each up with chance a. */
function atLeastUp(required: number, n: number, a: Fraction): Fraction {
  let chances = [ONE];
  for (let unit = 0; unit < n; unit++) {
    chances = Array.from({ length: chances.length + 1 }, (_, up) =>
      plus(times(minus(ONE, a), chances[up] ?? ZERO), times(a, chances[up - 1] ?? ZERO)),
    );
  }
  return chances.slice(required).reduce(plus, ZERO);
}

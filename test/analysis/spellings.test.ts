import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeyOf } from '../analysis-of.js';
import { type WideComponent, type WideDocument, wideDocuments } from '../model/wide-document.js';
import { relativeError } from '../relative-error.js';
import { counted } from '../thorough.js';

type Keys = Readonly<Record<string, unknown>>;

/** A document with every map in it, from the inside out, as `change` makes it; `under` is its key. */
function everyMap(value: unknown, change: (map: Keys, under: string) => Keys, under = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => everyMap(item, change, under));
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.entries(value).map(([key, own]) => [key, everyMap(own, change, key)]);
  return change(Object.fromEntries(inside), under);
}

/** A document with every component as `change` makes it. */
function everyComponent(document: WideDocument, change: (component: WideComponent) => Keys): object {
  const changed = Object.entries(document.components).map(([name, part]) => [name, change(part)]);
  return { ...document, components: Object.fromEntries(changed) };
}

/** Says that no file that a rewriting changes has other figures then. */
function saysTheSame(rewrite: (document: WideDocument) => unknown): void {
  fc.assert(
    fc.property(wideDocuments, (document) => {
      const [before, after] = [document, rewrite(document)].map((text) => JSON.stringify(text));
      fc.pre(before !== after);
      const figures = [before, after].map((text) => {
        const { unavailability, degraded, frequency } = journeyOf(text!);
        return [unavailability, degraded, 'outages' in frequency ? frequency.outages.perYear : Number.NaN];
      });
      for (const [index, figure] of figures[0]!.entries())
        expect(relativeError(figures[1]![index]!, figure), `${before} as ${after}`).toBeLessThan(1e-10);
    }),
    counted(40, 8),
  );
}

describe('the same said otherwise, in any file', () => {
  it('a part of the detection as the switchover', () => {
    const split: Readonly<Record<string, Keys>> = {
      '36s': { detection: '30s', switchover: '6s' },
      '3h': { detection: '1h30m', switchover: '1.5h' },
    };
    saysTheSame((document) =>
      everyMap(document, (map, under) =>
        under === 'failover' ? { ...map, ...split[String(map['detection'])] } : map,
      ),
    );
  });

  it('how long a failover takes to notice as the health check beside it', () => {
    const probe: Readonly<Record<string, Keys>> = {
      '36s': { interval: '5s', failure_threshold: 7, timeout: '1s' },
      '3h': { interval: '1h', failure_threshold: 2, timeout: '60m' },
    };
    saysTheSame((document) =>
      everyMap(document, (map) => {
        const failover = map['failover'] as Keys | undefined;
        if (failover === undefined) return map;
        const { detection, ...others } = failover;
        return { ...map, failover: others, health_check: probe[String(detection)] };
      }),
    );
  });

  it('a probe with a timeout', () => {
    saysTheSame((document) =>
      everyMap(document, (map, under) =>
        under === 'health_check' && map['interval'] === '9s'
          ? { ...map, interval: '8s', timeout: '4s' }
          : map,
      ),
    );
  });

  it('how many serve where that is as many as are required', () => {
    saysTheSame((document) =>
      everyComponent(document, (part) => {
        const { failover, required = 1 } = part;
        return failover ? { ...part, failover: { ...failover, active: required } } : { ...part };
      }),
    );
  });

  it('how many are required as a word', () => {
    const worded = (count: unknown, of: number) => {
      if (count === of) return 'all';
      return count === Math.floor(of / 2) + 1 ? 'majority' : count;
    };
    // A failover says how many serve only where the number of those required does not.
    const serving = ({ failover, required }: Keys) =>
      failover === undefined ? {} : { failover: { ...(failover as Keys), active: required } };
    const wordedIn = (map: Keys, of: number) => {
      const { required, quorum } = map;
      if (required !== undefined) return { ...map, ...serving(map), required: worded(required, of) };
      const operations = Object.entries((quorum ?? {}) as Keys);
      return { ...map, quorum: Object.fromEntries(operations.map(([key, own]) => [key, worded(own, of)])) };
    };
    saysTheSame((document) =>
      everyMap(document, (map) => {
        const of = (map['parallel'] as [] | undefined)?.length ?? map['replicas'];
        return of === undefined ? map : wordedIn(map, Number(of));
      }),
    );
  });

  it('a quorum that synchronous replication implies, and a majority that need not be said', () => {
    saysTheSame((document) =>
      everyComponent(document, ({ quorum, ...part }) => {
        if (quorum === undefined) return part;
        const { read, write } = quorum;
        if (read === 1 && write === 2) return { ...part, replication: { mode: 'sync' } };
        const majority = Math.floor(part.replicas / 2) + 1;
        return {
          ...part,
          quorum: { ...(read !== majority && { read }), ...(write !== majority && { write }) },
        };
      }),
    );
  });

  it('repair times and common causes as defaults', () => {
    saysTheSame((document) => {
      const unsaid = everyMap(document, (map) => {
        const { mttr, ...others } = map;
        return mttr === '2h' && map['unavailability'] !== undefined ? others : map;
      }) as WideDocument;
      const shared = everyComponent(unsaid, ({ common_cause, ...part }) =>
        common_cause === 0.25 ? part : { ...part, common_cause: common_cause ?? 0 },
      );
      return { ...shared, defaults: { mttr: '2h', common_cause: 0.25 } };
    });
  });

  it('unavailability as availability, as a mean time between failures, or as failures a year', () => {
    const hours = (text: unknown) => Number.parseInt(String(text), 10);
    saysTheSame((document) =>
      everyMap(document, (map) => {
        const { unavailability, mttr, ...others } = map;
        const q = Number(unavailability);
        if (unavailability === undefined || q === 0) return map;
        if (q === 1 / 64) return { ...others, mttr, availability: `${100 * (1 - q)}%` };
        if (q === 0.5) return { ...others, mttr, mtbf: mttr };
        return { ...others, mttr, failures: `${(q / hours(mttr)) * 8766}/year` };
      }),
    );
  });
});

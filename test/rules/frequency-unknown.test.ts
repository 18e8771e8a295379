import { describe, expect, it } from 'vitest';
import { diagnosticsOf, findingsOf } from './findings-of.js';

const TARGETS = 'targets: { slo: 90% }\n';

describe('HA505: how often is unknown', () => {
  it('points at the first part without a repair time and names the others', () => {
    const text = `${TARGETS}components:
  lb: { availability: 99.9%, mttr: 5m }
  db: { availability: 99.9% }
  cache: { availability: 99.9% }
system: [lb, db, cache]`;
    expect(findingsOf(text)).toEqual(['HA505 4 info system db']);
    expect(diagnosticsOf(text)[0]!.message).toContain('no `mttr` for db, cache');
  });

  it('points at a domain too', () => {
    const text = `${TARGETS}domains:
  zone: { availability: 99.9% }
components:
  db: { availability: 99.9%, mttr: 5m, in: zone }
system: db`;
    expect(findingsOf(text)).toEqual(['HA505 3 info system zone']);
  });

  it('lists a few names and counts the rest', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const parts = names.map((name) => `  ${name}: { availability: 99.9% }\n`).join('');
    const [finding] = diagnosticsOf(`${TARGETS}components:\n${parts}system: [${names}]`);
    expect(finding!.message).toContain('a, b, c, d, e and 2 more');
  });

  it('is silent where a default says it', () => {
    const parts = 'components: { db: { availability: 99.9% } }\nsystem: db';
    expect(findingsOf(`${TARGETS}defaults: { mttr: 1h }\n${parts}`)).toEqual([]);
  });
});

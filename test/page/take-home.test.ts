import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import { commandOf, patchOf } from '../../src/page/take-home.js';
import { pageOf } from '../page-of.js';

const file = 'topologies/multi-tier-shop.yaml';
const text = readFileSync(file, 'utf8');
const { parts } = pageOf(text);

describe('commandOf', () => {
  it('gives eval for changed figures and chaos for what has failed', () => {
    const settings = ['catalog.replicas=6'];
    expect(commandOf(file, {}, { settings, failed: [] })).toBe(
      `ha-calc eval ${file} --set catalog.replicas=6`,
    );
    expect(commandOf(file, {}, { settings, failed: ['zone-a', 'db#1'] })).toBe(
      `ha-calc chaos ${file} --set catalog.replicas=6 --fail zone-a,db#1`,
    );
  });

  it('keeps the options of the page, in the order of the file', () => {
    const wish = {
      slo: '99.9%',
      period: '30d',
      journey: ['browse'],
      set: ['dns.mttr=1m'],
      effort: '3',
      rule: ['HA601=error'],
      today: '2026-01-31',
    };
    expect(commandOf(file, wish, { settings: ['cdn.mttr=1h'], failed: [] })).toBe(
      `ha-calc eval ${file} --slo 99.9% --period 30d --journey browse --set dns.mttr=1m --set cdn.mttr=1h --effort 3 --rule HA601=error --today 2026-01-31`,
    );
  });

  it('quotes what a shell would take for something else', () => {
    expect(
      commandOf("it's; here.yaml", {}, { settings: ['db.availability=4 nines', 'x=$(a)'], failed: [] }),
    ).toBe("ha-calc eval 'it'\\''s; here.yaml' --set 'db.availability=4 nines' --set 'x=$(a)'");
    expect(commandOf('#x', {}, { settings: ['a.b={ c: 1 }'], failed: [] })).toBe(
      "ha-calc eval '#x' --set 'a.b={ c: 1 }'",
    );
  });
});

describe('patchOf', () => {
  it('says where in the file', () => {
    const patch = patchOf(
      ['catalog.replicas=6', 'catalog.mttr=4m', 'zone-a.availability=99.9%', 'targets.slo=99 %'],
      parts,
    );
    expect(parse(patch)).toEqual({
      components: { catalog: { replicas: 6, mttr: '4m' } },
      domains: { 'zone-a': { availability: '99.9%' } },
      targets: { slo: '99 %' },
    });
  });

  it('gives the same figures as the settings once it is written into the file', () => {
    const settings = ['catalog.replicas=6', 'zone-a.availability=99.9%', 'cdn.availability=99.99%'];
    const document = parseDocument(text);
    for (const [section, names] of Object.entries(
      parse(patchOf(settings, parts)) as Record<string, object>,
    )) {
      for (const [name, keys] of Object.entries(names))
        for (const [key, value] of Object.entries(keys)) document.setIn([section, name, key], value);
    }
    expect(pageOf(document.toString()).topology.journeys).toEqual(
      pageOf(text, { set: settings }).topology.journeys,
    );
  });

  it('is empty without settings, and leaves out what is in a list', () => {
    expect(patchOf([], parts)).toBe('');
    expect(patchOf(['links.a.mttr=1h'], parts)).toBe('');
  });

  it('says of a link which entry of the list is meant, by what stands there already', () => {
    const sites = `
domains: { eu: , us: , ap: }
links:
  - { between: [eu, us], availability: 99.9%, mttr: 1h }
  - { name: cable, between: [us, ap], availability: 99.9%, mttr: 1h }
components: { db: { availability: 99%, mttr: 1h, in: ap } }
journeys: { read: { path: db, from: eu } }`;
    const settings = ['eu~us.mttr=2h', 'cable.availability=99%', 'eu~us.availability=99.5%', 'db.replicas=2'];
    const patch = parse(patchOf(settings, pageOf(sites).parts));
    expect(patch).toEqual({
      components: { db: { replicas: 2 } },
      links: [
        { between: ['eu', 'us'], mttr: '2h', availability: '99.5%' },
        { name: 'cable', availability: '99%' },
      ],
    });
    const whole = parse(sites);
    for (const [index, entry] of patch.links.entries()) Object.assign(whole.links[index], entry);
    whole.components.db.replicas = 2;
    const { journeys } = pageOf(stringify(whole)).topology;
    expect(journeys).toEqual(pageOf(sites, { set: settings }).topology.journeys);
    expect(journeys).not.toEqual(pageOf(sites).topology.journeys);
  });
});

import { describe, expect, it } from 'vitest';
import { readTopology } from '../../src/topology/read-topology.js';
import { parseSetting } from '../../src/topology/setting.js';
import { topologyOf } from '../topology-of.js';

const FILE = `
targets: { slo: 99.9% }
domains: { eu: {}, us: { availability: 99.99%, mttr: 1h } }
links: [{ between: [eu, us], availability: 99.9%, mttr: 20m }]
components:
  db: &db { mtbf: 30d, mttr: 1h, replicas: 2, required: 1, in: us }
  spare: *db
  app: { availability: 99%, mttr: 5m, depends_on: [db] }
blocks: { both: [app, db] }
journeys:
  buy: { path: both, from: eu, slo: 99% }
  look: app
`;

function read(...texts: string[]) {
  const settings = texts.map((text) => {
    const result = parseSetting(text);
    if (!result.ok) throw new Error(result.problem);
    return result.value;
  });
  return readTopology(
    { file: 'shop.yaml', text: FILE.replace('look: app', 'look: { path: [app, spare] }') },
    settings,
  );
}

function topologyWith(...texts: string[]) {
  const { topology, diagnostics } = read(...texts);
  if (topology === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return topology;
}

/** What is wrong, with the text that it points at. */
function problemsWith(...texts: string[]) {
  return read(...texts)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, source, span, hint }) => ({
      code,
      file: source.file,
      at: span && source.text.slice(span.start, span.end),
      ...(hint !== undefined && { hint }),
    }));
}

describe('applySettings', () => {
  it('finds what a first name stands for', () => {
    const topology = topologyWith(
      'db.replicas=3',
      'us.mttr=2h',
      'eu~us.availability=99%',
      'both={ parallel: [app, db] }',
      'buy.slo=99.5%',
      'targets.sla=98%',
      'name=What if',
    );
    expect(topology.name).toBe('What if');
    expect(topology.components.get('db')!.replicas).toBe(3);
    expect(topology.domains.get('us')!.figures!.frequency).toBeCloseTo(1e-4 / 2, 12);
    expect(topology.links[0]!.figures.unavailability).toBe(0.01);
    expect(topology.blocks.get('both')!.block.type).toBe('parallel');
    const [buy, look] = topology.journeys;
    expect([buy!.targets.slo!.unavailability, buy!.targets.sla!.unavailability]).toEqual([0.005, 0.02]);
    expect(look!.targets.slo!.unavailability).toBe(0.001);
  });

  it('says the same as the file edited by hand', () => {
    const edited = topologyOf(
      FILE.replace('look: app', 'look: { path: [app, spare] }').replace(
        'availability: 99%, mttr: 5m',
        'availability: 98%, mttr: 5m',
      ),
    );
    const { components } = topologyWith('components.app.availability=98%');
    expect(components.get('app')!.figures.unavailability).toBe(
      edited.components.get('app')!.figures.unavailability,
    );
    expect(components.get('app')!.figures.frequency).toBe(edited.components.get('app')!.figures.frequency);
  });

  it('changes one place of an alias, not the others', () => {
    const { components } = topologyWith('db.replicas=5');
    expect([components.get('db')!.replicas, components.get('spare')!.replicas]).toEqual([5, 2]);
  });

  it('makes what is not there, as deep as it takes', () => {
    const { components } = topologyWith(
      'db.failover.detection=15s',
      'db.failover.switchover=30s',
      'db.failover.success=95%',
    );
    expect(components.get('db')!.failover).toMatchObject({ detection: 15, switchover: 30, success: 0.95 });
    expect(topologyWith('components.more={ availability: 99% }').components.has('more')).toBe(true);
  });

  it('takes out what gets no value', () => {
    for (const none of [
      'app.depends_on=',
      'app.depends_on=null',
      'app.depends_on=~',
      'app.depends_on= # nothing',
    ])
      expect(topologyWith(none).components.get('app')!.dependsOn).toEqual([]);
    expect(topologyWith('eu~us=').links).toEqual([]);
  });

  it('takes one form of behaviour in place of another, and one way to count', () => {
    const { figures } = topologyWith('db.availability=99.99%').components.get('db')!;
    expect(figures.unavailability).toBe(1e-4);
    // The repair time stays: an availability with it is a form of its own.
    expect(figures.frequency).toBeCloseTo(1e-4, 12);
    expect(topologyWith('db.quorum={ read: 1, write: all }').components.get('db')!.required).toBe(2);
    expect(
      topologyWith('db.failures=1/year', 'db.availability=99%').components.get('db')!.figures.unavailability,
    ).toBe(0.01);
  });

  it('lets the later of two settings win', () => {
    expect(topologyWith('db.replicas=3', 'db.replicas=4').components.get('db')!.replicas).toBe(4);
  });

  it.each([
    ['db.replicas=x', { code: 'HA208', file: '--set', at: 'x', hint: 'write a whole number of 1 or more' }],
    ['db.replcas=3', { code: 'HA201', file: '--set', at: 'replcas', hint: 'did you mean `replicas`?' }],
    ['bd.replicas=3', { code: 'HA301', file: '--set', at: 'bd', hint: 'did you mean `db`?' }],
    ['components.ap.replicas=3', { code: 'HA301', file: '--set', at: 'ap', hint: 'did you mean `app`?' }],
    ['links.eu~uss.mttr=3h', { code: 'HA301', file: '--set', at: 'eu~uss', hint: 'did you mean `eu~us`?' }],
    ['db.replica=', { code: 'HA201', file: '--set', at: 'replica', hint: 'did you mean `replicas`?' }],
    ['db.replicas.x=1', { code: 'HA202', file: '--set', at: 'x', hint: 'set `replicas` as a whole' }],
    [
      'app.depends_on=[db, nope]',
      { code: 'HA301', file: '--set', at: 'nope', hint: 'define it under `components`' },
    ],
    ['app.depends_on=[db', { code: 'HA101', file: '--set', at: '[', hint: 'close it with `]`' }],
    ['db.required=7', { code: 'HA304', file: '--set', at: '7', hint: 'at most 2, or more `replicas`' }],
  ])('points at %s', (text, problem) => {
    expect(problemsWith(text)).toEqual([problem]);
  });

  it('points at the file where that is what a setting makes wrong', () => {
    expect(problemsWith('us=')).toMatchObject([
      { code: 'HA301', file: 'shop.yaml', at: 'us' },
      { code: 'HA301', file: 'shop.yaml', at: 'us' },
    ]);
  });

  it('notes every setting that is wrong', () => {
    const places = problemsWith('db.replicas=x', 'app.mttr=y', 'nope.z=1').map(({ at }) => at);
    expect(places.toSorted()).toEqual(['nope', 'x', 'y']);
  });

  it('says nothing of settings where the file is no YAML', () => {
    const result = parseSetting('db.replicas=3');
    const { diagnostics } = readTopology({ file: 'x', text: 'a: [' }, result.ok ? [result.value] : []);
    expect(diagnostics.map(({ code, source }) => [code, source.file])).toEqual([['HA101', 'x']]);
  });
});

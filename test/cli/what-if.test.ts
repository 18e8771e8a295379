import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Wish, whatIf } from '../../src/cli/what-if.js';
import type { PagePart, PageReport } from '../../src/report/page-report.js';
import { runCli } from '../run-cli.js';
import { thorough } from '../thorough.js';

const examples = readdirSync('topologies')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `topologies/${name}`);
const tool = { name: 'ha-calc', version: '1' } as const;

function ask(file: string, wish: Wish = {}): PageReport {
  const answer = whatIf(tool, { file, text: readFileSync(file, 'utf8') }, wish);
  if ('problems' in answer) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.page;
}

async function json(...words: string[]) {
  const { status, stdout, stderr } = await runCli([...words, '-f', 'json']);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout).topologies[0];
}

/** Something else to say of a part: another replica, or a figure a tenth as good. */
function settingFor({ name, kind, replicas, figure }: PagePart): string | null {
  if (kind === 'component') return `${name}.replicas=${replicas + 1}`;
  return figure === null ? null : `${name}.availability=98.7%`;
}

describe.each(examples)('%s', (file) => {
  it('is told as eval and risks tell it', async () => {
    const page = ask(file);
    expect(page.topology).toEqual(await json('eval', file));
    expect(page.risks.journeys).toEqual((await json('risks', file)).journeys);
    expect(page.meanwhile).toEqual([]);
  });

  it('says while a part has failed what chaos --fail says', async () => {
    const { parts } = ask(file);
    const all = parts.flatMap(({ name, replicas }) => (replicas > 1 ? [name, `${name}#1`] : [name]));
    const names = all.filter((_, index) => thorough || index % 3 === 0);
    const chaos = await json('chaos', file, ...names.flatMap((name) => ['--fail', name]));
    for (const [index, name] of names.entries()) {
      const told = ask(file, { fail: [name] }).meanwhile.map(({ name: _, targets: __, ...scenario }) => ({
        fail: [name],
        ...scenario,
      }));
      expect(told).toEqual(chaos.journeys.map(({ scenarios }: { scenarios: unknown[] }) => scenarios[index]));
    }
  });

  it('says after a change what --set says, and with a failure besides', async () => {
    const { parts } = ask(file);
    for (const part of [parts[0]!, parts.at(-1)!]) {
      const setting = settingFor(part);
      if (setting === null) continue;
      expect(ask(file, { set: [setting] }).topology).toEqual(await json('eval', file, '--set', setting));
      const [scenario] = (await json('chaos', file, '--set', setting, '--fail', part.name)).journeys[0]
        .scenarios;
      expect(ask(file, { set: [setting], fail: [part.name] }).meanwhile[0]).toMatchObject({
        availability: scenario.availability,
        state: scenario.state,
      });
    }
  });
});

describe('whatIf', () => {
  const file = 'topologies/two-regions.yaml';

  it('takes the options that the command takes', async () => {
    const wish = { slo: '99.99%', sla: '99.9%', period: '30d', rule: ['HA601=error'], today: '2026-01-31' };
    const words = ['--slo', '99.99%', '--sla', '99.9%', '--period', '30d', '--rule', 'HA601=error'];
    expect(ask(file, wish).topology).toEqual(await json('eval', file, ...words));
  });

  it.each<[string, Wish, string]>([
    ['an unknown name', { set: ['nothing.replicas=2'] }, 'nothing is called `nothing`'],
    ['a figure that is none', { set: ['dns.availability=999%'] }, '"999%" is above 100 %'],
    ['a setting that is none', { set: ['dns'] }, '"dns" sets nothing'],
    ['an unknown failure', { fail: ['nobody'] }, '--fail: nothing is called `nobody`'],
    ['more than can be', { set: ['dns.required=2'] }, '2 are required but there is only one'],
  ])('tells of %s', (_, wish, message) => {
    const answer = whatIf(tool, { file, text: readFileSync(file, 'utf8') }, wish);
    expect('problems' in answer && answer.problems.map((problem) => problem.message)).toEqual([message]);
  });

  it('has the figures of a part as they are written', () => {
    const text = `defaults: { mttr: 30m }
domains: { z: {}, y: { availability: '99.9%' } }
components:
  a: { mtbf: 30d, mttr: 2h, in: z }
  b: { availability: "4 nines", replicas: 3, required: majority, in: y }
system: [a, b]
`;
    const answer = whatIf(tool, { file: 'x.yaml', text }, { set: ['a.mtbf=60d'] });
    expect('page' in answer && answer.page.parts).toMatchObject([
      {
        name: 'a',
        kind: 'component',
        replicas: 1,
        required: 1,
        figure: { key: 'mtbf', text: '60d' },
        repair: 7200,
      },
      { name: 'b', replicas: 3, required: 2, figure: { key: 'availability', text: '4 nines' }, repair: 1800 },
      { name: 'z', kind: 'domain', figure: null, repair: null },
      { name: 'y', kind: 'domain', figure: { key: 'availability', text: '99.9%' }, repair: 1800 },
    ]);
  });

  it('names the day where something depends on it, and only there', () => {
    const text = 'components: { a: { availability: 99.9%, as_of: 2026-01-01 } }\nsystem: a\n';
    const dated = whatIf(tool, { file: 'x.yaml', text }, { today: '2026-02-03' });
    expect('page' in dated && dated.page.judgedOn).toBe('2026-02-03');
    expect(ask(file, { today: '2026-02-03' }).judgedOn).toBeNull();
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluationFormats } from '../../src/cli/run/deliver.js';
import { runCli } from '../run-cli.js';
import { ScratchRepository } from './scratch-repository.js';

const home = process.cwd();
const files = resolve('test/cli/files');
let repository: ScratchRepository;

beforeEach(() => {
  repository = new ScratchRepository();
  for (const name of ['shop', 'plain', 'loose'])
    repository.write(`arch/${name}.yaml`, readFileSync(`${files}/${name}.yaml`, 'utf8'));
  repository.commit();
  repository.git('checkout', '-q', '-b', 'work');
  process.chdir(repository.folder);
});

afterEach(() => {
  process.chdir(home);
  repository.remove();
});

const filesIn = (stdout: string) => [...stdout.matchAll(/^(\S+\.yaml) /gm)].map(([, file]) => file);

describe.each(['check', 'eval'])('%s --since', (verb) => {
  it('looks at what changed of what is asked for', async () => {
    repository.write('arch/plain.yaml', `${readFileSync('arch/plain.yaml', 'utf8')}# new\n`);
    repository.write('arch/new.yaml', readFileSync('arch/shop.yaml', 'utf8'));
    repository.write('elsewhere.yaml', readFileSync('arch/shop.yaml', 'utf8'));
    const { status, stdout, stderr } = await runCli([verb, '-q', '--since', 'main', 'arch/*.yaml']);
    expect([status, filesIn(stdout), stderr]).toEqual([0, ['arch/new.yaml', 'arch/plain.yaml'], '']);
  });

  it('writes every format where nothing changed, and says so', async () => {
    const formats = evaluationFormats.flatMap((format) => ['-f', format, '-o', `${format}=${format}`]);
    const { status, stdout, stderr } = await runCli([verb, '--since', 'main', 'arch/*.yaml', ...formats]);
    expect([status, stdout, stderr]).toEqual([0, '', 'none of 3 files has changed since main\n']);
    const [json, sarif] = ['json', 'sarif'].map((format) => JSON.parse(readFileSync(format, 'utf8')));
    expect([json.topologies, sarif.runs[0].results]).toEqual([[], []]);
    expect(readFileSync('junit', 'utf8')).toContain('tests="0"');
    expect(readFileSync('markdown', 'utf8')).toMatch(/no files to look at/);
    expect(readFileSync('csv', 'utf8').trim().split('\n')).toHaveLength(1);
    expect(readFileSync('github', 'utf8')).toBe('');
  });

  it('names the file where it was one', async () => {
    const { status, stderr } = await runCli([verb, '-q', '--since', 'main', 'arch/shop.yaml']);
    expect([status, stderr]).toEqual([0, 'arch/shop.yaml has not changed since main\n']);
  });

  it('still says which patterns match nothing', async () => {
    const { status, stderr } = await runCli([verb, '--since', 'main', 'nothing/*.yaml', 'arch/*.yaml']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('HA109')]);
  });

  it('keeps files that did not change from being replaced', async () => {
    const { status } = await runCli([verb, '--since', 'main', 'arch/shop.yaml', '-o', 'arch/shop.yaml']);
    expect(status).toBe(2);
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  it('refuses an unknown revision', async () => {
    const { status, stderr } = await runCli([verb, '--since', 'mian', 'arch/shop.yaml']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('git knows no revision "mian" here')]);
  });

  describe('with --journey', () => {
    const [plain, journeys] = ['plain', 'journeys'].map((name) =>
      readFileSync(`${files}/${name}.yaml`, 'utf8'),
    );
    const run = (...words: string[]) => runCli([verb, '-q', '--since', 'main', 'arch/*.yaml', ...words]);

    beforeEach(() => {
      repository.write('arch/journeys.yaml', journeys!);
      repository.commit();
      repository.git('branch', '-f', 'main');
      repository.write('arch/plain.yaml', `${plain}# new\n`);
    });

    it('has nothing to look at where only what did not change has the journey', async () => {
      const { status, stdout, stderr } = await run('--journey', 'browse');
      const nothing = 'nothing to look at: arch/plain.yaml changed, and has no journey `browse`\n';
      expect([status, filesIn(stdout), stderr]).toEqual([0, [], nothing]);
      repository.write('arch/plain.yaml', plain!);
      expect(await run('--journey', 'browse')).toMatchObject({
        status: 0,
        stderr: 'none of 4 files has changed since main\n',
      });
    });

    it('has nothing to look at where a broken file that did not change may have the journey', async () => {
      repository.write('arch/broken.yaml', 'system: [');
      repository.write('arch/plain.yaml', plain!);
      repository.commit();
      repository.git('branch', '-f', 'main');
      repository.write('arch/plain.yaml', `${plain}# new\n`);
      const nothing = 'nothing to look at: arch/plain.yaml changed, and has no journey `checkout`\n';
      expect(await run('--journey', 'checkout')).toMatchObject({ status: 0, stderr: nothing });
      repository.write('arch/broken.yaml', 'system: [ ');
      expect((await run('--journey', 'checkout')).status).toBe(2);
    });

    it('looks at those that changed and have it', async () => {
      repository.write('arch/journeys.yaml', `${journeys}# new\n`);
      const { status, stdout, stderr } = await run('--journey', 'browse');
      const leftOut = 'left out: arch/plain.yaml has no journey `browse`\n';
      expect([status, filesIn(stdout), stderr]).toEqual([0, ['arch/journeys.yaml'], leftOut]);
    });

    it.each([true, false])(
      'refuses a journey that no file has, whether one changed or not: %s',
      async (changed) => {
        if (!changed) repository.write('arch/plain.yaml', plain!);
        const { status, stderr } = await run('--journey', 'browze');
        expect(status).toBe(2);
        expect(stderr).toContain('no journey is called `browze` in any of 4 files');
        expect(stderr).toContain('did you mean `browse`?');
      },
    );
  });

  it('takes the files of the project file, all of them where that changed', async () => {
    repository.write('.ha-calc.yaml', 'files: [arch/*.yaml]\n');
    expect(filesIn((await runCli([verb, '-q', '--since', 'main'])).stdout)).toHaveLength(3);
    repository.commit();
    expect(filesIn((await runCli([verb, '-q', '--since', 'HEAD'])).stdout)).toEqual([]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../run-cli.js';

const home = process.cwd();
const NAME = 'a\n::set-output name=x::y\x1b[31m\u202e';
const MODEL = `<opsa-mef><define-fault-tree name="shop"><define-gate name="down"><and><basic-event name="a"/>
<basic-event name="b"/></and></define-gate><define-basic-event name="a"><float value="0.01"/></define-basic-event>
<define-basic-event name="b"><float value="0.01"/></define-basic-event></define-fault-tree></opsa-mef>`;
let place: string;

beforeEach(() => {
  place = mkdtempSync(`${tmpdir()}/words-`);
  process.chdir(place);
  writeFileSync('model.xml', MODEL);
});
afterEach(() => {
  process.chdir(home);
  rmSync(place, { recursive: true });
});

describe('names and words with control characters are shown with escapes', () => {
  it.each([
    ['init', ['init', NAME]],
    ['import', ['import', 'open-psa', 'model.xml', '-o', NAME]],
    ['a file that is not there', ['eval', NAME]],
    ['a pattern', ['eval', `*${NAME}`]],
    ['an option that nobody knows', ['eval', `--${NAME}`]],
    ['an option that is nearly one', ['eval', `--forma${NAME}`]],
    ['a verb', [NAME]],
    ['a format', ['eval', 'a.yaml', '-f', NAME]],
    ['an output', ['eval', 'a.yaml', '-f', 'json', '-f', 'csv', '-o', NAME]],
    ['an argument too many', ['downtime', '99', NAME]],
    ['a colour', ['eval', 'a.yaml', '--color', NAME]],
  ])('%s', async (_, words) => {
    const { stderr } = await runCli(words);
    expect(stderr).toMatch(/(?:\\x0a|\\n)::set-output/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(stderr).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f\u202e]|\n::/);
  });
});

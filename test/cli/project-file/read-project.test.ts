import { describe, expect, it } from 'vitest';
import { readProject } from '../../../src/cli/project-file/read-project.js';

const read = (text: string) => readProject({ file: '.ha-calc.yaml', text });
const problemsOf = (text: string) => {
  const project = read(text);
  return 'problems' in project
    ? project.problems.map(({ code, message, hint, span }) => [
        code,
        message,
        hint,
        text.slice(span?.start, span?.end),
      ])
    : [];
};

describe('readProject', () => {
  it('reads every key', () => {
    const text =
      "files: [a.yaml, b/*.yaml]\nfail_on: warning\nrules: { ha601: off, HA605: error }\noutputs: { table: '-', junit: x.xml }\n";
    expect(read(text)).toEqual({
      source: { file: '.ha-calc.yaml', text },
      files: [
        { text: 'a.yaml', span: { start: 8, end: 14 } },
        { text: 'b/*.yaml', span: { start: 16, end: 24 } },
      ],
      failOn: 'warning',
      rules: new Map([
        ['HA601', 'off'],
        ['HA605', 'error'],
      ]),
      outputs: new Map([
        ['table', '-'],
        ['junit', 'x.xml'],
      ]),
    });
  });

  it.each(['', '# nothing yet\n', '{}', '---\n~\n', 'rules:\noutputs:\n'])(
    'takes %j for one that says nothing',
    (text) => {
      expect(read(text)).toMatchObject({
        files: [],
        failOn: undefined,
        rules: new Map(),
        outputs: new Map(),
      });
    },
  );

  it.each([
    ['file: [a]', 'HA201', 'unknown key `file`', 'did you mean `files`?', 'file'],
    ['fail-on: error', 'HA201', 'unknown key `fail-on`', 'did you mean `fail_on`?', 'fail-on'],
    ['components: {}', 'HA201', 'unknown key `components`', 'it belongs in a topology file', 'components'],
    ['x: 1', 'HA201', 'unknown key `x`', 'known keys here: files, fail_on, rules, outputs', 'x'],
    ['fail_on: warnng', 'HA211', '"warnng" is not a `fail_on`', 'did you mean `warning`?', 'warnng'],
    ['files: a.yaml', 'HA202', '`files` needs a list, not text', 'write it in brackets: [a.yaml]', 'a.yaml'],
    ['files: [{ a: 1 }]', 'HA202', '`files` takes names only, not a map', undefined, '{ a: 1 }'],
    ['files:', 'HA202', '`files` has no value', 'give it one, or take it out', 'files'],
    [
      'rules: [HA601]',
      'HA202',
      'a map of rules is needed here, not a list',
      'write { HA605: off, HA601: error }',
      '[HA601]',
    ],
    [
      'rules: { HA601: grave }',
      'HA211',
      '"grave" is not a severity, nor `off`',
      'one of off, error, warning, info',
      'grave',
    ],
    [
      'rules: { HA301: off }',
      'HA201',
      'HA301 is no rule: a file with it is broken',
      'rules are HA5xx and HA6xx',
      'HA301',
    ],
    ['outputs: { sarf: a }', 'HA201', 'unknown key `sarf`', 'did you mean `sarif`?', 'sarf'],
    ['outputs: { sarif: [a] }', 'HA202', '`sarif` needs a single value, not a list', undefined, '[a]'],
    ['outputs: junit', 'HA202', 'a map is needed here, not text', 'write { junit: ha-calc.xml }', 'junit'],
    [
      '- a.yaml',
      'HA202',
      'a map is needed here, not a list',
      'write `files: [architecture/**/*.yaml]`',
      '- a.yaml',
    ],
  ])('%s', (text, ...problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('finds all that is wrong, and what YAML itself finds', () => {
    expect(problemsOf('fail_on: no\nx: 1\nrules: 1').map(([code]) => code)).toEqual([
      'HA211',
      'HA201',
      'HA202',
    ]);
    expect(problemsOf('files: [a').map(([code]) => code)).toEqual(['HA101']);
    expect(problemsOf('files: [a]\nfiles: [b]').map(([code]) => code)).toEqual(['HA102']);
  });
});

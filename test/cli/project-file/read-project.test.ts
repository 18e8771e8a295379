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

const FILES = 'write `files: [architecture/**/*.yaml]`';
const LIST = 'write it in brackets: [architecture/**/*.yaml]';
const SARIF = 'write sarif: reports/availability';
const NO_INPUT = 'name it on the command line; a file of that name is ./-';
const SEVERITIES = 'one of error, warning, info, never';
const OWN = 'give each format a file of its own';
const quoted = (text: string) => `a file of that name is written in quotes: '${text}'`;

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
        ['table', { text: '-', span: { start: 97, end: 100 } }],
        ['junit', { text: 'x.xml', span: { start: 109, end: 114 } }],
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
    ['files: [{ a: 1 }]', 'HA202', '`files` needs a path, not a map', FILES, '{ a: 1 }'],
    ['files: { a: 1 }', 'HA202', '`files` needs a list, not a map', LIST, '{ a: 1 }'],
    ['files: [~]', 'HA202', '`files` has no value', 'give it one, or take it out', '~'],
    ["files: [' ']", 'HA202', '`files` needs a path, and this is empty', FILES, "' '"],
    ['files: [a, 5]', 'HA202', '`files` needs a path, not 5', quoted('5'), '5'],
    ['files: [true]', 'HA202', '`files` needs a path, not true', quoted('true'), 'true'],
    ["files: ['-']", 'HA202', 'standard input is not a file of a project', NO_INPUT, "'-'"],
    ['fail_on: [error]', 'HA202', '`fail_on` needs a single value, not a list', SEVERITIES, '[error]'],
    ['rules: { HA601: off, ha601: off }', 'HA102', 'HA601 is written twice', 'keep one of the two', 'ha601'],
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
    ['outputs: { sarif: [a] }', 'HA202', '`sarif` needs a path, not a list', SARIF, '[a]'],
    ['outputs: { sarif: { a: b } }', 'HA202', '`sarif` needs a path, not a map', SARIF, '{ a: b }'],
    ["outputs: { sarif: '' }", 'HA202', '`sarif` needs a path, and this is empty', SARIF, "''"],
    ['outputs: { sarif: }', 'HA202', '`sarif` has no value', 'give it one, or take it out', 'sarif'],
    ['outputs: { sarif: 5 }', 'HA202', '`sarif` needs a path, not 5', quoted('5'), '5'],
    ['outputs: { sarif: 1e3 }', 'HA202', '`sarif` needs a path, not 1e3', quoted('1e3'), '1e3'],
    ['outputs: { sarif: False }', 'HA202', '`sarif` needs a path, not False', quoted('False'), 'False'],
    [
      'outputs: { csv: a, json: ./b/../a }',
      'HA110',
      'csv and json cannot both go to ./b/../a',
      OWN,
      './b/../a',
    ],
    [
      "outputs: { table: '-', csv: '-' }",
      'HA110',
      'table and csv cannot both go to the screen',
      'give one of the two a file',
      "'-'",
    ],
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

  it.each(["'5'", '"true"', '5.xml', 'v1', '2026-11-27', '>-\n    7\n', './-'])(
    'takes %s for a path',
    (text) => {
      const entry = text.startsWith('>') ? text : `${text}\n`;
      expect(problemsOf(`files:\n  - ${entry}outputs:\n  junit: ${entry}`)).toEqual([]);
    },
  );

  it('follows aliases to what a path is', () => {
    expect(problemsOf('files: [&a 5]\noutputs: { junit: *a }').map(([, message]) => message)).toEqual([
      '`files` needs a path, not 5',
      '`junit` needs a path, not 5',
    ]);
    expect(problemsOf("files: [&a '5']\noutputs: { junit: *a }")).toEqual([]);
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

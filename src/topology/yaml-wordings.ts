/** An error of the YAML library by its code and what its message says, and how it is put here. */
export interface Wording {
  code: string;
  says?: RegExp;
  /** What stands on the line before the place, and from the place on. */
  before?: RegExp;
  from?: RegExp;
  message: string;
  hint: string;
}

const PAIR = 'write a colon and a space after it: `key: value`';
const COMMA = 'write one before the next key: `{ key: value, key: value }`';

const DASHES = {
  message: 'a list with dashes cannot stand inside brackets',
  hint: 'write its items without dashes, with commas between them',
};

/** The first that fits counts. */
export const yamlWordings: readonly Wording[] = [
  {
    code: 'TAB_AS_INDENT',
    message: 'a tab indents this line',
    hint: 'indent with spaces: YAML forbids tabs there',
  },
  {
    code: 'BAD_SCALAR_START',
    from: /^%\d/,
    message: 'the percent sign comes before the number',
    hint: 'write it after the number: `99.9%`',
  },
  {
    code: 'BAD_SCALAR_START',
    from: /^`/,
    message: 'a value cannot begin with a backtick',
    hint: 'put the value in quotes',
  },
  {
    code: 'BAD_SCALAR_START',
    message: 'a value cannot begin with this character',
    hint: 'put the value in quotes',
  },
  {
    code: 'BAD_DQ_ESCAPE',
    message: 'no such escape in double quotes',
    hint: 'double the backslash, or use single quotes',
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    says: /Nested mappings/,
    from: /^(?!.*:(?:\s|$))/,
    message: 'the line after this one is indented too far',
    hint: 'indent all keys of one map alike',
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    says: /Nested mappings/,
    message: 'a second key on one line',
    hint: 'begin an indented line with it, or write `{ key: value }`; put a text with `: ` in quotes',
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    message: 'this item lines up with none above',
    hint: 'indent all items of a list alike',
  },
  {
    code: 'BAD_INDENT',
    says: /mapping items/,
    message: 'this line lines up with none above',
    hint: 'indent all keys of one map alike',
  },
  {
    code: 'BAD_INDENT',
    says: /sequence items/,
    message: 'this line lines up with none above',
    hint: 'indent all items of a list alike',
  },
  { code: 'MULTILINE_IMPLICIT_KEY', from: /^-\s/, ...DASHES },
  { code: 'MULTILINE_IMPLICIT_KEY', before: /:\s+$/, message: 'no comma after this', hint: COMMA },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    from: /^[\w-]+:/,
    message: 'no space after the colon',
    hint: 'write `key: value`',
  },
  { code: 'MULTILINE_IMPLICIT_KEY', message: 'no colon after this key', hint: PAIR },
  {
    code: 'MISSING_CHAR',
    says: /map values/,
    from: /^[\w-]+:/,
    message: 'no space after the colon',
    hint: 'write `key: value`',
  },
  { code: 'MISSING_CHAR', says: /map values/, message: 'no colon after this key', hint: PAIR },
  {
    code: 'MISSING_CHAR',
    says: /without - indicator/,
    message: 'this line of a list has no `- `',
    hint: 'begin every item with `- `, or indent the line further',
  },
  { code: 'MISSING_CHAR', says: /Missing ,/, message: 'no comma before this', hint: 'write one' },
  {
    code: 'MISSING_CHAR',
    says: /Comments/,
    message: 'no space before the comment',
    hint: 'write one, or put a text with `#` in quotes',
  },
  {
    code: 'MISSING_CHAR',
    says: /Tags and anchors/,
    message: 'no space after the anchor',
    hint: 'write one',
  },
  {
    code: 'MISSING_CHAR',
    says: /^Missing directives-end/,
    message: 'no `---` between the directive and this',
    hint: 'leave the directive out: files are YAML 1.2',
  },
  {
    code: 'MISSING_CHAR',
    says: /same line with directives-end/,
    message: 'a map cannot begin on the line of `---`',
    hint: 'begin it on the next line',
  },
  { code: 'BLOCK_IN_FLOW', from: /^-\s/, ...DASHES },
  { code: 'BLOCK_IN_FLOW', message: 'no comma after this', hint: COMMA },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /Unexpected ,/,
    message: 'nothing stands before this comma',
    hint: 'take it out',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /block-seq-ind|seq-item-ind/,
    message: 'a list cannot begin here',
    hint: 'begin it on the next line, or write `[a, b]`',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    before: /[|>][-+\d]*\s+$/,
    message: 'a text after `|` or `>` begins on the next line',
    hint: 'leave the sign out, or put the value in quotes',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /scalar/,
    message: 'this cannot follow what stands before it',
    hint: 'put the whole value in quotes',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    message: 'this cannot follow what stands before it',
    hint: 'look at the line before, or put a text with such signs in quotes',
  },
  {
    code: 'BAD_ALIAS',
    message: '`*` and `&` are followed by the name of an anchor',
    hint: 'put a text that begins with them in quotes',
  },
];

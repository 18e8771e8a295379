/**
 * The YAML library hands every token through some five generators that delegate to each other, which is half of the time that
 * reading takes. These rules make plain methods of all of them but `parse`: what they yielded is collected, and handed out at
 * the library's doors.
 */
const RULES = [
  [/^ {4}\*(?!parse\()(?=\w+\()/gm, '    '],
  [/yield\* (?=this\.)/g, ''],
  [/^( *)yield (\{\n[\s\S]*?\n\1\}|.+);$/gm, '$1this.yielded.push($2);'],
  [/^ {4}constructor\(.*\) \{$/m, '$&\n        this.yielded = [];'],
];

/** What the library's own loops ask for is collected on the way. */
const DOORS = {
  lexer: [
    [
      /while \((next && .*)\)\n *next = this\.parseNext\(next\);/,
      `let lexemes = [];
        let index = 0;
        return {
            [Symbol.iterator]() { return this; },
            next: () => {
                while (index === lexemes.length) {
                    if (!($1)) return { done: true, value: undefined };
                    next = this.parseNext(next);
                    lexemes = this.handOut();
                    index = 0;
                }
                return { done: false, value: lexemes[index++] };
            },
        };`,
    ],
  ],
  parser: [
    [
      '    next(source) {',
      '    next(source) { this.take(source); return this.handOut(); }\n    take(source) {',
    ],
    ['    end() {', '    end() { this.finish(); return this.handOut(); }\n    finish() {'],
    ['            this.next(lexeme);', '            yield* this.next(lexeme);'],
    ['            this.end();', '            yield* this.end();'],
  ],
};

/** Most calls yield nothing, and get one list for all. */
const HAND_OUT = `
    handOut() {
        const { yielded } = this;
        if (yielded.length === 0) return yielded;
        this.yielded = [];
        return yielded;
    }`;

/** The source of the library's lexer or parser without inner generators; throws where it is not what it was when this was written. */
export function plainYaml(which, source) {
  let plain = RULES.reduce((text, [from, to]) => replaced(text, from, to), source);
  for (const [from, to] of DOORS[which]) plain = replaced(plain, from, to);
  plain = replaced(plain, /^class \w+ \{$/m, `$&${HAND_OUT}`);
  const left = plain.match(/^(?! *\*).*\byield\b/gm) ?? [];
  if (left.length !== DOORS[which].filter(([, to]) => /\byield\b/.test(to)).length)
    throw new Error(`the YAML ${which} has generators of another kind now: ${left.join(', ')}`);
  return plain;
}

function replaced(text, from, to) {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`the YAML library does something else now than: ${from}`);
  return changed;
}

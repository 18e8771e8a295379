import type { Explained } from './explanation.js';

/** HA1xx: reading the file and its YAML syntax. */
export const ha1xx: Explained<'1'> = {
  HA101: {
    what: 'The text is not YAML 1.2, so nothing in it can be read. Usual causes are a tab used as indentation, lines of one map that are not indented alike, a bracket or quote left open, and a missing space after a colon. What follows the first syntax error is not checked.',
    mend: 'Look at the marked place and the line before it. Indent with spaces, close what is open, and put text with special characters in quotes.',
    example: {
      bad: 'components:\n  db: { availability: 99.9%\nsystem: [db]',
      good: 'components:\n  db: { availability: 99.9% }\nsystem: [db]',
    },
  },
  HA102: {
    what: 'A map has the same key twice. Many YAML readers silently keep the last value, which makes the first a trap for the next reader of the file; ha-calc refuses to choose.',
    mend: 'Keep one of the two, or give one of them another name.',
    example: {
      bad: 'components:\n  db: { availability: 99.9% }\n  db: { availability: 99.99% }\nsystem: [db]',
      good: 'components:\n  db: { availability: 99.9% }\n  replica: { availability: 99.99% }\nsystem: [{ parallel: [db, replica] }]',
    },
  },
  HA103: {
    what: 'The file holds several YAML documents, separated by `---`. One topology file describes one system, and a second document would go unread.',
    mend: 'Put each system in a file of its own; `eval` and `check` take many files. A single `---` at the very top is fine.',
    example: {
      bad: 'components:\n  db: { availability: 99.9% }\nsystem: [db]\n---\ncomponents:\n  app: { availability: 99.9% }\nsystem: [app]',
      good: 'components:\n  db: { availability: 99.9% }\n  app: { availability: 99.9% }\njourneys:\n  store: { path: [db] }\n  serve: { path: [app] }',
    },
  },
  HA104: {
    what: 'The file is empty, or has nothing but comments and white space.',
    mend: 'Describe what can fail under `components` and what must work under `system`. `ha-calc init` writes a commented starter.',
    example: {
      bad: '# to be written',
      good: 'components:\n  db: { availability: 99.9% }\nsystem: [db]',
    },
  },
  HA105: {
    what: 'The bytes of the file are not UTF-8 text. It may have been saved as UTF-16 or in a legacy code page, or it is not a text file at all.',
    mend: 'Save it as UTF-8 in your editor, or convert it. A byte order mark at the start does no harm.',
    example: {
      bad: '$ ha-calc eval web-shop-utf16.yaml',
      good: '$ iconv -f UTF-16 -t UTF-8 web-shop-utf16.yaml | ha-calc eval -',
    },
  },
  HA106: {
    what: 'The file uses a YAML directive such as `%YAML 1.1` or `%TAG`, or an explicit tag such as `!!int`. They change what the text after them means (under YAML 1.1 `yes` is not a word), and the language has no use for them: every key knows what kind of value it takes.',
    mend: 'Leave the directive or the tag out. Files are read as YAML 1.2.',
    example: {
      bad: 'components:\n  db: { availability: 99.9%, replicas: !!int 2 }\nsystem: [db]',
      good: 'components:\n  db: { availability: 99.9%, replicas: 2 }\nsystem: [db]',
    },
  },
  HA107: {
    what: 'An alias such as `*zone` names no anchor that comes before it, or stands inside its own anchor and would never end; or the merge key `<<` is given something other than a map.',
    mend: 'Set the anchor, `&zone`, on the value before its first alias. Give `<<` an alias of a map, or a list of such.',
    example: {
      bad: 'components:\n  db: &figures { availability: 99.9%, mttr: 1h }\n  app: { <<: *figure, availability: 99% }\nsystem: [app, db]',
      good: 'components:\n  db: &figures { availability: 99.9%, mttr: 1h }\n  app: { <<: *figures, availability: 99% }\nsystem: [app, db]',
    },
  },
  HA108: {
    what: 'A key of a map is not a plain word but a list, a map or nothing, as YAML allows. Keys here are words of the language or names that you give. A template placeholder such as `{{ name }}` that was not filled in reads as such a key, too.',
    mend: 'Write a word before the colon, and run templates before ha-calc.',
    example: {
      bad: 'components:\n  db: { availability: 99.9%, [replicas]: 2 }\nsystem: [db]',
      good: 'components:\n  db: { availability: 99.9%, replicas: 2 }\nsystem: [db]',
    },
  },
  HA109: {
    what: 'The file does not exist, is a directory, or may not be read; or no file matches the pattern. Nothing was computed for it, so the exit status is 2; other files of the same run are still evaluated.',
    mend: 'Check the path, which is taken from the current directory. Use a pattern for the files of a directory, and `-` for standard input.',
    example: {
      bad: '$ ha-calc check architecture',
      good: "$ ha-calc check 'architecture/**/*.yaml'",
    },
  },
  HA110: {
    what: 'A file that the command should write cannot be written: its folder does not exist, it is a directory, there is no permission, or `init` would overwrite it. A file is written whole or not at all, so what was there before is still there.',
    mend: 'Name another path, make the folder first, or let `init` overwrite with `--force`.',
    example: {
      bad: '$ ha-calc eval shop.yaml -f json -o missing/report.json',
      good: '$ mkdir -p missing && ha-calc eval shop.yaml -f json -o missing/report.json',
    },
  },
};

import type { Explained } from './explanation.js';

/** HA1xx: reading files, their YAML or XML syntax, and the models that `import` takes. */
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
    what: 'The file does not exist, is a directory, is a link in a circle, or may not be read; the working directory is gone; or no file matches the pattern. Nothing was computed for it, so the exit status is 2; other files of the same run are still evaluated.',
    mend: 'Check the path, which is taken from the current directory. Use a pattern for the files of a directory, and `-` for standard input.',
    example: {
      bad: '$ ha-calc check architecture',
      good: "$ ha-calc check 'architecture/**/*.yaml'",
    },
  },
  HA110: {
    what: 'A file that the command should write cannot be written: its folder does not exist, it is a directory, there is no permission, `init` would overwrite it, it is read in the same run, or a project file gives it to two formats. A file is written whole or not at all, so what was there before is still there.',
    mend: 'Name another path, make the folder first, or let `init` overwrite with `--force`.',
    example: {
      bad: '$ ha-calc eval shop.yaml -f json -o missing/report.json',
      good: '$ mkdir -p missing && ha-calc eval shop.yaml -f json -o missing/report.json',
    },
  },
  HA111: {
    what: 'The file that `import` was given is not well-formed XML: a tag without its end, an attribute without quotes, an `&` or `<` that is not written as `&amp;` or `&lt;`, or no XML at all. What follows the first such place is not checked.',
    mend: 'Look at the marked place, and check that it is the right file.',
    example: {
      bad: faultTree('<basic-event name="db">'),
      good: faultTree('<basic-event name="db"/>'),
    },
  },
  HA112: {
    what: 'The XML file has a document type that could define entities or name another file, or says that it is in an encoding other than UTF-8. Entities can make a small file grow without bound or read files of this machine, so none are expanded.',
    mend: 'Take the document type out and write its entities out in full. Convert the file to UTF-8, for example with `iconv`, and say `encoding="UTF-8"` in its first line.',
    example: {
      bad: `<!DOCTYPE opsa-mef SYSTEM "mef.dtd">\n${faultTree('<basic-event name="db"/>')}`,
      good: faultTree('<basic-event name="db"/>'),
    },
  },
  HA113: {
    what: 'The XML is not a model in the Open-PSA Model Exchange Format: it does not begin with `opsa-mef`, an element stands where the format has none, or something that an element needs is missing, such as its name, its formula or its probability.',
    mend: 'Add what is missing, or take the suggested spelling. The format is described at open-psa.github.io/mef.',
    example: {
      bad: faultTree('<all><basic-event name="db"/><basic-event name="app"/></all>'),
      good: faultTree('<and><basic-event name="db"/><basic-event name="app"/></and>'),
    },
  },
  HA114: {
    what: 'The model has something that the format knows and a topology cannot say. Read are fault trees of `and`, `or` and `atleast` over gates, basic events and house events, with constant probabilities; `not`, `xor` and the like, other expressions, common-cause groups and event trees are not. None of these is passed over, since the answer would be another.',
    mend: 'The hint says what to write instead: work an expression out to a number, or rewrite a gate with `and`, `or` and `atleast`.',
    example: {
      bad: faultTree('<xor><basic-event name="db"/><basic-event name="app"/></xor>'),
      good: faultTree('<or><basic-event name="db"/><basic-event name="app"/></or>'),
    },
  },
  HA115: {
    what: 'A path that the content of a repository names leads out of it: an entry under `files` or `outputs` of a project file, the project file itself, or a link that a pattern or a folder came upon. Links are followed before this is decided. `files` stay in the git repository, or in the folder of the project file if there is none, and out of `.git`; `outputs` stay below the folder of the project file, and out of `.git`, `.hg`, `.jj` and any folder that git takes for a repository. Otherwise a pull request could read or write any file of whoever runs ha-calc. Nothing was read or written.',
    mend: 'Keep the files in the repository. A path on the command line may lead anywhere: name the file there, or say where an output goes with `-o`.',
    example: {
      bad: '$ cat .ha-calc.yaml\noutputs: { junit: ../reports/ha-calc.xml }',
      good: '$ cat .ha-calc.yaml\noutputs: { junit: reports/ha-calc.xml }',
    },
  },
  HA116: {
    what: 'An output of a project file names a file that is there and that `check` has not written. Only a file that is empty, or that looks like an earlier output in the same format, is replaced: JSON and SARIF that name ha-calc as the tool, a JUnit report of ha-calc, a CSV with its first columns, annotations with its codes, Markdown with its heading, and a text that ends in `passed:` or `failed:` with the count of files. Nothing was written, not even the other outputs.',
    mend: 'Name another file, or remove that one if nobody needs it. With `-f` and `-o` on the command line any file is replaced.',
    example: {
      bad: '$ cat .ha-calc.yaml\noutputs: { json: package.json }',
      good: '$ cat .ha-calc.yaml\noutputs: { json: ha-calc.json }',
    },
  },
  HA117: {
    what: 'Answering a pattern would take too long: it is longer than 1,000 characters, its braces stand for more than 100 patterns, or all patterns of the run together would be compared with more than 500,000 names of files and folders.',
    mend: 'Begin the pattern with the folder that the files are in, so that fewer folders are searched. Write several patterns in place of many braces.',
    example: {
      bad: "$ ha-calc check '/**/*.yaml'",
      good: "$ ha-calc check 'architecture/**/*.yaml'",
    },
  },
  HA118: {
    what: 'The project file belongs to a user who owns neither the run nor the folder that you are in, such as one that somebody put into `/tmp`. It is not used, since it would decide what is checked and how. Believed are files of your own, of root, of the owner of the folder that you are in (so that root in a container may work in a checkout of the host), and under sudo of the user who ran it.',
    mend: 'Work in a folder of your own, or copy the file there if it is right.',
    example: {
      bad: '$ cd /tmp/mine && ha-calc check shop.yaml # with a /tmp/.ha-calc.yaml',
      good: '$ cp /tmp/mine/shop.yaml . && ha-calc check shop.yaml',
    },
  },
};

/** A small model whose one gate has the given formula. */
function faultTree(formula: string): string {
  return [
    '<opsa-mef>',
    '<define-fault-tree name="shop">',
    `<define-gate name="down">${formula.length < 40 ? formula : `\n${formula}\n`}</define-gate>`,
    '<define-basic-event name="app"><float value="0.01"/></define-basic-event>',
    '<define-basic-event name="db"><float value="0.001"/></define-basic-event>',
    '</define-fault-tree>',
    '</opsa-mef>',
  ].join('\n');
}

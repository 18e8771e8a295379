import type { Explained } from './explanation.js';

/** HA4xx: limits, so that no file can make the program hang or run out of memory. */
export const ha4xx: Explained<'4'> = {
  HA401: {
    what: 'The file, or the expression of `calc`, is larger than ha-calc reads. A YAML file has at most 16 MiB and 2,500,000 words, signs and lines, which is room for 100,000 components; what passes it is most often not a topology at all.',
    mend: 'Check that it is the right file. A generated one can be split by system; identical units belong under `replicas`.',
    example: {
      bad: '$ ha-calc eval database-dump.yaml',
      good: '$ ha-calc eval web-shop.yaml',
    },
  },
  HA402: {
    what: 'Lists, maps or the parentheses of an expression are nested more deeply than ha-calc follows. Nobody writes such a file by hand.',
    mend: 'Name inner parts under `blocks` and refer to them. In an expression, leave out parentheses that change nothing.',
  },
  HA403: {
    what: 'One component has more replicas than are supported. A number of that size is most often a slip, such as a memory size or a count of requests.',
    mend: 'Give the number of units that can fail one by one.',
    example: {
      bad: 'components:\n  app: { availability: 99.9%, replicas: 10000000 }\nsystem: [app]',
      good: 'components:\n  app: { availability: 99.9%, replicas: 10 }\nsystem: [app]',
    },
  },
  HA404: {
    what: 'Anchors and aliases multiply: written out in full, the file would have more values than fit in memory. A few lines of aliases of aliases are enough for that.',
    mend: 'Name shared parts under `blocks` in place of aliases. A name used twice is the same thing and is counted once; an alias is a copy of the text.',
  },
  HA405: {
    what: 'Parts share so much with each other that the exact answer would need a decision diagram larger than the limit. Every verb gives certified bounds then (HA512), of all but one thing: a failover that `needs` something, where that, or what sets the failover off, is too entangled to say whether one failure takes both. It is refused rather than replaced by a guess: by all verbs where that could stall the failover, and by `chaos`, which asks it with more having failed, in any case. The message names the tangle.',
    mend: 'Give identical units as `replicas` and not as single components, group what always fails together into one, and look for parts that are shared across many parallel branches.',
  },
  HA406: {
    what: 'A `network` has more than 500 links. What it takes to evaluate one grows with the product of its nodes and links.',
    mend: 'Split it where single nodes join its parts: networks that meet in one node can stand in series.',
  },
  HA407: {
    what: 'Replicas have to be told apart where the reads and writes of a component need different numbers of them, or where they are spread over more than six domains. Components with more than 100 replicas have more than 500 such replicas together. The work grows with the square of their number, for each takeover that watches them.',
    mend: 'Give the number of units that can fail one by one. Replicas that all need the same can be up to 1,000,000.',
    example: {
      bad: 'components:\n  db:\n    availability: 99.9%\n    replicas: 150000\n    quorum: { read: 1, write: 2 }\njourneys:\n  read: { path: db.read }\n  write: { path: db.write }',
      good: 'components:\n  db:\n    availability: 99.9%\n    replicas: 150\n    quorum: { read: 1, write: 2 }\njourneys:\n  read: { path: db.read }\n  write: { path: db.write }',
    },
  },
  HA408: {
    what: 'Failovers, health checks of blocks and circuit breakers rest on what they watch, what they take over to, and what they need to act, with everything below. All together rest on other takeovers more than 20,000 times, such as a chain of 200 failovers each of which needs the next, or on more than 1,000,000 parts. Each of them is evaluated for each takeover.',
    mend: 'Let failovers need a small quorum, and watch the parts that fail rather than everything above them.',
  },
  HA410: {
    what: '`chaos` asked so many questions that it left some out: the failures, or pairs of failures, that are least likely. What it does not show was not looked at. The limits are 131,072 pairs of a journey, and a few seconds of work.',
    mend: 'Ask about one journey with `--journey`, or about chosen failures with `--fail`.',
    example: {
      bad: '$ ha-calc chaos --pairs platform.yaml',
      good: '$ ha-calc chaos --fail eu-a,db platform.yaml',
    },
  },
  HA413: {
    what: 'The block diagram is too large to lay out: it has more than 800 edges, more than 2,000 parts and domains, or more than 100 domains in one another, or its names are so long that Graphviz is given more than 2,097,152 characters or runs out of memory. It would take minutes, and nobody could read it. The file is valid, and every figure can be computed.',
    mend: 'Draw one journey with `--journey`, or ask for `-f dot` or `-f mermaid` and let another program draw it.',
  },
  HA420: {
    what: '`--git` and `--since` ask the program git what was in another revision, and that could not be started: it is not installed, or not on the search path.',
    mend: 'Install git. Without it compare two files or folders, or look at all files.',
    example: {
      bad: '$ ha-calc check --since main architecture/*.yaml',
      good: '$ ha-calc check architecture/*.yaml',
    },
  },
  HA421: {
    what: '`--git` and `--since` compare files with their own past, and this place is in no git repository, in another one than the files, or in one that git does not trust because it belongs to another user.',
    mend: 'Run it in the repository that the files are in. In a container, `git config --global --add safe.directory` says that a repository is to be trusted.',
    example: {
      bad: '$ ha-calc check --since main /tmp/shop.yaml',
      good: '$ ha-calc check --since main topologies/shop.yaml',
    },
  },
  HA422: {
    what: 'No such branch, tag or commit is known to git in this repository. In pipelines the clone is often shallow: it holds the newest commit alone, and the branch that a pull request goes to is not there.',
    mend: 'Check the name, or fetch it: `git fetch origin main`, and compare with `origin/main`.',
    example: {
      bad: '$ ha-calc check --since orign/main topologies/*.yaml',
      good: '$ ha-calc check --since origin/main topologies/*.yaml',
    },
  },
  HA423: {
    what: '`diff` found nothing to hold against each other: a file and a folder, a folder without topology files on either side, or a path that is neither here nor at the revision.',
    mend: 'Give two files, two folders, or with `--git` paths that exist on one side at least.',
    example: {
      bad: '$ ha-calc diff shop.yaml topologies',
      good: '$ ha-calc diff before topologies',
    },
  },
  HA425: {
    what: 'The file is not JSON that `eval`, `check`, `risks`, `chaos` or `diff` has written: it is cut off, something else, or was changed. The message says where it first differs from what is written there.',
    mend: 'Write it with `-f json`, whole: `ha-calc eval -f json -o result.json shop.yaml`.',
    example: {
      bad: '$ ha-calc render shop.yaml',
      good: '$ ha-calc render result.json -f markdown',
    },
  },
  HA426: {
    what: 'The result has a `schemaVersion` that this ha-calc does not know: it was written by a newer one, whose fields may mean something else.',
    mend: 'Render it with the version that wrote it, which stands under `tool`, or write it again.',
    example: {
      bad: '$ npx ha-calc@1 render result-of-version-2.json',
      good: '$ npx ha-calc@2 render result-of-version-2.json',
    },
  },
  HA430: {
    what: 'A change makes a journey lose more than `--max-increase` allows. It is shown at the edit that adds most to the loss; what every edit adds is in the table.',
    mend: 'Take the edit back or make up for it elsewhere; `ha-calc diff` shows at once what that is worth. If the loss is meant, allow it for this change.',
    example: {
      bad: '$ ha-calc diff --git main shop.yaml --max-increase 1m/month',
      good: '$ ha-calc diff --git main shop.yaml --max-increase 30m/month',
    },
  },
  HA440: {
    what: 'The page of `report` was written without its engine: the file has more than 500 components, domains and links, or is so entangled that it is bounded, so that each change would take seconds; or with engine and picture the page would be larger than 400 kB. All its figures are there.',
    mend: 'Choose journeys with `--journey`, or ask what-ifs with `ha-calc eval --set` and `ha-calc chaos --fail`.',
    example: {
      bad: '$ ha-calc report platform.yaml -o report.html',
      good: '$ ha-calc report platform.yaml --journey checkout -o report.html',
    },
  },
  HA441: {
    what: 'The page of `report` was written without the block diagram: it has more than 300 edges, more than 2,000 parts and domains or more than 100 domains in one another, or Graphviz cannot draw it, or with it the page would be larger than 400 kB.',
    mend: 'Choose journeys with `--journey`, or draw the picture by itself with `ha-calc graph`.',
    example: {
      bad: '$ ha-calc report platform.yaml -o report.html',
      good: '$ ha-calc graph platform.yaml -f svg -o platform.svg',
    },
  },
  HA442: {
    what: 'The file has more than 50 journeys, or so much text that the page of `report` would be larger than 400 kB even without engine and picture. Nobody would read it to the end.',
    mend: 'Choose the journeys that matter with `--journey`.',
    example: {
      bad: '$ ha-calc report platform.yaml -o report.html',
      good: '$ ha-calc report platform.yaml --journey browse,checkout -o report.html',
    },
  },
  HA450: {
    what: '`--since` looks at what changed after this branch left the other one, and the two have no commit in common: most often the clone is shallow, as pipelines make it, and ends before that commit.',
    mend: 'Fetch the whole history: `git fetch --unshallow`, `fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` in GitLab.',
    example: {
      bad: '$ git clone --depth=1 … && ha-calc check --since origin/main shop.yaml',
      good: '$ git clone … && ha-calc check --since origin/main shop.yaml',
    },
  },
  HA451: {
    what: 'Git knows the revision, and fails to say what a file was there. A partial clone lacks contents that nobody looked at, and ha-calc never fetches; a damaged repository lacks objects; the file may have been part of a submodule, or a symbolic link that led nowhere. Without the old file nothing can be compared, so that no gate passes.',
    mend: 'Clone without `--filter`, or fetch what is missing by naming it: `git cat-file -p REVISION:FILE`. `git fsck` finds damage.',
    example: {
      bad: '$ git clone --filter=blob:none … && ha-calc diff --git main shop.yaml',
      good: '$ git clone … && ha-calc diff --git main shop.yaml',
    },
  },
  HA452: {
    what: 'What lies below the working directory’s repository is compared with the past of that one. The file belongs to another: a submodule or a clone inside it, or what a symbolic link leads to. Its past is not in this repository. Of a folder `diff --git` leaves such files out, unless others are gone: one of those may be what was moved there.',
    mend: 'Run it in the folder of that repository.',
    example: {
      bad: '$ ha-calc diff --git main vendor/platform/shop.yaml',
      good: '$ cd vendor/platform && ha-calc diff --git main shop.yaml',
    },
  },
  HA453: {
    what: '`diff` compares a file that was moved with what it was, and finds out which one that is by comparing every file that is new with every one that is gone. There are too many of them: words of files that are gone, times files that are new, pass 67 million, or all that is gone comes to more than 64 MiB. Of the words of files that were moved unchanged none counts.',
    mend: 'Compare fewer folders at a time.',
    example: {
      bad: '$ ha-calc diff --git v1 .',
      good: '$ ha-calc diff --git v1 architecture/eu',
    },
  },
};

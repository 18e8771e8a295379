import type { Wish } from '../cli/what-if.js';
import type { PagePart } from '../report/page-report.js';
import type { PageState } from './page-state.js';

/** What no shell takes for anything but itself. */
const PLAIN = /^[\w./%:,=@+-][\w./%:,=@+~#-]*$/;

type Option = [name: string, value: string | undefined];

/** A command line that gives the figures of the page. */
export function commandOf(file: string, wish: Wish, { settings, failed }: PageState): string {
  const { slo, sla, period, journey = [], set = [], effort, rule = [], today } = wish;
  const options: Option[] = [
    ['--slo', slo],
    ['--sla', sla],
    ['--period', period],
    ...journey.map((name): Option => ['--journey', name]),
    ...[...set, ...settings].map((setting): Option => ['--set', setting]),
  ];
  // chaos judges nothing, and is always exact.
  const judging: Option[] = [
    ['--effort', effort],
    ...rule.map((text): Option => ['--rule', text]),
    ['--today', today],
  ];
  const asked: Option[] = failed.length > 0 ? [['--fail', failed.join(',')]] : judging;
  const words = [...options, ...asked].flatMap(([name, value]) =>
    value === undefined ? [] : [name, quoted(value)],
  );
  return ['ha-calc', failed.length > 0 ? 'chaos' : 'eval', quoted(file), ...words].join(' ');
}

function quoted(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

type Tree = Map<string, Tree | string>;

/** What to write into the file for the settings, as YAML; a link, an entry of a list, is named by what it has already. */
export function patchOf(settings: readonly string[], parts: readonly PagePart[]): string {
  const sections = new Map(parts.map(({ name, kind }) => [name, kind]));
  const tree: Tree = new Map();
  const links: Tree = new Map();
  for (const setting of settings) {
    const equals = setting.indexOf('=');
    const path = setting
      .slice(0, equals)
      .split('.')
      .map((key) => key.trim());
    const kind = sections.get(path[0]!);
    const value = setting.slice(equals + 1).trim();
    if (path[0] === 'links' || (kind === 'link' && path.length < 2) || value.includes('\n')) continue;
    if (kind === 'link') put(links, path, value);
    else put(tree, kind === undefined ? path : [`${kind}s`, ...path], value);
  }
  return [...linesOf(tree, ''), ...entriesOf(links)].join('\n');
}

/** Names that links have not been given are those of their ends, as `eu~us`. */
function entriesOf(links: Tree): string[] {
  if (links.size === 0) return [];
  const entries = Array.from(links, ([name, keys]) => {
    const own = name.includes('~') ? `between: [${name.replace('~', ', ')}]` : `name: ${name}`;
    return [`  - ${own}`, ...linesOf(keys as Tree, '    ')];
  });
  return ['links:', ...entries.flat()];
}

function put(tree: Tree, [key, ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    tree.set(key!, value);
    return;
  }
  const known = tree.get(key!);
  const inner: Tree = known instanceof Map ? known : new Map();
  tree.set(key!, inner);
  put(inner, rest, value);
}

function linesOf(tree: Tree, indent: string): string[] {
  return Array.from(tree, ([key, value]) =>
    value instanceof Map
      ? [`${indent}${key}:`, ...linesOf(value, `${indent}  `)]
      : [`${indent}${key}: ${value}`],
  ).flat();
}

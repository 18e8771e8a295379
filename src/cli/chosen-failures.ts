import { failureNamed, type NamedFailure } from '../analysis/failure.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import type { Topology } from '../topology/topology.js';
import { UsageError } from './usage-error.js';

/** Most names in a hint. */
const MOST_NAMES = 12;

/**
 * The names of each scenario of `--fail`.
 * @throws UsageError
 */
export function readScenarios(lists: readonly string[]): string[][] {
  return lists.map((list) => {
    const names = list.split(',').map((name) => name.trim());
    if (names.includes(''))
      throw new UsageError(`--fail ${list}: write names with commas between, as eu-a,db#1`);
    return [...new Set(names)];
  });
}

/** What the names of each scenario stand for in a file, or what is wrong with them. */
export function chosenFailures(
  topology: Topology,
  scenarios: readonly (readonly string[])[],
): { chosen: NamedFailure[][] } | { problems: Diagnostic[] } {
  const problems = new Map<string, Diagnostic>();
  const chosen = scenarios.map((names) =>
    names.flatMap((name) => {
      const failure = failureNamed(topology, name);
      if (failure === null) problems.set(name, unknown(topology, name));
      return failure ?? [];
    }),
  );
  return problems.size > 0 ? { problems: [...problems.values()] } : { chosen };
}

function unknown(topology: Topology, name: string): Diagnostic {
  const { source, components, domains, links, blocks } = topology;
  const [owner = ''] = name.split('#', 1);
  const component = components.get(owner);
  if (component) {
    const { replicas, span } = component;
    const hint =
      replicas === 1 ? `write ${owner}` : `write ${owner}#1 to ${owner}#${replicas}, or ${owner} for all`;
    return diagnostic('HA301', source, `--fail: no replica is called \`${name}\``, { span, hint, on: owner });
  }
  if (blocks.has(owner)) {
    const { span } = blocks.get(owner)!;
    const hint = 'name the components in it';
    return diagnostic('HA305', source, `--fail: \`${owner}\` is a block, which cannot fail by itself`, {
      span,
      hint,
    });
  }
  const names = [...components.keys(), ...domains.keys(), ...links.map((link) => link.name)];
  const near = didYouMean(owner, names);
  const more = names.length > MOST_NAMES ? ' …' : '';
  const hint = near
    ? `did you mean \`${near}\`?`
    : `there are ${names.slice(0, MOST_NAMES).join(', ')}${more}`;
  return diagnostic('HA301', source, `--fail: nothing is called \`${name}\``, { hint });
}

import type { JourneyRisks, TopologyRisks } from '../analysis/risks.js';

type Member = JourneyRisks['cutSets'][number]['members'][number];

/** Stands for a cut set without members: the journey is down while nothing has failed. */
export const NOTHING = 'nothing';

/** Returns a cut set in words, replicas counted by component: `2 of 3 replicas of app + zone-b`. */
export function cutSetWords(members: readonly Member[], topology: TopologyRisks['topology']): string {
  if (members.length === 0) return NOTHING;
  const replicas = new Map<string, number>();
  for (const { kind, owner } of members) {
    if (kind === 'replica') replicas.set(owner, (replicas.get(owner) ?? 0) + 1);
  }
  const counted = Array.from(replicas, ([name, count]) =>
    replicaWords(name, count, topology.components.get(name)!.replicas),
  );
  const others = members.filter(({ kind }) => kind !== 'replica');
  return [...counted, ...others.map((member) => eventWords(member, topology))].join(' + ');
}

function replicaWords(name: string, count: number, replicas: number): string {
  if (replicas === 1) return name;
  if (count < replicas) return `${count} of ${replicas} replicas of ${name}`;
  return replicas === 2 ? `both replicas of ${name}` : `all ${replicas} replicas of ${name}`;
}

/** The reaction of a block is called by a name that says so. */
function eventWords({ name, kind }: Member, { components }: TopologyRisks['topology']): string {
  if (kind === 'common-cause') return `common cause of ${name}`;
  const component = kind === 'reaction' && components.get(name);
  if (!component) return name;
  return `${component.failover ? 'failover' : 'health check'} of ${name}`;
}

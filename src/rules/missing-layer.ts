import type { Topology } from '../topology/topology.js';
import type { DesignRule } from './design-rule.js';
import { CONFIG, DEPLOY, isPlace } from './places.js';

/** A layer of the checklist, and what a file declares it by. */
interface Layer {
  /** What it may be accepted by. */
  on: string;
  title: string;
  kinds: readonly string[];
  /** Names of domains that stand for it. */
  domains?: RegExp;
}

const LAYERS: readonly Layer[] = [
  { on: 'dns', title: 'DNS', kinds: ['dns'], domains: /dns/i },
  { on: 'load-balancer', title: 'load balancer', kinds: ['load-balancer', 'cdn'] },
  { on: 'service', title: 'application', kinds: ['service'] },
  { on: 'database', title: 'database', kinds: ['database', 'storage'] },
  { on: 'cache', title: 'cache', kinds: ['cache'] },
  { on: 'region', title: 'region', kinds: [], domains: /./ },
  { on: 'deploy', title: 'deploy', kinds: ['deploy'], domains: DEPLOY },
  { on: 'config', title: 'config', kinds: ['config'], domains: CONFIG },
];

/** HA617: the file tells kinds of part, and has none for a layer that every system has, or has done without on purpose. */
export const missingLayer: DesignRule = {
  code: 'HA617',
  find: ({ topology }) => {
    const first = [...topology.components.values()].find(({ pedigree }) => pedigree.kind !== undefined);
    if (first === undefined) return [];
    return missing(topology).map(({ on, title }) => ({
      message: `nothing is declared for the layer ${title}`,
      hint: `add what is there, or say that it is not: \`accept: [{ rule: HA617, on: ${on}, reason: … }]\``,
      span: first.span,
      on,
      name: title,
      label: title,
    }));
  },
  together: (_, count, hits) =>
    `nothing is declared for ${count} layers: ${hits.map(({ name }) => name).join(', ')}`,
};

function missing({ components, domains }: Topology): Layer[] {
  const kinds = new Set([...components.values()].map(({ pedigree }) => pedigree.kind));
  const names = [...domains.keys()];
  const places = names.filter(isPlace);
  return LAYERS.filter((layer) => {
    const among = layer.on === 'region' ? places : names;
    const declared = layer.kinds.some((kind) => kinds.has(kind));
    return !declared && !among.some((name) => layer.domains?.test(name));
  });
}

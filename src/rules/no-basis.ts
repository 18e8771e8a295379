import type { DesignRule } from './design-rule.js';

/** HA614: nothing says where a figure comes from. */
export const noBasis: DesignRule = {
  code: 'HA614',
  find: ({ topology }) =>
    [...topology.components.values()]
      .filter(({ pedigree }) => pedigree.basis === undefined)
      .map(({ name, figures }) => ({
        message: `nothing says where the figure of \`${name}\` comes from`,
        hint: 'say `basis: sla`, `measured`, `estimate` or `guess`, and `source` and `as_of` where there are any',
        span: figures.span,
        on: name,
      })),
  together: (names, count) => `nothing says where ${count} figures come from: ${names}`,
};

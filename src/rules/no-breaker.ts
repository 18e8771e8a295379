import type { DesignRule } from './design-rule.js';
import { everyBlock } from './every-block.js';
import { named } from './named.js';

/** HA610: a soft part without a circuit breaker: callers may wait for it until they fail as well. */
export const noBreaker: DesignRule = {
  code: 'HA610',
  find: ({ topology }) =>
    everyBlock(topology).flatMap(({ block, on }) => {
      if ((block.type !== 'optional' && block.type !== 'fallback') || block.breaker !== null) return [];
      const soft = block.type === 'optional' ? block.part : block.parts[0]!;
      return [
        {
          message: `nothing stops callers from waiting for ${named(soft)}: its failure may take them along`,
          hint: 'add `circuit_breaker: { failure_threshold: 5, call_timeout: 2s, recovery_timeout: 30s }`',
          span: block.span,
          on,
        },
      ];
    }),
  together: (names, count) => `nothing stops callers from waiting for ${count} soft parts: ${names}`,
};

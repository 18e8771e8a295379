import { aboveCeiling } from './above-ceiling.js';
import { brittleQuorum } from './brittle-quorum.js';
import { countedTwice } from './counted-twice.js';
import type { DesignRule } from './design-rule.js';
import { evenQuorum } from './even-quorum.js';
import { failoverTooFast } from './failover-too-fast.js';
import { failoverUntested } from './failover-untested.js';
import { missingLayer } from './missing-layer.js';
import { noBasis } from './no-basis.js';
import { noBreaker } from './no-breaker.js';
import { noBuffer } from './no-buffer.js';
import { noHealthCheck } from './no-health-check.js';
import { oneDomain } from './one-domain.js';
import { outOfDate } from './out-of-date.js';
import { perfect } from './perfect.js';
import { reactionTooSlow } from './reaction-too-slow.js';
import { sharedFate } from './shared-fate.js';
import { singlePoint } from './single-point.js';
import { unguardedState } from './unguarded-state.js';

/** The audit: every design rule; a new one is one file and one line here. */
export const designRules: readonly DesignRule[] = [
  singlePoint,
  oneDomain,
  sharedFate,
  unguardedState,
  failoverUntested,
  failoverTooFast,
  reactionTooSlow,
  noHealthCheck,
  evenQuorum,
  brittleQuorum,
  noBreaker,
  aboveCeiling,
  noBuffer,
  perfect,
  noBasis,
  outOfDate,
  countedTwice,
  missingLayer,
];

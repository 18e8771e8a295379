import type { Failure } from './failure.js';
import type { Meanwhile } from './what-if.js';

/** What has failed, and the journey meanwhile. */
export interface Scenario extends Meanwhile {
  failures: readonly Failure[];
  /** What nothing takes over from, though it has a spare: what its failover needs has failed too. */
  notTakenOver: readonly string[];
}

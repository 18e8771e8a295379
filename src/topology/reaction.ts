import type { Span } from '../diagnostics/span.js';

/** What a detection time is made of: seconds, and how many probes must fail. */
export interface Probe {
  interval: number;
  threshold: number;
  timeout: number;
}

/** How a dead unit is noticed; seconds, the worst case: interval × failure_threshold + timeout. */
export interface HealthCheck {
  detection: number;
  probe: Probe;
  span: Span;
}

/** How long a spare takes to take over, and how surely; seconds. */
export interface FailoverTimes {
  detection: number;
  /** What the detection is made of; null where it is said outright. */
  probe: Probe | null;
  switchover: number;
  /** How often it works, 0 to 1. */
  success: number;
  /** Whether the file says so. */
  successStated: boolean;
  /** The health check beside it, which says `detection` where nothing else does. */
  healthCheck: HealthCheck | null;
  /** The outage where it does not; null: as long as the failure itself. */
  manual: number | null;
  span: Span;
}

/** How callers stop waiting for what is dead; seconds. */
export interface CircuitBreaker {
  /** Until it opens: failure_threshold × call_timeout. */
  opening: number;
  /** What that is made of. */
  calls: { threshold: number; timeout: number };
  /** How long it stays open before it tries again. */
  recovery: number;
  span: Span;
}

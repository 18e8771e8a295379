/** Domains that stand for how releases are made; everything is in them on purpose. */
export const DEPLOY = /deploy|release|rollout|pipeline/i;

/** Domains that stand for what configures everything. */
export const CONFIG = /config|flags?\b|secrets?/i;

/** Whether a domain is a place, which replicas can be spread over. */
export function isPlace(domain: string): boolean {
  return !DEPLOY.test(domain) && !CONFIG.test(domain);
}

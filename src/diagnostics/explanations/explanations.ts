import type { Code } from '../codes.js';
import type { Explanation } from './explanation.js';
import { ha1xx } from './ha1xx.js';
import { ha2xx } from './ha2xx.js';
import { ha3xx } from './ha3xx.js';
import { ha4xx } from './ha4xx.js';
import { ha5xx } from './ha5xx.js';
import { ha6xx } from './ha6xx.js';
import { ha9xx } from './ha9xx.js';

/** Every code explained. Long prose, so import it only where it is shown. */
export const explanations: Record<Code, Explanation> = {
  ...ha1xx,
  ...ha2xx,
  ...ha3xx,
  ...ha4xx,
  ...ha5xx,
  ...ha6xx,
  ...ha9xx,
};

import type { Span } from '../diagnostics/span.js';
import { MAX_ALIASED, MAX_NESTING } from './limits.js';
import { faultyAt, type Located } from './located.js';
import { nearest } from './nearest.js';
import { type Reading, report } from './reading.js';

/** What following aliases needs to remember. */
export interface Locating extends Reading {
  /** Values by anchor name, `undefined` while still inside the anchor's own value. */
  anchors: Map<string, Located | undefined>;
  /** How many values aliases stand for so far. */
  aliased: number;
  /** How many lists and maps the place at hand lies in. */
  depth: number;
}

/**
 * The value that an alias stands for, shared with its anchor. What aliases make of a file is limited, so that walking it
 * may recurse and ends: their depth, and how many values they stand for.
 */
export function followAlias(locating: Locating, name: string, span: Span): Located {
  const value = locating.anchors.get(name);
  if (value === undefined) return noteBadAlias(locating, name, span);
  if (locating.depth + value.depth > MAX_NESTING) {
    const hint = 'name inner parts under `blocks`';
    const problem = `nested more than ${MAX_NESTING} levels deep, aliases followed`;
    report(locating, 'HA402', { span, hint }, problem);
    return faultyAt(span);
  }
  const before = locating.aliased;
  locating.aliased += value.size;
  if (locating.aliased <= MAX_ALIASED) return value;
  if (before <= MAX_ALIASED) {
    const hint = 'name shared parts under `blocks` in place of aliases';
    report(
      locating,
      'HA404',
      { span, hint },
      `aliases stand for more than ${MAX_ALIASED / 1e6} million values`,
    );
  }
  return faultyAt(span);
}

function noteBadAlias(locating: Locating, name: string, span: Span): Located {
  if (locating.anchors.has(name)) {
    report(
      locating,
      'HA107',
      { span, hint: 'take it out: it would never end' },
      `\`*${name}\` stands inside its own anchor`,
    );
  } else {
    const near = nearest(locating, name, locating.anchors);
    const hint =
      near === undefined ? `set \`&${name}\` on a value before this place` : `did you mean \`*${near}\`?`;
    report(locating, 'HA107', { span, hint }, `no anchor \`&${name}\` before this alias`);
  }
  return faultyAt(span);
}

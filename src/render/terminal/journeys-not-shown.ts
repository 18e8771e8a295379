import type { View } from './style.js';
import { wrap } from './wrap.js';

/** Says that a table has room only for some of the journeys, those that are worst off; nothing where it shows all. */
export function journeysNotShown(shown: number, all: number, view: View): string[] {
  if (shown === all) return [];
  const worst = shown === 1 ? 'the worst' : `the worst ${shown}`;
  return wrap(`${worst} of ${all} journeys; --journey NAME shows another`, view).map(view.style.dim);
}

import type { Part } from './parts.js';

/** How much a note may say. */
export type NoteForm = 'full' | 'short';

/** That a part alone takes down some of the journeys, and which; empty for a part that does not. */
export function noteOf({ single }: Part, journeys: readonly string[], form: NoteForm): string {
  const down = journeys.filter((name) => single.includes(name));
  if (down.length === 0) return '';
  const all = down.length === journeys.length;
  if (form === 'full') return `single point of ${all ? 'failure' : `failure of ${down.join(', ')}`}`;
  return all ? 'single point' : `single point ${down.length}/${journeys.length}`;
}

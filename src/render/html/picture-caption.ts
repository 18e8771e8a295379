import type { LostPart, PageReport } from '../../report/page-report.js';
import { type Html, html } from './html.js';

/** Most names in a list, so that a large domain leaves a sentence that can be heard. */
const MOST_NAMES = 8;

/** What the picture shows while something has failed, in words; null while nothing has. */
export function pictureCaption({ failed, lost }: PageReport): Html | null {
  if (failed.length === 0) return null;
  const made = new Set(failed);
  const down = namesOf(lost, ({ down }) => down).filter((name) => !made.has(name));
  const short = namesOf(lost, ({ down }) => !down);
  return html`Made to fail: <b>${listed(failed)}</b>. ${down.length > 0 && html`Also down: <b>${listed(down)}</b>. `}${
    short.length > 0 && html`Short of replicas: <b>${listed(short)}</b>. `
  }Journeys show their figures while that lasts, parts their usual ones.`;
}

/** Names of domains and components; where units are drawn apart, their component says enough. */
function namesOf(lost: PageReport['lost'], isMeant: (part: LostPart) => boolean): string[] {
  return Array.from(lost).flatMap(([id, part]) => {
    const [, name] = /^(?:cluster|component) (.+)$/.exec(id) ?? [];
    return name !== undefined && isMeant(part) ? [name] : [];
  });
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

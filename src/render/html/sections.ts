import { answerSection } from './answer.js';
import { assumptionsSection } from './assumptions.js';
import { changesSection } from './changes.js';
import { cutSetsSection } from './cut-sets.js';
import { findingsSection } from './findings.js';
import { hiddenSection } from './hidden.js';
import { type Html, html } from './html.js';
import type { PageView } from './page-view.js';
import { partsSection } from './parts.js';
import { pictureCaption } from './picture-caption.js';
import { statusText, stripSection } from './strip.js';
import { targetsSection } from './targets.js';

/** What changes on a page when its figures do, by the id of the element that holds it. */
export function sections(view: PageView): ReadonlyMap<string, Html | null> {
  return new Map<string, Html | null>([
    ['strip', stripSection(view)],
    ['status', view.live ? html`${statusText(view.page)}` : null],
    ['answer', answerSection(view)],
    ['picture-caption', view.live ? pictureCaption(view.page) : null],
    ['changes', changesSection(view)],
    ['targets', targetsSection(view)],
    ['parts', partsSection(view)],
    ['cut-sets', cutSetsSection(view)],
    ['hidden', hiddenSection(view)],
    ['findings', findingsSection(view)],
    ['assumptions', assumptionsSection(view)],
  ]);
}

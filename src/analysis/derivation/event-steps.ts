import { blockReactionSteps } from './block-reaction-steps.js';
import { commonCauseSteps } from './common-cause-steps.js';
import { componentReactionSteps } from './component-reaction-steps.js';
import type { EventNode, Outcome } from './node.js';
import { ownFigureSteps } from './own-figure-steps.js';
import type { Derived, Sheet } from './sheet.js';
import { unitsSteps } from './units-steps.js';

/** Derives what a figure rests on. */
export type Derive = (sheet: Sheet, outcome: Outcome) => Derived;

/** Writes down how the figure of a basic event comes about. */
export function eventSteps(sheet: Sheet, event: EventNode, derive: Derive): Derived {
  const { source, label, fail, work } = event;
  const name = `q(${label})`;
  const step = (() => {
    switch (source.type) {
      case 'figures':
        return ownFigureSteps(sheet, label, source.figures).step;
      case 'units':
        return unitsSteps(sheet, event, source);
      case 'common-cause':
        return commonCauseSteps(sheet, name, source.component);
      case 'component-reaction':
        return componentReactionSteps(sheet, event, source, derive);
      case 'block-reaction':
        return blockReactionSteps(sheet, event, source, derive);
    }
  })();
  return { name, fail, work, step };
}

import { blockReactionSteps } from './block-reaction-steps.js';
import { commonCauseSteps } from './common-cause-steps.js';
import { componentReactionSteps } from './component-reaction-steps.js';
import type { EventNode } from './node.js';
import { ownFigureSteps } from './own-figure-steps.js';
import { type Derive, type Derived, reference, type Sheet } from './sheet.js';
import { stalledSteps } from './stalled-steps.js';
import { unitsSteps } from './units-steps.js';

/** Writes down how the figure of a basic event comes about. */
export function eventSteps(sheet: Sheet, event: EventNode, derive: Derive): Derived {
  const { source, label, fail, work } = event;
  if (source.type === 'units') return unitsSteps(sheet, event, source);
  const name = eventName(event);
  const step = (() => {
    switch (source.type) {
      case 'figures':
        return ownFigureSteps(sheet, label, source.figures).step;
      case 'common-cause':
        return commonCauseSteps(sheet, name, source.component);
      case 'component-reaction':
        return componentReactionSteps(sheet, event, source, derive);
      case 'block-reaction':
        return blockReactionSteps(sheet, event, source, derive);
      case 'stalled':
        return stalledSteps(sheet, event, source);
    }
  })();
  return { name: reference(name, step), fail, work, step };
}

/** What the figure of an event is called; one replica of several is any of them. */
export function eventName({ label, source }: EventNode): string {
  if (source.type !== 'units' || source.units > 1 || source.component.replicas === 1) return `q(${label})`;
  const { name, commonCause } = source.component;
  return commonCause > 0 ? `q_i(${name})` : `q(one ${name})`;
}

import morphdom from 'morphdom';
import type { PageView } from '../render/html/page-view.js';
import { sections } from '../render/html/sections.js';

/** Brings the page up to date; what stays the same is not touched, so that the focus stays where it is. */
export function show(view: PageView): void {
  const focused = document.activeElement?.id;
  for (const [id, content] of sections(view)) {
    const element = document.getElementById(id);
    if (element === null) continue;
    const wanted = element.cloneNode() as HTMLElement;
    wanted.innerHTML = content?.text ?? '';
    morphdom(element, wanted, { childrenOnly: true, onBeforeElUpdated: keepOpen });
  }
  // What was moved has lost it.
  if (focused && document.activeElement?.id !== focused)
    document.getElementById(focused)?.focus({ preventScroll: true });
  if (view.changes.problems.length > 0) return;
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-path]'))
    input.value = input.defaultValue;
}

/** What somebody has unfolded stays so. */
function keepOpen(from: HTMLElement, to: HTMLElement): boolean {
  if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
  return !from.isEqualNode(to);
}

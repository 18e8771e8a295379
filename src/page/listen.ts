import { fitPicture } from './frame-picture.js';
import type { LivePage } from './live-page.js';
import { readFragment, UNCHANGED, withoutSetting, withSetting, withToggled } from './page-state.js';

/** What a click on an element with this attribute does, given its value. */
const actions: Readonly<Record<string, (page: LivePage, value: string, element: HTMLElement) => void>> = {
  fail: (page, name) => page.change((state) => withToggled(state, name)),
  set: (page, setting) => page.change((state) => withSetting(state, setting)),
  unset: (page, setting) => page.change((state) => withoutSetting(state, setting)),
  undo: (page) => page.undo(),
  reset: (page) => page.change(() => UNCHANGED),
  fit: (_, __, button) => fitPicture(button),
  copy: (_, id, element) => copy(id, element),
};

/** Does what is asked for by clicks, keys and fields, wherever in the page. */
export function listen(page: LivePage): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const part = partAt(target);
    if (part !== null) return actions['fail']!(page, part, document.body);
    const button = target.closest('button');
    for (const [name, value] of Object.entries(button?.dataset ?? {}))
      actions[name]?.(page, value ?? '', button!);
  });
  // Somebody followed another link into the same page.
  window.addEventListener('hashchange', () => page.change(() => readFragment(location.hash)));
  document.addEventListener('change', ({ target }) => {
    const path = target instanceof HTMLInputElement ? target.dataset['path'] : undefined;
    if (path === undefined) return;
    const { value } = target as HTMLInputElement;
    page.change((state) => withSetting(state, `${path}=${value.trim()}`));
  });
}

/** The part of the drawing that was clicked; null for none that can fail. */
function partAt(target: Element): string | null {
  return target.closest('#drawing [data-part]')?.getAttribute('data-part') ?? null;
}

async function copy(id: string, button: HTMLElement): Promise<void> {
  const source = document.getElementById(id)!;
  try {
    await navigator.clipboard.writeText(source.textContent ?? '');
    button.textContent = 'Copied';
  } catch {
    // Without leave to write to the clipboard it is at least selected.
    getSelection()?.selectAllChildren(source);
  }
}

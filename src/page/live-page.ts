import type { PageReport } from '../report/page-report.js';
import { type Asked, ask } from './ask.js';
import type { PageData } from './page-data.js';
import { isSame, type PageState, readFragment, UNCHANGED, writeFragment } from './page-state.js';
import { type Groups, groupsOf, restyle } from './restyle-picture.js';
import { show } from './show.js';
import { commandOf, patchOf } from './take-home.js';

/** A page that answers: its state, what it was before, and what it shows. */
export class LivePage {
  readonly #data: PageData;
  /** What the file says by itself. */
  readonly #base: PageReport;
  readonly #groups: Groups | null;
  /** States to go back to, the last one last. */
  #past: PageState[] = [];
  #state: PageState = UNCHANGED;

  constructor(data: PageData, base: PageReport, drawing: Element | null) {
    this.#data = data;
    this.#base = base;
    this.#groups = drawing && groupsOf(drawing);
    const wanted = readFragment(location.hash);
    if (isSame(wanted, UNCHANGED)) this.#show({ page: base }, []);
    else this.change(() => wanted);
  }

  /** Changes the state and shows what comes of it; what cannot be is told, and nothing changed. */
  change(next: (state: PageState) => PageState): void {
    const wanted = next(this.#state);
    if (isSame(wanted, this.#state)) return;
    const asked = this.#ask(wanted);
    if ('problems' in asked) {
      this.#show(this.#ask(this.#state), asked.problems);
      return;
    }
    this.#past.push(this.#state);
    this.#adopt(wanted, asked);
  }

  /** Takes the last change back. */
  undo(): void {
    const before = this.#past.pop() ?? UNCHANGED;
    this.#adopt(before, this.#ask(before));
  }

  #adopt(state: PageState, asked: Asked): void {
    this.#state = state;
    history.replaceState(null, '', writeFragment(state) || location.pathname + location.search);
    this.#show(asked, []);
  }

  #ask(state: PageState): Asked {
    return isSame(state, UNCHANGED) ? { page: this.#base } : ask(this.#data, state);
  }

  #show(asked: Asked, problems: readonly string[]): void {
    if ('problems' in asked) return;
    const { page } = asked;
    const { file, wish } = this.#data;
    const { settings } = this.#state;
    const changes = {
      settings,
      command: commandOf(file, wish, this.#state),
      patch: patchOf(settings, page.parts),
      problems,
    };
    const before = isSame(this.#state, UNCHANGED) ? null : this.#base;
    show({ page, before, live: true, changes });
    this.#restyle(page);
  }

  #restyle(page: PageReport): void {
    if (this.#groups === null) return;
    const missing = restyle(this.#groups, page.graph, page.lost);
    const note = document.getElementById('picture-note');
    if (note)
      note.textContent =
        missing.length === 0
          ? ''
          : `Drawn as the file says: it has no place for some units of ${[...new Set(missing)].join(', ')}.`;
  }
}

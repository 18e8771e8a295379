/** What somebody has changed in a page, in the words of the command line. */
export interface PageState {
  /** As `--set` takes them; of each path one. */
  settings: readonly string[];
  /** As `chaos --fail` takes them. */
  failed: readonly string[];
}

/** Nothing changed. */
export const UNCHANGED: PageState = { settings: [], failed: [] };

/** Reads the fragment of an address, `#set=db.replicas%3D3&fail=eu`; what it does not know it leaves out. */
export function readFragment(fragment: string): PageState {
  const words = new URLSearchParams(fragment.replace(/^#/, ''));
  const unique = (values: readonly string[]) =>
    [...new Set(values.map((value) => value.trim()))].filter((value) => value !== '');
  return { settings: unique(words.getAll('set')), failed: unique(words.getAll('fail')) };
}

/** The fragment for a state; empty where nothing is changed. */
export function writeFragment({ settings, failed }: PageState): string {
  const words: [string, string][] = [];
  for (const setting of settings) words.push(['set', setting]);
  for (const name of failed) words.push(['fail', name]);
  return words.length === 0 ? '' : `#${new URLSearchParams(words)}`;
}

/** With a setting, in place of one for the same path. */
export function withSetting(state: PageState, setting: string): PageState {
  const path = pathOf(setting);
  const others = state.settings.filter((other) => pathOf(other) !== path);
  return { ...state, settings: [...others, setting] };
}

/** Without a setting. */
export function withoutSetting(state: PageState, setting: string): PageState {
  return { ...state, settings: state.settings.filter((other) => other !== setting) };
}

/** With something made to fail, or no longer. */
export function withToggled(state: PageState, name: string): PageState {
  const without = state.failed.filter((other) => other !== name);
  return { ...state, failed: without.length < state.failed.length ? without : [...without, name] };
}

/** Whether two states say the same. */
export function isSame(a: PageState, b: PageState): boolean {
  return writeFragment(a) === writeFragment(b);
}

function pathOf(setting: string): string {
  return setting.slice(0, setting.indexOf('=')).trim();
}

import type { SourceFile } from './source-file.js';

const MAX_LINES = 250;

/** What is wrong with the form of a file: its name, its length, its exports. */
export function checkForm({ path, text }: SourceFile): string[] {
  const lines = text.split('\n').length - 1;
  const problems = [
    lines > MAX_LINES && `has ${lines} lines: past ${MAX_LINES} a file does more than one thing`,
    /^export default\b/m.test(text) && 'has a default export: one name everywhere, so that a search finds it',
    !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(path) && 'is not named in kebab-case',
    /\b(utils?|helpers?|misc|common)\.ts$/.test(path) && 'is named for nothing in particular',
  ];
  return problems.flatMap((problem) => (problem === false ? [] : [`${path} ${problem}`]));
}

import { transformSync } from 'esbuild';
import { type Surrounding, surroundings } from './layers.js';
import { layerOf, type SourceFile } from './source-file.js';

const markOf = ({ name }: Surrounding): string => `__free_${name.replace('.', '_')}`;
const define = Object.fromEntries(surroundings.map((surrounding) => [surrounding.name, markOf(surrounding)]));
const LOCALE = /\.(toLocale\w+|localeCompare)\(/g;

/**
 * Which of the surroundings a file reaches for, outside `cli`. esbuild's `define` replaces a name only where it is the
 * global one, so words in texts, comments and types do not count, nor do properties and local variables.
 */
export function checkSurroundings({ path, text }: SourceFile): string[] {
  if (layerOf(path) === 'cli') return [];
  const { code } = transformSync(text, { loader: 'ts', target: 'es2022', define });
  const used = surroundings.filter((surrounding) => patternOf(surrounding).test(code));
  const locale = [...code.matchAll(LOCALE)].map(
    ([, method]) => `${path} calls ${method}, which depends on the locale`,
  );
  return [...used.map(({ name, reason }) => `${path} uses ${name}: ${reason}`), ...locale];
}

function patternOf(surrounding: Surrounding): RegExp {
  return new RegExp(`\\b${markOf(surrounding)}\\b(?:${surrounding.followedBy?.source ?? ''})`);
}

import { layers, outsiders } from './layers.js';
import { type Import, readImports } from './read-imports.js';
import { layerOf, type SourceFile } from './source-file.js';

/** What is wrong with the imports of a file, each with the reason of the rule. */
export function checkImports(file: SourceFile): string[] {
  if (layerOf(file.path) !== '' && layers[layerOf(file.path)] === undefined) {
    return [`${file.path}: the folder is not in the plan of layers: give it a line and a reason`];
  }
  return readImports(file).flatMap((edge) => {
    const reason = whyForbidden(file.path, edge);
    return reason === undefined ? [] : [`${file.path}:${edge.line} imports ${edge.target}: ${reason}`];
  });
}

function whyForbidden(path: string, edge: Import): string | undefined {
  if (edge.target === '?') return 'the bundler can follow a literal path only';
  if (edge.reExport && path !== 'index.ts') return 'only index.ts is a barrel: say where a thing comes from';
  if (edge.target === 'zod/mini' && !/^import (type )?\* as z from /.test(edge.statement)) {
    return "only `import * as z from 'zod/mini'` leaves out what is not used, five sixths of it";
  }
  return edge.relative ? whyNoEntry(layerOf(path), edge) : whyNoOutsider(path, edge.target);
}

function whyNoEntry(from: string, { target, kind }: Import): string | undefined {
  const to = layerOf(target);
  if (from === '') return to === 'cli' ? 'the library is everything but the command line' : undefined;
  if (to === '') return 'index.ts is for other programs';
  const { may, typesOf = [], also = [], reason } = layers[from]!;
  if (to === from || may.includes(to) || also.includes(target)) return undefined;
  if (!typesOf.includes(to)) return reason;
  return kind === 'type' || target === `${to}/${to}.ts` ? undefined : `${reason} (only types of ${to})`;
}

function whyNoOutsider(path: string, name: string): string | undefined {
  const outsider = outsiders[name] ?? outsiders[name.startsWith('node:') ? 'node:*' : ''];
  if (outsider === undefined) return 'the package is not in the plan: give it a home and a reason';
  return outsider.only.some((prefix) => path.startsWith(prefix)) ? undefined : outsider.reason;
}

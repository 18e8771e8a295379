import { posix } from 'node:path';
import type { SourceFile } from './source-file.js';

/** One import or re-export: what it names, how, and where. */
export interface Import {
  /** A path below `src` with `.ts`, or a module specifier as written. */
  target: string;
  relative: boolean;
  kind: 'value' | 'type' | 'dynamic';
  reExport: boolean;
  /** The statement up to the specifier, on one line. */
  statement: string;
  line: number;
}

const STATIC = /^(import|export)\s+(type\s+)?([^'"`;()=]*?\bfrom\s+)?'([^'\n]+)'/gm;
const DYNAMIC = /\bimport\(\s*(?:'([^'\n]+)'\s*\))?/g;

/**
 * The imports of a file in the one form that formatter and linter leave: statements at the start of a line, single
 * quotes. The target of a computed `import()` is `?`.
 */
export function readImports({ path, text }: SourceFile): Import[] {
  const statics = [...text.matchAll(STATIC)].map((match) => {
    const [statement, keyword, type, , specifier = ''] = match;
    const kind = type === undefined ? ('value' as const) : ('type' as const);
    return {
      ...resolveTarget(path, specifier),
      kind,
      reExport: keyword === 'export',
      ...placeOf(text, match, statement),
    };
  });
  const dynamics = [...withoutComments(text).matchAll(DYNAMIC)].map((match) => {
    const [statement, specifier = '?'] = match;
    return {
      ...resolveTarget(path, specifier),
      kind: 'dynamic' as const,
      reExport: false,
      ...placeOf(text, match, statement),
    };
  });
  return [...statics, ...dynamics];
}

function resolveTarget(path: string, specifier: string): { target: string; relative: boolean } {
  if (!specifier.startsWith('.')) return { target: specifier, relative: false };
  return { target: posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts'), relative: true };
}

function placeOf(
  text: string,
  match: RegExpMatchArray,
  statement: string,
): { line: number; statement: string } {
  const line = text.slice(0, match.index).split('\n').length;
  return { line, statement: statement.replace(/\s+/g, ' ') };
}

/** Blanks doc and line comments, keeping every offset. */
function withoutComments(text: string): string {
  return text.replace(/^\s*(?:\/\*\*[\s\S]*?\*\/|\/\/.*$)/gm, (comment) => comment.replace(/[^\n]/g, ' '));
}

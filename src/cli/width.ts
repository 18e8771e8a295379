import type { Io, Output } from './io.js';

const NARROWEST = 40;
const WIDEST = 200;
const USUAL = 80;

/** Columns to fill: those of the terminal, else what COLUMNS says, else 80; from 40 to 200. Files have no terminal: null. */
export function widthOf(stream: Output | null, env: Io['env']): number {
  const width = knownWidth(stream, env) || USUAL;
  return Math.min(WIDEST, Math.max(NARROWEST, width));
}

/** Whether anything says how wide it is; a file or a pipe may be as wide as it likes. */
export function hasWidth(stream: Output | null, env: Io['env']): boolean {
  return Boolean(knownWidth(stream, env));
}

function knownWidth(stream: Output | null, env: Io['env']): number {
  return stream?.columns || Math.trunc(Number(env['COLUMNS']));
}

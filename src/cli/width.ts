import type { Io, Output } from './io.js';

const NARROWEST = 40;
const WIDEST = 200;
const USUAL = 80;

/** Columns to fill: those of the terminal, else what COLUMNS says, else 80; from 40 to 200. Files have no terminal: null. */
export function widthOf(stream: Output | null, env: Io['env']): number {
  const width = stream?.columns || Math.trunc(Number(env['COLUMNS'])) || USUAL;
  return Math.min(WIDEST, Math.max(NARROWEST, width));
}

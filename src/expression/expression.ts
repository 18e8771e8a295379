import type { Span } from '../diagnostics/span.js';
import type { Availability } from '../quantity/availability.js';

/** An availability expression; every occurrence of a figure is an independent thing that can fail. */
export type Expression = Figure | Joined | Replicas;

/** A figure as written. */
interface Figure {
  kind: 'figure';
  value: Availability;
  span: Span;
}

/** `&`: all parts must work; `|`: one must. At least two parts. */
interface Joined {
  kind: 'series' | 'parallel';
  parts: readonly Expression[];
  span: Span;
}

/** `required of count x part`: so many copies of one part, some of which must work; 1 <= required <= count. */
export interface Replicas {
  kind: 'replicas';
  required: number;
  count: number;
  part: Expression;
  span: Span;
}

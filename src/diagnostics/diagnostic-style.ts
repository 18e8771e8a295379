import type { Severity } from './severity.js';

/** Wraps a piece of text, such as in a colour, without changing how wide it is shown. */
export type Paint = (text: string) => string;

/** How the parts of a formatted diagnostic are set off from each other. */
export interface DiagnosticStyle extends Record<Severity, Paint> {
  place: Paint;
  code: Paint;
  gutter: Paint;
  /** The carets under the place itself. */
  caret: Paint;
  /** The line and label under another place that matters. */
  related: Paint;
  hint: Paint;
}

const same: Paint = (text) => text;

/** No colours at all. */
export const plainStyle: DiagnosticStyle = {
  error: same,
  warning: same,
  info: same,
  place: same,
  code: same,
  gutter: same,
  caret: same,
  related: same,
  hint: same,
};

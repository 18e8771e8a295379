import { type DiagnosticStyle, type Paint, plainStyle } from '../../diagnostics/diagnostic-style.js';

/** How the parts of terminal output are set off from each other. */
export interface Style extends DiagnosticStyle {
  /** The answer and what it is about. */
  strong: Paint;
  /** What is there for completeness. */
  dim: Paint;
  good: Paint;
  bad: Paint;
  /** What to look at next. */
  notable: Paint;
  bar: Paint;
}

const same: Paint = (text) => text;

/** No colours at all. */
export const plain: Style = {
  ...plainStyle,
  strong: same,
  dim: same,
  good: same,
  bad: same,
  notable: same,
  bar: same,
};

/** Where the output goes: columns, colours, and whether only ASCII may be used. */
export interface View {
  width: number;
  style: Style;
  ascii: boolean;
  /** Show every row and more columns. */
  verbose: boolean;
  /** Findings stay on one line: nobody looks at it, and programs may read it. */
  oneLine?: boolean;
}

/** The view of a pipe or a test. */
export const plainView: View = { width: 80, style: plain, ascii: false, verbose: false };
